import Corpora
import CorpusInput
import Foundation
import Testing

/// Hostile sizes: what is too large is passed over without being taken into memory.
struct LimitTests {
  private static let megabyte = 1_000_000

  /// A file of this many zero bytes, which takes no room on the disk.
  private func hole(_ folder: TemporaryFolder, _ name: String, bytes: Int) throws -> String {
    let path = try folder.write(name, "")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(bytes))
    try file.close()
    return path
  }

  /// The most memory this process has taken, in bytes.
  private var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  @Test("a text of 200 MB is rejected by its size and the others are read")
  func largeText() throws {
    let folder = try TemporaryFolder()
    let path = try hole(folder, "a.txt", bytes: 200 * Self.megabyte)
    try folder.write("b.txt", "ข่าว")
    let before = peakMemory
    let reading = Reading(folder.input)
    #expect(
      reading.rejected == [
        InputRejection(
          path: path, reason: .tooLarge(size: 200_000_000, limit: InputLimits.defaultLargestText))
      ])
    #expect(reading.paths == ["b.txt"])
    #expect(peakMemory - before < 100 * Self.megabyte)
  }

  @Test("a line of 200 MB is rejected, and the lines around it are read")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let record = "{\"text\": \"ข่าว\"}\n"
    let path = try folder.write("news.jsonl", record)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(200 * Self.megabyte))
    try file.seekToEnd()
    try file.write(contentsOf: Data(("\n" + record).utf8))
    try file.close()
    let before = peakMemory
    let reading = Reading(.path(path))
    #expect(reading.paths == ["news.jsonl#1", "news.jsonl#3"])
    #expect(
      reading.rejected == [
        InputRejection(
          path: path, line: 2, reason: .tooLarge(size: nil, limit: InputLimits.defaultLargestText))
      ])
    #expect(peakMemory - before < 100 * Self.megabyte)
  }

  @Test("a CSV record beyond the limit is rejected, and the records around it are read")
  func longRecord() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "ก", count: 3000)
    let path = try folder.write("news.csv", "id,text\n1,ก\n2,\"\(long)\n\(long)\"\n3,\(long)\(long)\n4,ข\n")
    let reading = Reading(.path(path), limits: InputLimits(largestText: 10_000))
    #expect(reading.documents.map(\.stated.id) == ["1", "4"])
    #expect(reading.rejected.map(\.line) == [3, 5])
    #expect(reading.reasons.allSatisfy { $0 == .tooLarge(size: nil, limit: 10_000) })
  }

  @Test("a text of just the limit is read, and one byte more is not")
  func border() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", String(repeating: "a", count: 1000))
    try folder.write("b.txt", String(repeating: "a", count: 1001))
    let reading = Reading(folder.input, limits: InputLimits(largestText: 1000))
    #expect(reading.paths == ["a.txt"])
    #expect(reading.reasons == [.tooLarge(size: 1001, limit: 1000)])
  }

  @Test("a small archive with a huge text in it is read past it")
  func bomb() throws {
    let folder = try TemporaryFolder()
    _ = try hole(folder, "a.txt", bytes: 50 * Self.megabyte)
    try folder.write("b.txt", "ข่าว")
    try folder.run("tar", "czf", "x.tar.gz", "a.txt", "b.txt")
    try folder.run("gzip", "a.txt")
    let archive = Reading(.path(folder.at("x.tar.gz")))
    #expect(archive.paths == ["b.txt"])
    #expect(archive.reasons == [.tooLarge(size: 50_000_000, limit: InputLimits.defaultLargestText)])
    let single = Reading(.path(folder.at("a.txt.gz")))
    #expect(single.reasons == [.tooLarge(size: nil, limit: InputLimits.defaultLargestText)])
  }

  @Test("a large text is read whole, over many pieces")
  func pieces() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "ข่าวทำเนียบรัฐบาล\n", count: 40_000)
    try folder.write("a.txt", text)
    try folder.write("b.jsonl", "{\"text\": \"\(text.replacing("\n", with: "\\n"))\"}\n")
    try folder.write("c.csv", "id,text\n1,\"\(text)\"\n")
    try folder.run("gzip", "-k", "a.txt")
    #expect(Reading(folder.input).texts == [text, text, text, text])
  }
}
