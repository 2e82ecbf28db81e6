import Corpora
import Measures

/// The strata within which a group's documents are drawn when it is resampled.
///
/// A stratum is one month of one issuer. Resamples of very few documents vary too little, and those of a single one
/// not at all; so months of an issuer are drawn together with the next ones until there are ``fewest`` documents, and
/// issuers that have fewer in all are drawn together.
enum DocumentStrata {
  /// With fewer documents than this a stratum is drawn together with another.
  static let fewest = 20

  /// The strata of documents, numbered in an order that does not depend on theirs.
  ///
  /// - Parameters:
  ///   - entries: The documents.
  ///   - cluster: What is counted in one of them.
  static func strata(
    of entries: [DocumentCounts.Entry], _ cluster: (DocumentCounts.Entry) -> CodedCluster
  ) -> [CodedStratum] {
    var byIssuer: [String: [Month?: [CodedCluster]]] = [:]
    for entry in entries {
      byIssuer[entry.issuer ?? "", default: [:]][entry.month, default: []].append(cluster(entry))
    }
    var strata: [[CodedCluster]] = []
    var rest: [CodedCluster] = []
    for (_, months) in byIssuer.sorted(by: { $0.key < $1.key }) {
      let ofIssuer = joined(months.sorted { isEarlier($0.key, $1.key) }.map(\.value))
      if ofIssuer.count == 1, ofIssuer[0].count < fewest {
        rest += ofIssuer[0]
      } else {
        strata += ofIssuer
      }
    }
    if rest.count >= fewest || strata.isEmpty {
      strata.append(rest)
    } else {
      strata[strata.count - 1] += rest
    }
    return strata.enumerated().map { CodedStratum(number: $0, clusters: $1) }
  }

  /// Neighbours joined until each has enough; the last ones may have to join those before.
  private static func joined(_ months: [[CodedCluster]]) -> [[CodedCluster]] {
    var joined: [[CodedCluster]] = []
    var waiting: [CodedCluster] = []
    for month in months {
      waiting += month
      guard waiting.count >= fewest else { continue }
      joined.append(waiting)
      waiting = []
    }
    guard !waiting.isEmpty else { return joined }
    if joined.isEmpty { return [waiting] }
    joined[joined.count - 1] += waiting
    return joined
  }

  /// Documents without a day come last.
  private static func isEarlier(_ one: Month?, _ other: Month?) -> Bool {
    guard let one, let other else { return one != nil && other == nil }
    return one < other
  }
}
