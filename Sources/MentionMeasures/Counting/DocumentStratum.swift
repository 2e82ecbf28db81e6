import Corpora

/// Documents that are drawn among each other when a group is resampled.
///
/// A stratum is one month of one issuer. Resamples of very few documents vary too little, and those of a single one
/// not at all; so months of an issuer are drawn together with the next ones until there are ``fewest`` documents, and
/// issuers that have fewer in all are drawn together.
struct DocumentStratum: Sendable {
  /// A document with a mention of what is counted.
  struct Row: Hashable, Comparable, Sendable {
    /// Mentions by the place of the code among those counted; only codes that are mentioned, in their order.
    var mentions: [CodeMentions]
    var thaiCharacters: Int

    static func < (one: Row, other: Row) -> Bool {
      if one.thaiCharacters != other.thaiCharacters { return one.thaiCharacters < other.thaiCharacters }
      return one.mentions.lexicographicallyPrecedes(other.mentions) {
        ($0.place, $0.count) < ($1.place, $1.count)
      }
    }
  }

  struct CodeMentions: Hashable, Sendable {
    var place: Int
    var count: Int
  }

  /// The documents with a mention, in an order that follows from what is in them.
  private(set) var rows: [Row] = []
  /// The Thai characters of each document without any mention, in rising order.
  private(set) var silent: [Int] = []
  /// The issuers and months it is made of.
  private(set) var names: [String] = []

  var documents: Int { rows.count + silent.count }

  /// With fewer documents than this a stratum is drawn together with another.
  static let fewest = 20

  /// The strata of a group's documents, in an order that does not depend on theirs.
  ///
  /// - Parameters:
  ///   - entries: The documents.
  ///   - mentions: What is counted in one of them.
  static func strata(
    of entries: [DocumentCounts.Entry], counting mentions: (DocumentCounts.Entry) -> [CodeMentions]
  ) -> [DocumentStratum] {
    var byIssuer: [String: [Month?: DocumentStratum]] = [:]
    for entry in entries {
      byIssuer[entry.issuer ?? "", default: [:]][entry.month, default: DocumentStratum()].add(
        mentions(entry), entry.thaiCharacters)
    }
    for (issuer, months) in byIssuer {
      for month in months.keys {
        byIssuer[issuer]?[month]?.names = ["\(issuer)/\(month?.description ?? "")"]
      }
    }
    var strata: [DocumentStratum] = []
    var rest = DocumentStratum()
    for (_, months) in byIssuer.sorted(by: { $0.key < $1.key }) {
      let ofIssuer = joined(months.sorted { Self.isEarlier($0.key, $1.key) }.map(\.value))
      if ofIssuer.count == 1, ofIssuer[0].documents < fewest {
        rest.add(ofIssuer[0])
      } else {
        strata += ofIssuer
      }
    }
    if rest.documents >= fewest || strata.isEmpty {
      strata.append(rest)
    } else {
      strata[strata.count - 1].add(rest)
    }
    return strata.filter { $0.documents > 0 }.map(\.sorted)
  }

  /// Neighbours joined until each has enough; the last one may have to join the one before.
  private static func joined(_ months: [DocumentStratum]) -> [DocumentStratum] {
    var joined: [DocumentStratum] = []
    var waiting = DocumentStratum()
    for month in months {
      waiting.add(month)
      guard waiting.documents >= fewest else { continue }
      joined.append(waiting)
      waiting = DocumentStratum()
    }
    guard waiting.documents > 0 else { return joined }
    if joined.isEmpty { return [waiting] }
    joined[joined.count - 1].add(waiting)
    return joined
  }

  private static func isEarlier(_ one: Month?, _ other: Month?) -> Bool {
    guard let one, let other else { return one != nil && other == nil }
    return one < other
  }

  private mutating func add(_ mentions: [CodeMentions], _ thaiCharacters: Int) {
    if mentions.isEmpty {
      silent.append(thaiCharacters)
    } else {
      rows.append(Row(mentions: mentions, thaiCharacters: thaiCharacters))
    }
  }

  private mutating func add(_ other: DocumentStratum) {
    rows += other.rows
    silent += other.silent
    names += other.names
  }

  private var sorted: DocumentStratum {
    var sorted = self
    sorted.rows.sort()
    sorted.silent.sort()
    return sorted
  }
}
