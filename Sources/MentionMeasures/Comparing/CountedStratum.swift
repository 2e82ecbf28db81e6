import Corpora

/// The mentions of one code in one document.
struct CodeCount: Hashable, Sendable {
  /// The place of the code among those counted.
  var code: Int
  var mentions: Int
}

/// Documents that are drawn among each other, with their mentions.
struct CountedStratum: Sendable {
  var documents: Int
  /// The documents with a mention, in an order that does not depend on that of the input.
  var rows: [[CodeCount]]

  /// Months of an issuer with fewer documents are drawn together with those next to them: resamples of very few
  /// documents vary too little, and those of a single one not at all.
  static let smallest = 20

  /// The documents of a group by issuer and month, with their mentions.
  static func strata(of entries: [DocumentCounts.Entry], codes: [String]) -> [CountedStratum] {
    let places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return strata(
      of: entries.map { entry in
        (
          entry,
          entry.mentions.compactMap { code, mentions in
            places[code].map { CodeCount(code: $0, mentions: mentions) }
          }.sorted { $0.code < $1.code }
        )
      })
  }

  /// Documents by issuer and month, with what is counted in each.
  static func strata(of documents: [(entry: DocumentCounts.Entry, row: [CodeCount])]) -> [CountedStratum] {
    let byIssuer = Dictionary(grouping: documents) { $0.entry.issuer ?? "" }
    return byIssuer.sorted { $0.key < $1.key }.flatMap { strata(ofIssuer: $0.value) }
  }

  private static func strata(
    ofIssuer documents: [(entry: DocumentCounts.Entry, row: [CodeCount])]
  ) -> [CountedStratum] {
    let byMonth = Dictionary(grouping: documents) { $0.entry.month }.sorted { one, other in
      guard let first = one.key, let second = other.key else { return one.key != nil && other.key == nil }
      return first < second
    }
    var strata: [CountedStratum] = []
    var waiting = CountedStratum(documents: 0, rows: [])
    for (_, documents) in byMonth {
      waiting.documents += documents.count
      waiting.rows += documents.map(\.row).filter { !$0.isEmpty }
      guard waiting.documents >= smallest else { continue }
      strata.append(waiting)
      waiting = CountedStratum(documents: 0, rows: [])
    }
    if waiting.documents > 0 {
      let last = strata.popLast() ?? CountedStratum(documents: 0, rows: [])
      strata.append(
        CountedStratum(documents: last.documents + waiting.documents, rows: last.rows + waiting.rows))
    }
    return strata.map { CountedStratum(documents: $0.documents, rows: $0.rows.sorted(by: precedes)) }
  }

  /// Any order of rows will do that follows from what is in them.
  static func precedes(_ one: [CodeCount], _ other: [CodeCount]) -> Bool {
    one.lexicographicallyPrecedes(other) { ($0.code, $0.mentions) < ($1.code, $1.mentions) }
  }
}
