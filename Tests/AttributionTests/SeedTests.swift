import Attribution
import Corpora
import Foundation
import Testing

/// The five documents that come with the project, coded by hand.
@Suite struct SeedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds")

  @Test(arguments: [
    ("22565", ["suriya-juangroongruangkit"], "suriya-juangroongruangkit"),
    ("65595", [], "suriya-juangroongruangkit"),
    ("65701", [], "suriya-juangroongruangkit"),
    ("77604", ["pimphattra-wichaikul"], "pimphattra-wichaikul"),
    ("91218", ["akanat-promphan"], "akanat-promphan"),
  ])
  func attribution(id: String, named: [String], inOffice: String) throws {
    let attribution = try BuiltInAttribution.load()
    let documents = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).compactMap {
      FileManager.default.contents(atPath: Self.folder.appending(path: $0).path)
    }
    .map { attribution.document(String(decoding: $0, as: UTF8.self)) }
    let document = try #require(documents.first { $0.id == id })
    let facts = attribution.facts(for: document)
    #expect(facts.issuer == "ministry-of-industry")
    #expect(facts.body == nil)
    #expect(facts.ministersNamed == named)
    let registry = attribution.registry
    #expect(registry.ministerInOffice(ofIssuer: facts.issuer, on: document.published?.day) == inOffice)
    #expect(registry.ministerInOffice(ofIssuer: facts.issuer, on: document.event) == inOffice)
  }
}
