import Corpora

/// One row of a tally: a cell of the grouping, with its counts and their base.
public struct TallyRow: Hashable, Sendable {
  /// The values of the keys, in their order; empty for unknown.
  public var keys: [String]
  /// The base: all documents with these document-level values, whatever they mention.
  public var documents: Int
  /// The documents with a mention in this cell; `nil` where there are no documents.
  public var documentsWith: Int?
  /// The mentions in this cell; 0 where documents mention nothing, `nil` where there are no documents.
  public var mentions: Int?

  /// The row with these counts.
  public init(keys: [String], documents: Int, documentsWith: Int?, mentions: Int?) {
    self.keys = keys
    self.documents = documents
    self.documentsWith = documentsWith
    self.mentions = mentions
  }
}

/// Counts of a ledger by chosen keys.
///
/// Keys of the document (month, issuer, …) divide the base; keys of the mention (code, scope, agency) do not: in
/// `month, code` each month's base is all its documents. Where a calendar key is asked for, the calendar is
/// complete: every stretch of time from the first document to the last stands for every combination of the
/// other document-level values. Where `code` is asked for, every code stands in every cell.
public struct Tally: Hashable, Sendable {
  /// What the rows are grouped by, in the order asked for.
  public let keys: [GroupingKey]
  /// In the order of the keys' values: time forward, codes as the codebook has them, names by their ids; unknown last.
  public let rows: [TallyRow]

  /// Counts a ledger.
  ///
  /// - Parameters:
  ///   - ledger: All documents and mentions.
  ///   - keys: What to group by, each once; none gives one row for everything.
  ///   - clock: The clock of the calendar keys.
  ///   - codes: All codes in the codebook's order.
  ///   - dimensions: Those of them that are dimensions of another.
  public init(
    _ ledger: Ledger, by keys: [GroupingKey], clock: Clock, codes: [String], dimensions: Set<String>
  ) {
    self.keys = keys
    var counter = TallyCounter(keys: keys, clock: clock, dimensions: dimensions)
    for document in ledger.documents { counter.add(document) }
    for mention in ledger.mentions { counter.add(mention) }
    rows = counter.rows(codes: codes)
  }
}

/// Gathers the counts of a tally.
private struct TallyCounter {
  let keys: [GroupingKey]
  let clock: Clock
  let dimensions: Set<String>
  /// The base of each combination of document-level values.
  private var bases: [[String]: Int] = [:]
  /// For each whole combination the mentions of each document.
  private var cells: [[String]: [Int: Int]] = [:]
  private var documentCells: [DocumentKey: (number: Int, values: [String])] = [:]
  private var months: ClosedRange<Month>?

  init(keys: [GroupingKey], clock: Clock, dimensions: Set<String>) {
    self.keys = keys
    self.clock = clock
    self.dimensions = dimensions
  }

  private var documentKeys: [GroupingKey] { keys.filter(\.isOfDocument) }
  private var mentionKeys: [GroupingKey] { keys.filter { !$0.isOfDocument } }

  mutating func add(_ document: DocumentRecord) {
    let values = documentKeys.map { $0.value(of: document, clock: clock) }
    bases[values, default: 0] += 1
    documentCells[DocumentKey(of: document)] = (documentCells.count, values)
    if let month = clock.day(of: document).map(Month.init(of:)) {
      months = min(months?.lowerBound ?? month, month)...max(months?.upperBound ?? month, month)
    }
  }

  mutating func add(_ mention: MentionRecord) {
    guard let document = documentCells[DocumentKey(of: mention)] else { return }
    let combinations = GroupingKey.combinations(mentionKeys, of: mention, dimensions: dimensions)
    for values in combinations {
      cells[document.values + values, default: [:]][document.number, default: 0] += 1
    }
  }

  func rows(codes: [String]) -> [TallyRow] {
    let documentCount = documentKeys.count
    var mentionValues = Set(cells.keys.map { Array($0[documentCount...]) })
    let codeKey = mentionKeys.firstIndex { $0 == .code || $0 == .dimension }
    if let codeKey, mentionKeys.count == 1 {
      let all = mentionKeys[codeKey] == .code ? codes : codes.filter(dimensions.contains)
      mentionValues.formUnion(all.map { [$0] })
    }
    if mentionKeys.isEmpty { mentionValues = [[]] }
    let order = KeyOrder(keys: documentKeys + mentionKeys, codes: codes)
    let unsorted = completeBases().flatMap { base in
      mentionValues.map { values in (key: base.key + values, documents: base.value) }
    }
    return unsorted.sorted { order.isBefore($0.key, $1.key) }.map { key, documents in
      let counts = cells[key] ?? [:]
      return TallyRow(
        keys: inAskedOrder(key), documents: documents, documentsWith: documents == 0 ? nil : counts.count,
        mentions: documents == 0 ? nil : counts.values.reduce(0, +))
    }
  }

  /// The bases with a 0 for each stretch of time in which a combination of the other values has no documents.
  private func completeBases() -> [[String]: Int] {
    let calendar = documentKeys.enumerated().filter { $0.element.isCalendar }
    guard !calendar.isEmpty, let months else { return bases }
    var complete = bases
    let span = months.lowerBound.distance(to: months.upperBound)
    for values in bases.keys {
      for step in 0...span {
        var key = values
        let month = months.lowerBound.advanced(by: step)
        for (index, calendarKey) in calendar { key[index] = calendarKey.calendarUnit?.name(of: month) ?? "" }
        if complete[key] == nil { complete[key] = 0 }
      }
    }
    return complete
  }

  /// The values in the order in which the keys were asked for.
  private func inAskedOrder(_ values: [String]) -> [String] {
    var ofDocument = values[..<documentKeys.count]
    var ofMention = values[documentKeys.count...]
    return keys.map { $0.isOfDocument ? ofDocument.removeFirst() : ofMention.removeFirst() }
  }
}

/// The order of rows.
private struct KeyOrder {
  let keys: [GroupingKey]
  let places: [String: Int]

  init(keys: [GroupingKey], codes: [String]) {
    self.keys = keys
    places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
  }

  func isBefore(_ one: [String], _ other: [String]) -> Bool {
    for (index, key) in keys.enumerated() where one[index] != other[index] {
      // Unknown comes last.
      if one[index].isEmpty || other[index].isEmpty { return other[index].isEmpty }
      if key == .code || key == .dimension, let first = places[one[index]], let second = places[other[index]]
      {
        return first < second
      }
      return one[index] < other[index]
    }
    return false
  }
}
