import Corpora
import MentionMeasures
import MentionReports
import TableWriting
import Tallies

extension SampleReport {
  /// A report on enough documents that ministers are compared, changes are measured and dimensions are named: 24 in
  /// February under `a`, 24 in March under `b`, beside those of the small sample; with agreement measured by hand.
  static func larger(language: Language) -> ReportContents {
    var contents = contents(language: language)
    var documents = documents
    var mentions = mentions
    func add(_ id: Int, _ day: String, minister: String, _ codes: [String]) {
      let document = document(
        String(id), day, issuer: "industry", minister: minister, named: [minister], codes: codes)
      documents.append(document)
      // All of a document stand in one paragraph, but the last code of each third one in another.
      for (index, code) in codes.enumerated() {
        var mention = mention(document, index + 1, code, 10 + 20 * index)
        if id.isMultiple(of: 3), index == codes.count - 1 { mention.paragraph = 1 }
        mentions.append(mention)
      }
    }
    for index in 0..<24 {
      let day = (index < 9 ? "0" : "") + String(index + 1)
      add(
        100 + index, "2024-02-" + day, minister: "a",
        (index.isMultiple(of: 2) ? ["GI"] : []) + (index.isMultiple(of: 6) ? ["BCG", "4D"] : []))
      add(
        200 + index, "2024-03-" + day, minister: "b",
        (index.isMultiple(of: 4) ? ["GI", "4D.income"] : []) + (index.isMultiple(of: 3) ? ["BCG"] : [])
          + (index < 16 && index.isMultiple(of: 2) ? ["4D"] : []))
    }
    contents.ledger = Ledger(documents: documents, mentions: mentions)
    contents.method.agreementSet = MethodFacts.CodedSet(name: "by hand", spans: 40, wholeDocuments: 10)
    contents.method.agreement = [
      MethodFacts.Agreement(
        code: "GI", items: 20, precision: Estimate(value: 0.9, low: 0.7, high: 0.97),
        recall: Estimate(value: 0.75, low: 0.5, high: 0.9), f1: 2 * 0.9 * 0.75 / (0.9 + 0.75))
    ]
    contents.method.equalCases = [
      MethodFacts.EqualCases(
        name: LocalizedText(same: "days"), equal: 9, base: 10, share: Intervals.share(9, of: 10))
    ]
    return contents
  }
}
