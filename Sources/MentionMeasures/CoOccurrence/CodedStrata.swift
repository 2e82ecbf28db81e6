import Measures

extension DocumentStratum {
  /// Documents with what is counted in each, in strata of month and issuer, for a bootstrap of several counts at once.
  static func coded(_ documents: [(entry: DocumentCounts.Entry, row: [CodeMentions])]) -> [CodedStratum] {
    let rows = Dictionary(
      documents.map { ($0.entry.index, $0.row) }, uniquingKeysWith: { first, _ in first })
    return strata(of: documents.map(\.entry)) { rows[$0.index] ?? [] }.enumerated().map { number, stratum in
      CodedStratum(
        number: number,
        clusters: stratum.rows.map { row in
          CodedCluster(counts: row.mentions.map { (code: $0.place, events: $0.count) })
        }, unlisted: stratum.silent.count)
    }
  }
}
