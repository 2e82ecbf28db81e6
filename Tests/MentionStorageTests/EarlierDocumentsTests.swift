import Corpora
import Foundation
import Tallies
import Testing

@testable import MentionStorage

/// What an update is given of the documents that it found in the store, beside those that it added.
@Suite("Earlier documents")
struct EarlierDocumentsTests {
  private let store = FileManager.default.temporaryDirectory.path + "/policy-mentions-\(UUID()).sqlite"
  private static let coding = StoredCoding(
    programVersion: "1", codebookVersion: "1", codebookFingerprint: "a", registryFingerprint: "b",
    codes: ["TEA"])

  /// Updates the store. Its lock ends with the writer.
  ///
  /// - Parameters:
  ///   - earlier: What was read of the store before.
  ///   - settled: What is settled of documents, by their names.
  ///   - changes: Writes what is new, and says which files there are: by the names of those that the store held.
  /// - Returns: What was given to be settled; nothing where it was not asked.
  private func update(
    _ earlier: EarlierDocuments = EarlierDocuments(),
    settling settled: [String: DocumentBesideOthers.Settled] = [:],
    _ changes: (StoreWriter, [String: ListedSource]) throws -> [ListedSource]
  ) throws -> [DocumentBesideOthers] {
    let writer = try StoreWriter(path: store)
    if try writer.inputs().isEmpty {
      try writer.addInput(argument: "news", location: "/news", format: "automatic")
    }
    try writer.begin(coding: Self.coding)
    let kept = Dictionary(
      uniqueKeysWithValues: try writer.sources().map { ($0.path, ListedSource.kept($0.id)) })
    let order = try changes(writer, kept)
    var given: [DocumentBesideOthers] = []
    _ = try writer.finish(
      order, ignored: [], names: StoredNames(codes: [], agencies: [], people: []), earlier: earlier
    ) { documents in
      given = documents
      return Dictionary(
        uniqueKeysWithValues: documents.compactMap { document in
          settled[document.document].map { (document.id, $0) }
        })
    }
    try writer.close()
    return given
  }

  /// A text that is new, with nothing in it but its name.
  private func added(_ name: String, listed: Int, day: Int? = nil, of writer: StoreWriter) throws
    -> SourceChange
  {
    let path = name + ".txt"
    let record = DocumentRecord(
      document: name, path: path, url: nil, headline: "ชา", published: day.flatMap(Self.day),
      publishedBasis: day == nil ? .none : .dateLine, event: nil, issuer: "ministry-of-tea", issuerBasis: nil,
      body: nil, ministersNamed: [], ministerInOffice: nil, characters: 2, thaiCharacters: 2, codes: [])
    let file = StoredFile(
      input: try #require(try writer.inputs().first).id, path: path, size: 6, modified: 1, keepsText: false)
    let findings = DocumentFindings(
      record: record, mentions: [], signature: nil, people: day == nil ? ["somchai"] : [])
    return .text(
      listed: listed, file, hash: UInt64(listed), StoredDocument(findings: findings, ministerOnEvent: nil))
  }

  private static func day(_ day: Int) -> CalendarDay? { CalendarDay(year: 2024, month: 1, day: day) }

  @Test("stand with those that an update adds in the order of the input; those that are gone are left out")
  func order() throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let none = try update { writer, _ in
      try writer.add(["1", "3", "5"].enumerated().map { try added($1, listed: $0, day: 3, of: writer) })
      return (0..<3).map { .added(listed: $0) }
    }
    #expect(none.map(\.document) == ["1", "3", "5"])

    let given = try update(try StoreReader(path: store).earlierDocuments()) { writer, kept in
      try writer.add([
        try added("0", listed: 0, day: 3, of: writer), try added("4", listed: 2, day: 4, of: writer),
      ])
      return [
        .added(listed: 0), try #require(kept["1.txt"]), .added(listed: 2), try #require(kept["5.txt"]),
      ]
    }
    #expect(given.map(\.document) == ["0", "1", "4", "5"])
    #expect(given.map(\.published) == [3, 3, 4, 3].map(Self.day))
    #expect(given.allSatisfy { $0.issuer == "ministry-of-tea" && $0.people.isEmpty && $0.signature == nil })
  }

  @Test("say what was settled of them, and what the document itself says", arguments: [true, false])
  func settled(readsEarlier: Bool) throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let byNeighbours = DocumentBesideOthers.Settled(
      duplicateOf: "1", published: Self.day(3), publishedBasis: .neighbours, minister: "somchai",
      ministersNamed: ["somchai"])
    _ = try update(settling: ["2": byNeighbours]) { writer, _ in
      try writer.add([try added("1", listed: 0, day: 3, of: writer), try added("2", listed: 1, of: writer)])
      return [.added(listed: 0), .added(listed: 1)]
    }

    // Whether they were read before or when all is settled, they say the same.
    let earlier = readsEarlier ? try StoreReader(path: store).earlierDocuments() : EarlierDocuments()
    let given = try update(earlier) { writer, kept in
      try writer.add([try added("9", listed: 2, day: 9, of: writer)])
      return [try #require(kept["1.txt"]), try #require(kept["2.txt"]), .added(listed: 2)]
    }
    #expect(given.map(\.document) == ["1", "2", "9"])
    let undated = try #require(given.first { $0.document == "2" })
    #expect(undated.published == nil && undated.publishedBasis == .none)
    #expect(undated.people == ["somchai"])
    #expect(undated.settled == byNeighbours)
    let dated = try #require(given.first)
    #expect(
      dated.settled
        == DocumentBesideOthers.Settled(
          duplicateOf: nil, published: Self.day(3), publishedBasis: .dateLine, minister: nil,
          ministersNamed: []))
  }

  @Test("are not asked for where no file came or went")
  func unchanged() throws {
    defer { try? FileManager.default.removeItem(atPath: store) }
    let given = try update { writer, _ in
      try writer.add([try added("1", listed: 0, day: 3, of: writer)])
      return [.added(listed: 0)]
    }
    #expect(given.count == 1)
    #expect(try update { _, kept in [try #require(kept["1.txt"])] }.isEmpty)
  }
}
