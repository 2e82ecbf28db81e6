import Attribution
import Corpora
import DefinitionFiles
import Foundation
import Testing
import TextSearch

/// Agreement with documents coded by reading.
@Suite struct GoldTests {
  static let gold = ProcessInfo.processInfo.environment["POLICY_MENTIONS_GOLD"]
  static let corpus = ProcessInfo.processInfo.environment["POLICY_MENTIONS_CORPUS"]

  static let leastIssuers = 0.95
  static let leastBodies = 0.95
  /// F1 of the ministers named. The items were coded from the first 1,700 characters, the whole text is read here: the
  /// one who is named further down counts as a disagreement.
  static let leastMinisters = 0.97

  private struct Item: Decodable {
    var id: String
    var document: String
    var issuer: String?
    var body: String?
    var ministersNamed: [String]

    enum CodingKeys: String, CodingKey {
      case id, document, issuer, body
      case ministersNamed = "ministers_named"
    }
  }

  @Test(
    .enabled(if: gold != nil && corpus != nil, "POLICY_MENTIONS_GOLD and POLICY_MENTIONS_CORPUS are not set"))
  func agreesWithReading() throws {
    let items = try Self.items()
    let paths = try Self.paths(of: Set(items.map(\.document)))
    let attribution = try BuiltInAttribution.load()
    var disagreements: [String] = []
    var documents = 0
    var issuers = 0
    var bodies = 0
    var common = 0
    var found = 0
    var coded = 0
    for item in items {
      guard let path = paths[item.document], let data = FileManager.default.contents(atPath: path) else {
        continue
      }
      documents += 1
      let document = DocumentParser().document(from: SourceText(path: path, bytes: Array(data)))
      let facts = attribution.facts(for: document)
      func disagree(_ field: String, _ coded: String?, _ found: String?) {
        disagreements.append(
          "\(item.document) \(field): coded \(coded ?? "–"), found \(found ?? "–") "
            + "[\(facts.issuerBasis.rawValue)\(facts.issuerEvidence.map { " " + document.text.string($0) } ?? "")] "
            + document.headline)
      }
      if facts.issuer == item.issuer { issuers += 1 } else { disagree("issuer", item.issuer, facts.issuer) }
      let body = facts.body.flatMap(attribution.registry.agency)?.nameThai
      if body == item.body { bodies += 1 } else { disagree("body", item.body, body) }
      let names = Set(facts.ministersNamed.compactMap { attribution.registry.person($0)?.nameThai })
      let codedNames = Set(item.ministersNamed)
      common += names.intersection(codedNames).count
      found += names.count
      coded += codedNames.count
      if names != codedNames {
        disagree(
          "ministers", codedNames.sorted().joined(separator: ";"), names.sorted().joined(separator: ";"))
      }
    }
    let f1 = 2 * Double(common) / Double(found + coded)
    print("issuer \(issuers), body \(bodies) of \(documents); ministers named F1 \(f1)")
    print(disagreements.joined(separator: "\n"))
    #expect(documents == items.count)
    #expect(Double(issuers) / Double(documents) >= Self.leastIssuers)
    #expect(Double(bodies) / Double(documents) >= Self.leastBodies)
    #expect(f1 >= Self.leastMinisters)
  }

  private static func items() throws -> [Item] {
    let text = try String(contentsOfFile: #require(gold) + "/documents.jsonl", encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Item.self, from: Data($0.utf8)) }
  }

  /// Where the documents lie: an item's number stands at the end of its file.
  private static func paths(of wanted: Set<String>) throws -> [String: String] {
    let tailLength: UInt64 = 120
    var paths: [String: String] = [:]
    let root = try #require(corpus)
    let names = try #require(FileManager.default.enumerator(atPath: root))
    for case let name as String in names where name.hasSuffix(".txt") {
      let path = root + "/" + name
      guard let file = FileHandle(forReadingAtPath: path) else { continue }
      defer { try? file.close() }
      let size = try file.seekToEnd()
      try file.seek(toOffset: size > tailLength ? size - tailLength : 0)
      let tail = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
      guard let slash = tail.range(of: "/details/", options: .backwards) else { continue }
      let id = tail[slash.upperBound...].prefix { $0.isNumber }
      if wanted.contains(String(id)) { paths[String(id)] = path }
    }
    return paths
  }
}
