public import Corpora
public import Tallies

/// The rows of a tally with the figure of each.
///
/// What a mention is counted as (its code, scope, agency, …) takes the place that codes have in ``DocumentCounts``, so
/// that the rates of any cell have intervals from resampled documents.
public struct TallyFigures: Sendable {
  /// A row of the tally, with the documents of its base.
  public struct Row: Sendable {
    /// The values of the keys, in their order; empty for unknown.
    public let keys: [String]
    /// The documents with these document-level values: the base, with or without mentions of the cell.
    public let group: DocumentGroup
    fileprivate let cell: String

    /// What is counted in the cell; without documents it has no share and no rate.
    public var figure: Figure { group.figure(cell) }
  }

  /// What the rows are grouped by, in the order asked for.
  public let keys: [GroupingKey]
  /// In the order of ``Tally/rows``.
  public let rows: [Row]
  /// How intervals of rates of mentions are drawn.
  public let resampling: Resampling
  /// From the first to the last month with documents; `nil` where none has a day.
  public let calendar: ClosedRange<Month>?
  /// Whether the words of the documents were counted.
  public let hasWords: Bool

  /// Counts a ledger. Parameters as of ``Tally``.
  ///
  /// - Parameters:
  ///   - hasWords: Whether words were counted; where `nil`, whether those of every document are known.
  ///   - resampling: How intervals of rates of mentions are drawn.
  public init(
    _ ledger: Ledger, by keys: [GroupingKey], clock: Clock, codes: [String], dimensions: Set<String>,
    hasWords: Bool? = nil, resampling: Resampling = .standard
  ) {
    self.keys = keys
    self.resampling = resampling
    self.hasWords =
      hasWords ?? (!ledger.documents.isEmpty && ledger.documents.allSatisfy { $0.words != nil })
    let months = ledger.documents.compactMap { clock.day(of: $0).map(Month.init(of:)) }
    calendar = months.min().flatMap { first in months.max().map { first...$0 } }
    let ofDocument = keys.filter(\.isOfDocument)
    let ofMention = keys.filter { !$0.isOfDocument }
    var cells: [DocumentKey: [String: Int]] = [:]
    for mention in ledger.mentions {
      for values in GroupingKey.combinations(ofMention, of: mention, dimensions: dimensions) {
        cells[DocumentKey(of: mention), default: [:]][Self.name(values), default: 0] += 1
      }
    }
    var groups: [[String]: DocumentGroup] = [:]
    for (index, document) in ledger.documents.enumerated() {
      let entry = DocumentCounts.Entry(
        index: index, day: clock.day(of: document), issuer: document.issuer, body: document.body,
        minister: document.ministerInOffice, thaiCharacters: document.thaiCharacters, words: document.words,
        mentions: cells[DocumentKey(of: document)] ?? [:])
      groups[
        ofDocument.map { $0.value(of: document, clock: clock) },
        default: DocumentGroup(resampling: resampling)
      ].add(entry)
    }
    let tally = Tally(ledger, by: keys, clock: clock, codes: codes, dimensions: dimensions)
    let isOfDocument = keys.map(\.isOfDocument)
    rows = tally.rows.map { row in
      let values = zip(row.keys, isOfDocument)
      return Row(
        keys: row.keys,
        group: groups[values.filter(\.1).map(\.0)] ?? DocumentGroup(resampling: resampling),
        cell: Self.name(values.filter { !$0.1 }.map(\.0)))
    }
  }

  /// The name that values of a mention are counted under; ids and codes hold no control characters.
  private static func name(_ values: [String]) -> String { values.joined(separator: "\u{1F}") }
}
