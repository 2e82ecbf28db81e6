import Foundation
import Testing

@testable import Corpora

/// The gold set of whole documents and the corpus that holds them, found through the environment.
private enum Gold {
  static let folder = ProcessInfo.processInfo.environment["POLICY_MENTIONS_GOLD"]
  static let corpus = ProcessInfo.processInfo.environment["POLICY_MENTIONS_CORPUS"]
  static var isAvailable: Bool { folder != nil && corpus != nil }

  struct Item: Decodable {
    var document: String
    var published: String?
    var event: String?
    /// What the coders found hard about the item.
    var doubt: String?
  }

  static func items() throws -> [Item] {
    let file = URL(filePath: try #require(folder)).appending(path: "documents.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Item.self, from: Data($0.utf8))
    }
  }

  /// The files of the corpus that hold these documents, by the numbers in their source lines.
  static func files(of ids: Set<String>) throws -> [String: URL] {
    let root = URL(filePath: try #require(corpus))
    let walk = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var found: [String: URL] = [:]
    for case let file as URL in walk where file.pathExtension == "txt" {
      guard let id = try number(in: file), ids.contains(id) else { continue }
      found[id] = file
      if found.count == ids.count { break }
    }
    return found
  }

  /// The source line is the last; it takes less than this many bytes.
  private static let tail: UInt64 = 120

  private static func number(in file: URL) throws -> String? {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let length = try handle.seekToEnd()
    try handle.seek(toOffset: length > tail ? length - tail : 0)
    return SiteForm.itemNumber(inAddress: try handle.readToEnd() ?? Data())
  }
}

/// Agreement of the dates with those found by reading.
@Suite(.enabled(if: Gold.isAvailable, "needs POLICY_MENTIONS_GOLD and POLICY_MENTIONS_CORPUS"))
struct GoldDatesTests {
  /// The part of the items whose event date must agree.
  private static let leastEventAgreement = 0.95

  @Test("every publication date and at least 95 of 100 event dates agree with the gold set")
  func agreement() throws {
    let items = try Gold.items()
    let files = try Gold.files(of: Set(items.map(\.document)))
    var publications: [String] = []
    var events: [String] = []
    for item in items {
      let file = try #require(files[item.document], "document \(item.document) is not in the corpus")
      let document = DocumentParser().document(
        from: SourceText(path: file.path, bytes: [UInt8](try Data(contentsOf: file))))
      let published = document.published.flatMap { $0.basis == .dateLine ? $0.day.description : nil }
      if published != item.published {
        publications.append("\(item.document): \(published ?? "none"), gold \(item.published ?? "none")")
      }
      let event = document.event?.description
      if event != item.event {
        events.append(
          "\(item.document): \(event ?? "none"), gold \(item.event ?? "none") \(item.doubt.map { "(\($0))" } ?? "")"
        )
      }
    }
    print("publication dates: \(items.count - publications.count) of \(items.count) agree")
    print("event dates: \(items.count - events.count) of \(items.count) agree")
    let disagreements = events.joined(separator: "\n")
    #expect(publications.isEmpty, "\(publications.joined(separator: "\n"))")
    #expect(
      Double(items.count - events.count) >= Self.leastEventAgreement * Double(items.count), "\(disagreements)"
    )
  }
}
