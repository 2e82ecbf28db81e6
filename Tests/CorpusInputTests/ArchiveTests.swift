import CorpusInput
import Foundation
import Testing

struct ArchiveTests {
  /// Two texts with Thai names, a folder, a hidden file and one that is no document.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("in/ข่าวทำเนียบ_1.txt", "หนึ่ง")
    try folder.write("in/ก/สอง.txt", "สอง")
    try folder.write("in/ก/.hidden.txt", "x")
    try folder.write("in/readme.md", "x")
    return folder
  }

  private static let compressions = [
    "tar": "cf", "tar.gz": "czf", "tgz": "czf", "tar.xz": "cJf", "tar.bz2": "cjf",
  ]

  @Test("tar archives are read through every compression", arguments: compressions.keys.sorted())
  func tar(ending: String) throws {
    let folder = try folder()
    let options = try #require(Self.compressions[ending])
    try folder.run("tar", "--sort=name", "-\(options)", "x.\(ending)", "-C", "in", ".")
    let reading = Reading(.path(folder.at("x.\(ending)")))
    #expect(reading.paths == ["ก/สอง.txt", "ข่าวทำเนียบ_1.txt"])
    #expect(reading.texts == ["สอง", "หนึ่ง"])
    #expect(reading.rejected.isEmpty)
    #expect(
      reading.ignored.map(\.path) == ["readme.md", "ก/.hidden.txt"].map { folder.at("x.\(ending):\($0)") })
    #expect(reading.ignored.map(\.reason) == [.ending("md"), .hidden])
  }

  @Test(
    "the formats of tar differ in how they write long and Thai names", arguments: ["gnu", "pax", "ustar"])
  func formats(format: String) throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "ข่าว", count: format == "ustar" ? 7 : 20) + ".txt"
    try folder.write("ทำเนียบ/" + name, "ข่าว")
    try folder.run("tar", "--format=\(format)", "-cf", "x.tar", "ทำเนียบ")
    #expect(Reading(.path(folder.at("x.tar"))).paths == ["ทำเนียบ/" + name])
  }

  @Test("Zstandard", .enabled(if: TemporaryFolder.has(program: "zstd"), "zstd is not installed"))
  func zstandard() throws {
    let folder = try folder()
    try folder.run("tar", "--zstd", "-cf", "x.tar.zst", "in")
    #expect(Reading(.path(folder.at("x.tar.zst"))).paths.sorted() == ["in/ก/สอง.txt", "in/ข่าวทำเนียบ_1.txt"])
  }

  @Test("zip", .enabled(if: TemporaryFolder.has(program: "zip"), "zip is not installed"))
  func zip() throws {
    let folder = try folder()
    try folder.run("zip", "-qr", "x.zip", "in")
    #expect(Reading(.path(folder.at("x.zip"))).paths.sorted() == ["in/ก/สอง.txt", "in/ข่าวทำเนียบ_1.txt"])
  }

  @Test("an archive gives what the folder gives that it was made of")
  func sameAsFolder() throws {
    let folder = try folder()
    try folder.run("tar", "--sort=name", "-cf", "x.tar", "-C", "in", "ก", "ข่าวทำเนียบ_1.txt")
    let archive = Reading(.path(folder.at("x.tar")))
    let walked = Reading(.path(folder.at("in")))
    #expect(archive.documents == walked.documents)
  }

  @Test("a broken archive gives what comes before the break and names it")
  func broken() throws {
    let folder = try TemporaryFolder()
    // Texts that do not compress, so that the middle of the archive is the middle of a text.
    var generator = FixedGenerator(seed: 1)
    for name in ["1.txt", "2.txt", "3.txt"] {
      try folder.write(name, (0..<200_000).map { _ in UInt8.random(in: 97...122, using: &generator) })
    }
    try folder.run("tar", "czf", "x.tar.gz", "1.txt", "2.txt", "3.txt")
    try folder.run("bash", "-c", "head -c $(( $(stat -c %s x.tar.gz) / 2 )) x.tar.gz > cut.tar.gz")
    try folder.write("z.txt", "ข่าว")
    let reading = Reading(.path(folder.at("cut.tar.gz")), .path(folder.at("z.txt")))
    #expect(reading.paths == ["1.txt", "z.txt"])
    #expect(reading.rejected.map(\.path) == [folder.at("cut.tar.gz:2.txt")])
    #expect(
      reading.rejected.first?.description
        == "\(folder.at("cut.tar.gz:2.txt")): broken archive, nothing from here on can be read: truncated gzip input"
    )
  }

  @Test("a file that is no archive but is called one is rejected", arguments: ["x.tar", "x.tar.gz", "x.zip"])
  func noArchive(name: String) throws {
    let folder = try TemporaryFolder()
    let reading = Reading(.path(try folder.write(name, "ข่าวทำเนียบรัฐบาล")))
    #expect(reading.documents.isEmpty)
    #expect(reading.rejected.map(\.path) == [folder.at(name)])
    guard case .brokenArchive? = reading.reasons.first else {
      Issue.record("\(reading.reasons)")
      return
    }
  }

  /// Found by reading damaged files: what begins like a compressed file and is none was opened without end.
  @Test(
    "a file that only begins or ends like a compressed one is rejected", arguments: ["x", "x.gz", "x.txt.gz"])
  func notCompressed(name: String) throws {
    let folder = try TemporaryFolder()
    // The header of gzip with flags that no program sets.
    let bytes: [UInt8] = [0x1F, 0x8B, 0x04, 0x08, 0x5B, 0x4F, 0x01, 0x6B, 0x00, 0x03] + Array("ข่าว".utf8)
    let reading = Reading(.path(try folder.write(name, bytes)))
    #expect(reading.documents.isEmpty)
    #expect(reading.reasons == [.brokenArchive("not compressed, or its beginning is damaged")])
  }

  @Test("an archive that is missing or empty is rejected as that")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(Reading(.path(folder.at("gone.tar"))).reasons == [.missing])
    #expect(Reading(.path(try folder.write("empty.tar.gz", ""))).reasons == [.empty])
  }

  @Test("links in an archive are ignored, and a name that leads upwards leads nowhere")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.txt", "ข่าว")
    try folder.run("ln", "x/a.txt", "x/b.txt")
    try folder.run("ln", "-s", "a.txt", "x/c.txt")
    try folder.run("tar", "-cPf", "x.tar", "x/../x/a.txt", "x/../x/b.txt", "x/c.txt")
    let reading = Reading(.path(folder.at("x.tar")))
    #expect(reading.paths == ["x/../x/a.txt"])
    #expect(reading.ignored.map(\.reason) == [.link, .link])
  }

  @Test("a member that is too large, empty or no text is rejected by name and the others are read")
  func members() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.txt", [UInt8](repeating: 0x61, count: 2000))
    try folder.write("2.txt", "")
    try folder.write("3.txt", Array("ข่าว".utf8) + [0xFF])
    try folder.write("4.txt", "ข่าว")
    try folder.run("tar", "cf", "x.tar", "1.txt", "2.txt", "3.txt", "4.txt")
    let reading = Reading(.path(folder.at("x.tar")), limits: InputLimits(largestText: 1000))
    #expect(reading.paths == ["4.txt"])
    let archive = folder.at("x.tar")
    #expect(
      reading.rejected == [
        InputRejection(path: archive + ":1.txt", reason: .tooLarge(size: 2000, limit: 1000)),
        InputRejection(path: archive + ":2.txt", reason: .empty),
        InputRejection(path: archive + ":3.txt", byte: 12, reason: .unknownEncoding),
      ])
  }

  @Test("tables and compressed files within an archive are read, archives are not")
  func nested() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ก")
    try folder.write("b.jsonl", "{\"text\":\"ข\"}\n{\"text\":\"ค\"}\n")
    try folder.run("gzip", "-k", "a.txt", "b.jsonl")
    try folder.run("tar", "cf", "inner.tar", "a.txt")
    try folder.run("tar", "cf", "x.tar", "a.txt", "a.txt.gz", "b.jsonl", "b.jsonl.gz", "inner.tar")
    let reading = Reading(.path(folder.at("x.tar")))
    #expect(reading.paths == ["a.txt", "a.txt.gz", "b.jsonl#1", "b.jsonl#2", "b.jsonl.gz#1", "b.jsonl.gz#2"])
    #expect(reading.texts == ["ก", "ก", "ข", "ค", "ข", "ค"])
    #expect(reading.ignored.map(\.reason) == [.ending("tar")])
  }

  @Test("an archive that comes through a pipe")
  func piped() throws {
    let folder = try folder()
    try folder.run("tar", "czf", "x.tar.gz", "-C", "in", "ก")
    try folder.run("mkfifo", "pipe")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "cat x.tar.gz > pipe"]
    writer.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try writer.run()
    #expect(Reading(.path(folder.at("pipe"))).paths == ["ก/สอง.txt"])
    writer.waitUntilExit()
  }
}
