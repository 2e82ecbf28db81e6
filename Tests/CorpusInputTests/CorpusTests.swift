import Corpora
import CorpusInput
import Foundation
import Testing

/// The whole of a large collection, where there is one.
struct CorpusTests {
  static let folder = ProcessInfo.processInfo.environment["POLICY_MENTIONS_CORPUS"]

  @Test(
    "every file of the corpus is read, in order, and none rejected",
    .enabled(if: folder != nil, "POLICY_MENTIONS_CORPUS names no folder"))
  func corpus() throws {
    let root = try #require(Self.folder)
    let found = try #require(FileManager.default.enumerator(atPath: root))
    // A slash sorts before everything else, so that the order is that of the paths' parts.
    let expected = found.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }
      .map { (path: $0, key: $0.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 }) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.path)

    var paths: [String] = []
    var bytes = 0
    let account = CorpusReader([.path(root)]).readAll { text in
      paths.append(text.path)
      bytes += text.bytes.count
    }
    #expect(account.documents == expected.count)
    #expect(account.rejected.map(\.description) == [])
    #expect(paths == expected)
    #expect(bytes > expected.count)
  }
}
