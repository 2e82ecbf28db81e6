import TextSearch

/// Makes documents of the texts that come in: tells text from furniture, finds what is to be read once,
/// and reads the dates.
///
/// A text in the form of the Government House site (see `SiteForm`) gives its title, day of publication
/// and address. A text without that form, such as a transcript, is a document all the same: its path is
/// its id, its first line its headline, and the first day that it gives for what it reports its day of
/// publication, on the basis ``DateBasis/event``.
///
/// Costs time and memory in proportion to the length of the text.
public struct DocumentParser: Sendable {
  /// The longest headline that is taken from the first line of a text without a title, in characters;
  /// of a longer line the beginning is taken.
  public static let longestFirstLine = 200

  /// The steps that are not taken.
  private let leftOut: Set<ReadingStep>

  /// - Parameter leftOut: Steps not to take, to see what they are worth.
  public init(leavingOut leftOut: Set<ReadingStep> = []) {
    self.leftOut = leftOut
  }

  /// The document that a text holds.
  ///
  /// What a record states of its document (``StatedFacts``) outranks what the text shows. A headline that it states
  /// and the text does not hold is read too; it is taken as a last line behind the text, so that the
  /// offsets of the text stay what they are. Every text gives a document, if only an empty one.
  public func document(from source: SourceText) -> Document {
    var text = folded(source.bytes)
    let readsOnce = !leftOut.contains(.repeatedText)
    let stated = source.stated.headline.flatMap(Self.onOneLine)
    var layout = TextLayout(text, statedHeadline: stated, readsOnce: readsOnce)
    layout.markRoles()
    if let headline = stated, layout.lacksStatedHeadline {
      text = folded(source.bytes + [.lineFeed] + headline.utf8)
      layout = TextLayout(
        text, statedHeadline: headline, endsWithHeadline: true, readsOnce: readsOnce)
      layout.markRoles()
    }

    let url = source.stated.url ?? layout.address
    let id = source.stated.id ?? url.flatMap { SiteForm.itemNumber(inAddress: $0.utf8) } ?? source.path
    let dateLine = source.stated.published ?? layout.dateLine
    let event = EventDate(text: text, headline: layout.headlineRange, publication: dateLine)
      .day(in: layout.readLines)
    return Document(
      id: id, path: source.path, url: url, headline: stated ?? layout.headline, text: text,
      lines: layout.lines, passages: layout.passages,
      published: dateLine.map { Dated(day: $0, basis: .dateLine) }
        ?? event.map { Dated(day: $0, basis: .event) },
      event: event,
      characters: layout.characters, thaiCharacters: layout.thaiCharacters)
  }

  /// A headline with spaces in the place of its line breaks, as many bytes as these have, so that what stands behind them
  /// stays where it is; `nil` for one of spaces only.
  private static func onOneLine(_ headline: String) -> String? {
    let line = headline.map { $0.isNewline ? String(repeating: " ", count: $0.utf8.count) : String($0) }
      .joined()
    return line.allSatisfy(\.isWhitespace) ? nil : line
  }

  private func folded(_ bytes: [UInt8]) -> FoldedText {
    leftOut.contains(.folding) ? FoldedText(unfolded: bytes) : FoldedText(bytes)
  }
}
