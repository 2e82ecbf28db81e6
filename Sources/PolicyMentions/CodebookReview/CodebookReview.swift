public import ContentAnalysis
public import TextSearch

/// What can be said of a codebook without a corpus, beside its errors.
///
/// - **Shadowed**: of hits of equal length at one place the codebook's earlier entry counts, where entries stand
///   code by code, terms before other senses. A phrase is shadowed when an earlier entry of another code, or another
///   sense, is found wherever it is (the same but for spaces, quotes, dashes and letter case, of which the
///   earlier allows at least as many). It can never count. An other sense behind an equal term of its
///   own code is shadowed too: it can never refuse. Longer phrases shadow nothing by themselves, since the
///   shorter one may stand alone; whether it does, a corpus tells (``CodebookUseReview``).
/// - **Duplicate**: the earlier entry is a term of the same code; the later one's rules are never asked.
/// - **Unmatched**: one of `()[]{}"“”‘’«»` in a phrase of a term has no partner there. Other senses may end within brackets.
/// - **One script**: no term or sequence of the code has a Thai letter, or none has a Latin one; news write
///   names both ways. Dimensions are left out: they are parts of a list, not names.
public struct CodebookReview: Sendable {
  /// In the order of the codebook.
  public let notices: [CodebookNotice]

  /// Reviews a codebook.
  ///
  /// - Throws: `TermNotation.Fault` for a term that cannot be read.
  public init(_ codebook: Codebook) throws(TermNotation.Fault) {
    let phrases = try CodebookPhrase.all(of: codebook)
    let covering = Covering(phrases)
    notices = codebook.codes.flatMap { code in
      let own = phrases.filter { $0.entry.code == code.code }
      return Self.repeated(own, covering: covering, in: codebook)
        + own.compactMap { Self.unmatched(in: $0, of: codebook) } + Self.oneScript(in: code)
    }
  }

  /// The notices of phrases behind earlier ones, one for each pair of terms.
  private static func repeated(
    _ phrases: [CodebookPhrase], covering: Covering, in codebook: Codebook
  ) -> [CodebookNotice] {
    var order: [Repetition] = []
    var texts: [Repetition: [String]] = [:]
    for phrase in phrases {
      guard let earlier = covering.earlier(than: phrase) else { continue }
      let repetition = Repetition(phrase, behind: earlier)
      if texts[repetition] == nil { order.append(repetition) }
      texts[repetition, default: []].append(phrase.text)
    }
    return order.map { repetition in
      let all = phrases.count { $0.entry == repetition.entry && $0.term == repetition.term }
      return repetition.notice(texts: texts[repetition] ?? [], of: all, in: codebook)
    }
  }

  private static func unmatched(in phrase: CodebookPhrase, of codebook: Codebook) -> CodebookNotice? {
    guard phrase.entry.kind == .term, let character = Brackets.unmatched(in: phrase.text) else { return nil }
    return CodebookNotice(
      .unmatched, code: phrase.entry.code, subject: phrase.subject(in: codebook),
      message: "has a “\(character)” without its partner"
        + (phrase.text == phrase.term ? "" : ", as “\(phrase.text)”"))
  }

  private static func oneScript(in code: CodeDefinition) -> [CodebookNotice] {
    guard code.parent == nil else { return [] }
    let texts = code.terms.map(\.text) + code.sequences.flatMap { $0.parts.joined() }
    let scalars = texts.joined().unicodeScalars
    let missing = [("Thai", Script.thai), ("Latin", Script.latin)].filter { _, letters in
      !scalars.contains { scalar in letters.contains { $0.contains(scalar) } }
    }
    return missing.map { script, _ in
      CodebookNotice(
        .oneScript, code: code.code, subject: "the code",
        message: "has no term in \(script) letters; add its \(script) names, if news use any")
    }
  }
}

/// One phrase that an entry stands for.
struct CodebookPhrase {
  var entry: CodebookEntry
  /// The term in its notation, which may stand for several phrases.
  var term: String
  var text: String
  var pattern: TermPattern
  /// Hits compete for a place only within one: all terms and senses together, the dimensions of a framework apart.
  var contest: String?

