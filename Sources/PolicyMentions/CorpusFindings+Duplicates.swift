import Corpora
import Tallies

extension CorpusFindings {
  /// Marks the documents that repeat the news of an earlier one, exactly or nearly.
  ///
  /// - Parameter signatures: What each document of the ledger is compared by, in its order.
  mutating func markDuplicates(_ signatures: [TextSignature?]) {
    guard signatures.count == ledger.documents.count else { return }
    var finder = DuplicateFinder()
    var indices: [Int] = []
    for (index, signature) in signatures.enumerated() {
      guard let signature else { continue }
      let document = ledger.documents[index]
      finder.add(
        id: document.document, published: document.published, event: document.event, signature: signature)
      indices.append(index)
    }
    for (index, original) in zip(indices, finder.originals()) {
      ledger.documents[index].duplicateOf = original
    }
  }
}
