public import Corpora
public import Tallies

/// The ledger as measures see it: each document once, with how often it mentions each code.
///
/// Every measure is taken of this, so that a number and its interval rest on the same documents.
public struct DocumentCounts: Sendable {
  /// A document, as far as measures go. One object, since it stands in many groups.
  public final class Entry: Sendable {
    /// The place of the document in the ledger, from 0: the way back to its record.
    public let index: Int
    /// The day by the clock; `nil` where it is unknown.
    public let day: CalendarDay?
    /// The id of the agency whose news it is; `nil` where it is unknown.
    public let issuer: String?
    /// The id of the body under the issuer whose people act; `nil` where there is none.
    public let body: String?
    /// The id of who held the issuer's minister's office on the day; `nil` where the registry has none.
    public let minister: String?
    /// The characters of the Thai block that were read: the length of its text.
    public let thaiCharacters: Int
    /// The words that were read; `nil` where words were not counted.
    public let words: Int?
    /// Mentions by code; codes without any are left out.
    public let mentions: [String: Int]

    /// The month of ``day``.
    public let month: Month?

    init(
      index: Int, day: CalendarDay?, issuer: String?, body: String?, minister: String?, thaiCharacters: Int,
      words: Int? = nil, mentions: [String: Int]
    ) {
      self.index = index
      self.day = day
      self.issuer = issuer
      self.body = body
      self.minister = minister
      self.thaiCharacters = thaiCharacters
      self.words = words
      self.mentions = mentions
      month = day.map { Month(of: $0) }
    }
  }

  /// All documents, in the order of the ledger.
  public let entries: [Entry]
  /// The codes that are counted, in the codebook's order.
  public let codes: [String]
  /// Every month from the first to the last that has documents, widened to the months asked for.
  public let calendar: [Month]
  /// The documents of each month that has any. What is drawn for a month is drawn once, whoever asks.
  public let months: [Month: DocumentGroup]
  /// The first day on which each code is mentioned: in these documents, or in an input that they are a part of.
  public let firstDays: [String: CalendarDay]
  /// How intervals of rates of mentions are drawn.
  public let resampling: Resampling
  /// Whether the words of all documents were counted.
  public var hasWords: Bool { !entries.isEmpty && entries.allSatisfy { $0.words != nil } }

  /// Counts a ledger.
  ///
  /// - Parameters:
  ///   - ledger: All documents and mentions.
  ///   - codes: The codes that are counted, in the codebook's order.
  ///   - clock: Which day of a document counts.
  ///   - months: Months that the calendar holds whether or not they have documents.
  ///   - firstDays: The first day on which each code is mentioned in the whole input, where the ledger is a part of it.
  ///   - resampling: How intervals of rates of mentions are drawn.
  public init(
    _ ledger: Ledger, codes: [String], clock: Clock, including months: ClosedRange<Month>? = nil,
    firstDays: [String: CalendarDay]? = nil, resampling: Resampling = .standard
  ) {
    self.resampling = resampling
    var mentions: [DocumentKey: [String: Int]] = [:]
    for mention in ledger.mentions {
      mentions[DocumentKey(of: mention), default: [:]][
        mention.code, default: 0] += 1
    }
    entries = ledger.documents.enumerated().map { index, document in
      Entry(
        index: index, day: clock.day(of: document), issuer: document.issuer, body: document.body,
        minister: document.ministerInOffice, thaiCharacters: document.thaiCharacters, words: document.words,
        mentions: mentions[DocumentKey(of: document)] ?? [:])
    }
    self.codes = codes
    self.firstDays = firstDays ?? CodeOnset.firstDays(entries)
    let known = entries.compactMap(\.month) + (months.map { [$0.lowerBound, $0.upperBound] } ?? [])
    if let first = known.min(), let last = known.max() {
      calendar = (0...first.distance(to: last)).map { first.advanced(by: $0) }
    } else {
      calendar = []
    }
    self.months = Self.groups(of: entries, by: { $0.month }, resampling)
  }

  /// The documents grouped by what `key` says of them; `nil` leaves a document out.
  public func groups<Key: Hashable>(by key: (Entry) -> Key?) -> [Key: DocumentGroup] {
    Self.groups(of: entries, by: key, resampling)
  }

  private static func groups<Key: Hashable>(
    of entries: [Entry], by key: (Entry) -> Key?, _ resampling: Resampling
  ) -> [Key: DocumentGroup] {
    var groups: [Key: DocumentGroup] = [:]
    for entry in entries {
      guard let key = key(entry) else { continue }
      groups[key, default: DocumentGroup(resampling: resampling)].add(entry)
    }
    return groups
  }

  /// The documents that `isIncluded` names, as one group.
  public func group(where isIncluded: (Entry) -> Bool) -> DocumentGroup {
    var group = DocumentGroup(resampling: resampling)
    for entry in entries where isIncluded(entry) { group.add(entry) }
    return group
  }

  /// The documents of a period.
  public func group(of period: Period) -> DocumentGroup {
    group { $0.month.map(period.months.contains) ?? false }
  }
}
