import Corpora
import CorpusInput
import Foundation
import Testing

/// Input that is made, or changes, so as to do harm: what cannot be read is named, the rest is read.
struct HostileInputTests {
  @Test("folders deeper than the limit are rejected by name, and what lies above them is read")
  func depth() throws {
    let folder = try TemporaryFolder()
    try folder.write("1/a.txt", "ข่าว")
    try folder.write("1/2/b.txt", "ข่าว")
    try folder.write("1/2/3/c.txt", "ข่าว")
    let reading = Reading(folder.input, limits: InputLimits(deepestFolder: 2))
    #expect(reading.paths == ["1/2/b.txt", "1/a.txt"])
    #expect(reading.rejected == [InputRejection(path: folder.at("1/2/3"), reason: .tooDeep(limit: 2))])
    #expect(Reading(folder.input, limits: InputLimits(deepestFolder: 0)).paths == [])
    #expect(Reading(folder.input).paths.count == 3)
  }

  @Test("a thousand folders in one another are walked to the limit, or to their end where it is raised")
  func bottomless() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    let bottom = String(repeating: "d/", count: 1_000)
    try folder.run("mkdir", "-p", bottom)
    try folder.run("cp", "a.txt", bottom)
    let reading = Reading(folder.input)
    #expect(reading.paths == ["a.txt"])
    #expect(reading.reasons == [.tooDeep(limit: InputLimits.defaultDeepestFolder)])
    let far = Reading(folder.input, limits: InputLimits(deepestFolder: 1_000))
    #expect(far.paths == ["a.txt", bottom + "a.txt"])
    #expect(far.rejected.isEmpty)
  }

  @Test("files, members and records each have their limit")
  func limits() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", String(repeating: "a", count: 300))
    try folder.write("t.jsonl", "{\"text\":\"\(String(repeating: "b", count: 300))\"}\n{\"text\":\"ข่าว\"}\n")
    try folder.run("tar", "cf", "x.tar", "a.txt")
    func rejected(_ name: String, _ limits: InputLimits) -> [InputRejection.Reason] {
      Reading(.path(folder.at(name)), limits: limits).reasons
    }
    let files = InputLimits(largestText: 200, largestMember: 400, longestRecord: 400)
    #expect(rejected("a.txt", files) == [.tooLarge(size: 300, limit: 200)])
    #expect(rejected("x.tar", files) == [])
    #expect(rejected("t.jsonl", files) == [])
    let members = InputLimits(largestText: 400, largestMember: 200, longestRecord: 400)
    #expect(rejected("a.txt", members) == [])
    #expect(rejected("x.tar", members) == [.tooLarge(size: 300, limit: 200)])
    let records = InputLimits(largestText: 400, largestMember: 400, longestRecord: 200)
    #expect(rejected("t.jsonl", records) == [.tooLarge(size: nil, limit: 200)])
    try folder.run("gzip", "a.txt")
    #expect(rejected("a.txt.gz", members) == [.tooLarge(size: nil, limit: 200)])
    #expect(rejected("a.txt.gz", files) == [])
  }

  @Test("a file that grows while it is read is read as it was at one moment, or said to have changed")
  func growing() async throws {
    let folder = try TemporaryFolder()
    let line = "ข่าวทำเนียบรัฐบาล\n"
    let path = try folder.write("a.txt", String(repeating: line, count: 2_000))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    let writing = Task.detached {
      // Up to a few megabytes, which is below the limit of a text.
      for _ in 0..<50_000 where !Task.isCancelled { try file.write(contentsOf: Data(line.utf8)) }
      try file.close()
    }
    for _ in 0..<40 {
      let reading = Reading(folder.input)
      #expect(reading.rejected.isEmpty || reading.reasons == [.changed])
      for text in reading.texts {
        #expect(text.utf8.count >= 2_000 * line.utf8.count)
        #expect(text.hasPrefix(line))
      }
    }
    writing.cancel()
    try await writing.value
  }

  @Test("a file that is cut short while it is read is said to have changed, or empty")
  func shrinking() async throws {
    let folder = try TemporaryFolder()
    let whole = String(repeating: "ข่าว\n", count: 50_000)
    let path = try folder.write("a.txt", whole)
    let cutting = Task.detached {
      while !Task.isCancelled {
        truncate(path, 30)
        try Data(whole.utf8).write(to: URL(fileURLWithPath: path))
      }
    }
    for _ in 0..<100 {
      let reading = Reading(folder.input)
      let isExpected = reading.reasons.allSatisfy { reason in
        if case .unknownEncoding = reason { return true }
        return [.changed, .empty, .missing].contains(reason)
      }
      #expect(isExpected, "\(reading.rejected)")
    }
    cutting.cancel()
    try await cutting.value
  }

  @Test("a device without end that is named as a text is rejected at the limit, one without bytes as empty")
  func devices() throws {
    let limits = InputLimits(largestText: 1_000_000)
    #expect(
      Reading(.path("/dev/zero"), format: .text, limits: limits).reasons == [
        .tooLarge(size: nil, limit: 1_000_000)
      ])
    #expect(Reading(.path("/dev/null")).reasons == [.empty])
  }

  @Test(
    "a device without end that is named as a table is given up far beyond the limit of a record",
    arguments: [InputFormat.jsonLines, .csv, .automatic])
  func endlessTable(_ format: InputFormat) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    let limits = InputLimits(largestText: 100_000)
    let reading = Reading(.path("/dev/zero"), folder.input, format: format, limits: limits)
    #expect(reading.paths == ["a.txt"])
    guard format != .automatic else {
      // Zeros look like no table, and so are a text.
      #expect(reading.reasons == [.tooLarge(size: nil, limit: 100_000)])
      return
    }
    guard case .endless(let read) = reading.reasons.first else {
      Issue.record("\(reading.rejected)")
      return
    }
    #expect(reading.rejected.count == 1)
    // Sixty-four times the limit, and at most one piece of 256 KiB more.
    #expect((6_400_001...6_400_000 + 262_144).contains(read))
    #expect(reading.rejected[0].description.contains("no end of the line or record after \(read) bytes"))
  }

  @Test("a record of delimiters only, and a quoted field without end, are given up as well")
  func endlessRecord() throws {
    let folder = try TemporaryFolder()
    let limits = InputLimits(largestText: 10_000)
    let record = "id,text\n1,ก\n"
    for filling in [",", "\"\n", "x"] {
      let endless = record + "2,\"" + String(repeating: filling, count: 700_000)
      let path = try folder.write("t.csv", filling == "," ? endless.replacing("\"", with: "") : endless)
      let reading = Reading(.path(path), limits: limits)
      #expect(reading.documents.map(\.stated.id) == ["1"], "\(filling)")
    }
    let path = try folder.write("t.csv", record + String(repeating: ",", count: 20_000) + "\n3,ข\n")
    let reading = Reading(.path(path), limits: limits)
    #expect(reading.documents.map(\.stated.id) == ["1", "3"])
    #expect(reading.reasons == [.tooLarge(size: nil, limit: 10_000)])
  }

  @Test("a stream of other lines than documents is given up, unless a document came among the first thousand")
  func otherLines() throws {
    let folder = try TemporaryFolder()
    let other = String(repeating: "no JSON\n", count: 3_000)
    let never = Reading(.path(try folder.write("t.jsonl", other)))
    #expect(never.rejected.count == 1_001)
    #expect(never.rejected.last?.line == 1_001)
    #expect(never.reasons.last == .noDocuments(lines: 1_000))
    let late = String(repeating: "no JSON\n", count: 1_000) + "{\"text\":\"ข่าว\"}\n" + other
    let reading = Reading(.path(try folder.write("t.jsonl", late)))
    #expect(reading.documents.count == 1)
    #expect(reading.rejected.count == 4_000)
  }

  @Test("a named pipe whose line never ends is given up, which ends its writer", .timeLimit(.minutes(5)))
  func endlessPipe() throws {
    let folder = try TemporaryFolder()
    try folder.run("mkfifo", "pipe")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    writer.arguments = ["bash", "-c", "tr '\\0' x < /dev/zero > \"$0\"", folder.at("pipe")]
    try writer.run()
    let limits = InputLimits(largestText: 10_000)
    let reading = Reading(.path(folder.at("pipe")), format: .jsonLines, limits: limits)
    #expect(reading.documents.isEmpty)
    #expect(reading.rejected.map(\.line) == [1])
    writer.waitUntilExit()
  }

  /// A header of tar (POSIX ustar) with a size as it is written there.
  private func header(_ name: String, size: [UInt8], type: Character = "0") -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: [UInt8], at offset: Int) {
      block.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    }
    put(Array(name.utf8.prefix(99)), at: 0)
    put(Array("0000644".utf8), at: 100)
    put(size, at: 124)
    put(Array("        ".utf8), at: 148)
    put(Array(String(type).utf8), at: 156)
    put(Array("ustar\u{0}00".utf8), at: 257)
    let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
    put(Array((String(repeating: "0", count: 6 - sum.count) + sum).utf8) + [0, 0x20], at: 148)
    return block
  }

  private static let sizes: [(name: String, bytes: [UInt8])] = [
    ("8 GiB", Array("77777777777".utf8)),
    // Base 256, as GNU tar writes what octal digits cannot say.
    ("2^63 - 1", [0x80, 0, 0, 0, 0x7F] + [UInt8](repeating: 0xFF, count: 7)),
    ("2^88", [0x81] + [UInt8](repeating: 0, count: 11)),
    ("less than nothing", [UInt8](repeating: 0xFF, count: 12)),
    ("no number", Array("zzzzzzzzzzz".utf8)),
  ]

  @Test("a member that says an absurd size takes no memory for it", arguments: sizes.map(\.name))
  func absurdSize(_ name: String) throws {
    let folder = try TemporaryFolder()
    let size = try #require(Self.sizes.first { $0.name == name }).bytes
    let good =
      header("a.txt", size: Array("00000000003".utf8)) + Array("ก".utf8) + [UInt8](repeating: 0, count: 509)
    try folder.write("x.tar", good + header("b.txt", size: size) + [UInt8](repeating: 0x61, count: 1024))
    try folder.write("z.txt", "ข่าว")
    let reading = Reading(folder.input.appending("x.tar"), .path(folder.at("z.txt")))
    #expect(reading.paths.first == "a.txt")
    #expect(reading.paths.last == "z.txt")
    #expect(reading.documents.allSatisfy { $0.bytes.count <= 1024 })
  }

  @Test("a member with a name of a megabyte is read or rejected, not more")
  func longName() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.tar", archive(ofMember: String(repeating: "../", count: 350_000) + "a.txt"))
    let reading = Reading(.path(folder.at("x.tar")))
    #expect(reading.documents.count + reading.rejected.count == 1)
  }

  @Test("a member that is called compressed a thousand times is counted by its ending")
  func manyEndings() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.tar", archive(ofMember: "a.txt" + String(repeating: ".gz", count: 20_000)))
    let reading = Reading(.path(folder.at("x.tar")))
    #expect(reading.documents.isEmpty && reading.rejected.isEmpty)
    #expect(reading.ignored.map(\.reason) == [.ending("gz")])
  }

  @Test("a file that is called compressed thrice is counted by its ending")
  func compressedThrice() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    try folder.run("bash", "-c", "gzip -c a.txt > b.TXT.GZ; gzip -c b.TXT.GZ | gzip > c.txt.gz.gz.gz")
    let reading = Reading(folder.input)
    #expect(reading.paths == ["a.txt", "b.TXT.GZ"])
    #expect(reading.texts == ["ข่าว", "ข่าว"])
    #expect(reading.rejected.isEmpty)
    #expect(reading.ignored == [IgnoredEntry(path: folder.at("c.txt.gz.gz.gz"), reason: .ending("gz"))])
  }

  /// A tar archive of one text with a name of any length, as GNU tar writes it.
  private func archive(ofMember longName: String) -> [UInt8] {
    let name = Array(longName.utf8) + [0]
    let octal = String(name.count, radix: 8)
    let size = Array((String(repeating: "0", count: 11 - octal.count) + octal).utf8)
    let filling = [UInt8](repeating: 0, count: (512 - name.count % 512) % 512)
    let member =
      header("a.txt", size: Array("00000000003".utf8)) + Array("ก".utf8) + [UInt8](repeating: 0, count: 509)
    return header("././@LongLink", size: size, type: "L") + name + filling + member
      + [UInt8](repeating: 0, count: 1024)
  }

  @Test("an archive within an archive within an archive is not opened, however deep", .timeLimit(.minutes(5)))
  func nesting() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    try folder.run(
      "bash", "-c",
      "cp a.txt n; for i in {1..40}; do mv n n.tar.gz.txt 2>/dev/null; tar czf n n.tar.gz.txt; done; mv n x.tar.gz"
    )
    let reading = Reading(.path(folder.at("x.tar.gz")))
    #expect(reading.documents.isEmpty)
    #expect(reading.rejected.count == 1)
  }

  @Test("JSON that nests without end is rejected by its line")
  func deepJSON() throws {
    let folder = try TemporaryFolder()
    let deep = String(repeating: "[", count: 500_000)
    let path = try folder.write("t.jsonl", "{\"text\":\"ข่าว\"}\n{\"text\":\(deep)\n{\"text\":\"ข่าว\"}\n")
    let reading = Reading(.path(path))
    #expect(reading.documents.count == 2)
    #expect(reading.rejected.map(\.line) == [2])
  }
}

extension InputLocation {
  fileprivate func appending(_ name: String) -> InputLocation { .path(argument + "/" + name) }
}
