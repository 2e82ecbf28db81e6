import Foundation
import PolicyMentions
import Testing

private let environment = ProcessInfo.processInfo.environment
private let gold = environment["POLICY_MENTIONS_GOLD"]
private let corpus = environment["POLICY_MENTIONS_CORPUS"]

/// Agreement of the built-in codebook with the items coded by reading. The bounds are what careful coders reach
/// with each other; the items are those of the development set.
@Suite(
  "Agreement with coded items",
  .enabled(
    if: gold != nil && corpus != nil,
    "needs POLICY_MENTIONS_GOLD and POLICY_MENTIONS_CORPUS, folders of coded items and their documents"))
struct GoldAgreementTests {
  @Test("is as good as two coders' on spans and on whole documents")
  func agreement() throws {
    let folder = try #require(gold)
    let input = try #require(corpus)
    let candidates = try GoldFile.read("\(folder)/candidates.jsonl")
    let whole = try GoldFile.read("\(folder)/whole.jsonl")
    let codebook = try Definitions.codebook()
    let analyser = try DocumentAnalyser(codebook: codebook, registry: Definitions.registry())
    let found = try documents(candidates.documents.union(whole.documents), in: input)
      .mapValues { analyser.analyse($0) }
    let codes = codebook.codes.map(\.code)

    guard case .candidates(let spans) = candidates, case .whole(let documents) = whole else {
      Issue.record("the gold files hold other items than their names say")
      return
    }
    let onSpans = CandidateAgreement(spans, found: found, codes: codes)
    let disagreements = onSpans.disagreements.map { "\($0.item) \($0.coded) \($0.found) [\($0.node)]" }
    #expect(onSpans.missing.isEmpty)
    #expect(try #require(onSpans.overall.f1) >= 0.97, "\(disagreements)")
    for (code, counts) in onSpans.byCode {
      #expect(try #require(counts.f1) >= 0.93, "\(code): \(disagreements)")
    }
    let onDocuments = WholeAgreement(documents, found: found, codes: codes)
    #expect(onDocuments.missing.isEmpty)
    #expect(
      Double(onDocuments.overall.exact) >= 0.92 * Double(onDocuments.overall.cells),
      "\(onDocuments.disagreements.map { "\($0.item) \($0.field) \($0.coded) \($0.found)" })")

    // What comes with the codebook is what is measured.
    let measured = AgreementRecord(
      on: [candidates, whole], found: found, codebook: codebook, registry: try Definitions.registry(),
      set: "development")
    let kept = try #require(try Definitions.agreement(of: codebook))
    #expect(kept.spans == measured.spans)
    #expect(kept.wholeDocuments == measured.wholeDocuments)
  }

  /// The documents with these ids, by the number in the source line at the end of each file.
  private func documents(_ ids: Set<String>, in folder: String) throws -> [String: SourceText] {
    let names = try #require(FileManager.default.enumerator(atPath: folder))
    var documents: [String: SourceText] = [:]
    for case let name as String in names where name.hasSuffix(".txt") {
      let handle = try #require(FileHandle(forReadingAtPath: "\(folder)/\(name)"))
      defer { try? handle.close() }
      let length = try handle.seekToEnd()
      try handle.seek(toOffset: length > Self.sourceLine ? length - Self.sourceLine : 0)
      let tail = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
      guard let address = tail.range(of: "/details/", options: .backwards) else { continue }
      let id = String(tail[address.upperBound...].prefix { $0.isASCII && $0.isNumber })
      guard ids.contains(id), documents[id] == nil else { continue }
      try handle.seek(toOffset: 0)
      documents[id] = SourceText(path: name, bytes: Array(try handle.readToEnd() ?? Data()))
    }
    return documents
  }

  /// More bytes than the source line takes.
  private static let sourceLine: UInt64 = 120
}
