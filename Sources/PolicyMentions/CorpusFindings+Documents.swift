extension CorpusFindings {
  /// The findings document by document. Of several documents with one id the first counts.
  public var byDocument: [String: AnalysedDocument] {
    let mentions = Dictionary(grouping: ledger.mentions, by: \.path)
    let refused = Dictionary(grouping: refused, by: \.path)
    return Dictionary(
      ledger.documents.map { record in
        (
          record.document,
          AnalysedDocument(
            record: record, mentions: mentions[record.path] ?? [], refused: refused[record.path] ?? [])
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
