public import TextSearch

/// One news item, parsed: its text, what of that text is to be read, and its dates.
public struct Document: Sendable {
  /// The number at the end of the source address, or the path under the input when there is none.
  public var id: String
  /// Where the text came from: the path under the input, for a record of a file `name.jsonl#line`.
  public var path: String
  /// The address on the site, where the source line or the record gives one.
  public var url: String?
  /// The page title without the site's name, as it is written; for a transcript its first line, of a long
  /// one the beginning (``DocumentParser/longestFirstLine``).
  public var headline: String
  /// The whole text, folded; every offset below counts in its folded bytes.
  public var text: FoldedText
  /// The lines of the text in order, each with its role; lines that are empty in the text are left out, that of the site's
  /// name alone has an empty range.
  public var lines: [Line]
  /// What is read when mentions are counted: no site name, date lines or source line, and no text
  /// that stands a second time (codebook, counting rules 2 and 3). In the order of the text.
  public var passages: [Passage]
  /// The day of publication and where it was read.
  public var published: Dated?
  /// The first day the text gives for what it reports.
  public var event: CalendarDay?
  /// The number of characters (Unicode scalars) in the passages.
  public var characters: Int
  /// How many of ``characters`` are of the Thai block, U+0E00 to U+0E7F: what rates by length of text are taken of.
  public var thaiCharacters: Int

  /// The document with these parts; that lines and passages lie in the text is not checked.
  public init(
    id: String, path: String, url: String?, headline: String, text: FoldedText, lines: [Line],
    passages: [Passage], published: Dated?, event: CalendarDay?, characters: Int,
    thaiCharacters: Int
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.headline = headline
    self.text = text
    self.lines = lines
    self.passages = passages
    self.published = published
    self.event = event
    self.characters = characters
    self.thaiCharacters = thaiCharacters
  }
}

extension Document {
  /// The passage at the end of the text: the last that is no headline, which of a record may stand behind it.
  public var lastPassage: Passage? { passages.last { $0.scope != .headline } ?? passages.last }
}

/// A day of publication, with the basis it rests on.
public struct Dated: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// Where it was read.
  public var basis: DateBasis

  /// The day with its basis.
  public init(day: CalendarDay, basis: DateBasis) {
    self.day = day
    self.basis = basis
  }
}

/// Where a day of publication was read.
public enum DateBasis: String, Hashable, Sendable, CaseIterable {
  /// The Thai date line under the title, or the date field of a record.
  case dateLine = "date-line"
  /// The text's own date of what it reports; the item has no usable date line.
  case event
  /// Between the documents with the nearest lower and higher ids, when these agree.
  case neighbours
  /// No day could be had.
  case none
}

/// One line of a document.
public struct Line: Hashable, Sendable {
  /// The line's place in the folded bytes, without its line feed.
  public var range: Range<Int>
  /// What the line is for.
  public var role: LineRole
  /// Which line of the text it is, counted from 0, with those that are empty.
  public var number: Int

  /// The line at this place.
  public init(range: Range<Int>, role: LineRole, number: Int) {
    self.range = range
    self.role = role
    self.number = number
  }
}

/// What a line is for.
public enum LineRole: Hashable, Sendable {
  /// The page title; its range leaves out the site's name before it.
  case title
  /// A date line, `พิมพ์`, the source line, or the site's name without a title.
  case furniture
  /// A word-for-word repeat of the title.
  case headlineRepeat
  /// Any other line.
  case body
}

/// A stretch of text to be read, within one line.
public struct Passage: Hashable, Sendable {
  /// Its place in the folded bytes.
  public var range: Range<Int>
  /// `headline` for the page title, `body` otherwise. (A hashtag is a matter of the single mention.)
  public var scope: Scope
  /// The index in ``Document/lines`` of the line it lies in.
  public var line: Int

  /// The passage at this place.
  public init(range: Range<Int>, scope: Scope, line: Int) {
    self.range = range
    self.scope = scope
    self.line = line
  }
}

/// Where in a document a mention stands (codebook, counting rule 3).
public enum Scope: String, Hashable, Sendable, CaseIterable {
  /// In the title of the page, or in the headline that a record states.
  case headline
  /// Anywhere else, the first line of a text without a title too.
  case body
  /// In a word behind `#`, whether that stands in the headline or in the body.
  case hashtag
}