  /// The phrases of a codebook's terms and other senses, in the order in which hits of equal length count.
  static func all(of codebook: Codebook) throws(TermNotation.Fault) -> [CodebookPhrase] {
    var phrases: [CodebookPhrase] = []
    for code in codebook.codes {
      for (index, term) in code.terms.enumerated() {
        let entry = CodebookEntry(code: code.code, kind: .term, index: index)
        for text in try TermNotation.phrases(term.text) {
          phrases.append(
            CodebookPhrase(
              entry: entry, term: term.text, text: text,
              pattern: TermPattern(text, ignoresCase: term.ignoresCase), contest: code.parent))
        }
      }
      for (index, sense) in code.otherSenses.enumerated() {
        let entry = CodebookEntry(code: code.code, kind: .otherSense, index: index)
        for term in sense.terms {
          for text in try TermNotation.phrases(term) {
            phrases.append(
              CodebookPhrase(
                entry: entry, term: term, text: text,
                pattern: TermPattern(text, ignoresCase: sense.ignoresCase), contest: nil))
          }
        }
      }
    }
    return phrases
  }

  /// How the term is named to its author.
  func subject(in codebook: Codebook) -> String {
    entry.kind == .otherSense
      ? "“\(term)” of \(codebook.words(for: entry))" : codebook.words(for: entry)
  }
}

/// A term with phrases that an earlier term, or other sense, takes.
private struct Repetition: Hashable {
  /// The most phrases that a notice quotes.
  private static let mostQuoted = 3

  let entry: CodebookEntry
  let term: String
  let earlierEntry: CodebookEntry
  let earlierTerm: String

  init(_ phrase: CodebookPhrase, behind earlier: CodebookPhrase) {
    entry = phrase.entry
    term = phrase.term
    earlierEntry = earlier.entry
    earlierTerm = earlier.term
  }

  /// - Parameters:
  ///   - texts: The phrases that are taken.
  ///   - all: The number of phrases that the term stands for.
  func notice(texts: [String], of all: Int, in codebook: Codebook) -> CodebookNotice {
    let isDuplicate = entry.code == earlierEntry.code && entry.kind == earlierEntry.kind
    var other = codebook.words(for: earlierEntry)
    if earlierEntry.kind == .otherSense { other = "“\(earlierTerm)” of \(other)" }
    if entry.code != earlierEntry.code { other += " of \(earlierEntry.code)" }
    let verb = entry.kind == .otherSense ? "refuse" : "count"
    let phrases =
      texts.count == all
      ? "can never \(verb)"
      : "can never \(verb) as " + texts.prefix(Self.mostQuoted).map { "“\($0)”" }.joined(separator: ", ")
        + (texts.count > Self.mostQuoted ? " and \(texts.count - Self.mostQuoted) more" : "")
    let own = codebook.words(for: entry)
    return CodebookNotice(
      isDuplicate ? .duplicate : .shadowed, code: entry.code,
      subject: entry.kind == .otherSense ? "“\(term)” of \(own)" : own,
      message: "\(phrases): \(other) \(isDuplicate ? "has it already" : "takes every place")")
  }
}

/// Finds, for each phrase, an earlier one that is found wherever it is.
private struct Covering {
  private struct Key: Hashable {
    var bytes: [UInt8]
    var contest: String?
  }

  private var groups: [Key: [CodebookPhrase]] = [:]

  init(_ phrases: [CodebookPhrase]) {
    for phrase in phrases { groups[Self.key(of: phrase), default: []].append(phrase) }
  }

  /// The first earlier phrase of another term or sense. Variants of one term that differ in spaces only are no fault.
  func earlier(than phrase: CodebookPhrase) -> CodebookPhrase? {
    groups[Self.key(of: phrase), default: []]
      .prefix { $0.entry != phrase.entry }
      .first { $0.pattern.isFound(wherever: phrase.pattern) }
  }

  private static func key(of phrase: CodebookPhrase) -> Key {
    Key(bytes: phrase.pattern.comparableBytes, contest: phrase.contest)
  }
}

/// Quotes and brackets in pairs.
enum Brackets {
  private static let partners: [Character: Character] = [
    "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»",
  ]
  /// Quotes that open and close alike.
  private static let alike: Set<Character> = ["\""]

  /// The first quote or bracket that has no partner; an apostrophe within a word is no quote.
  static func unmatched(in text: String) -> Character? {
    var open: [Character] = []
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if alike.contains(character) {
        if open.last == character { open.removeLast() } else { open.append(character) }
      } else if partners[character] != nil {
        open.append(character)
      } else if let opener = partners.first(where: { $0.value == character })?.key {
        if open.last == opener {
          open.removeLast()
        } else if character != "’" || index == 0 || !characters[index - 1].isLetter {
          return character
        }
      }
    }
    return open.first
  }
}

/// The scripts that names are written in.
private enum Script {
  static let thai: [ClosedRange<Unicode.Scalar>] = ["\u{0E01}"..."\u{0E4E}"]
  static let latin: [ClosedRange<Unicode.Scalar>] = ["A"..."Z", "a"..."z"]
}
