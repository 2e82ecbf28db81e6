import Foundation
import Testing

/// A text that is none, and what must be said of it.
struct BadText: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let message: String
  var testDescription: String { name }

  static let all = [
    BadText(name: "empty.txt", bytes: [], message: "empty"),
    BadText(name: "spaces.txt", bytes: Array(" \r\n\t \n".utf8), message: "empty"),
    // 0xFF is in neither UTF-8 nor Windows-874.
    BadText(
      name: "bytes.txt", bytes: Array("plain text".utf8) + [0xFF, 0xC3, 0x28, 0xFE],
      message: "not UTF-8 at byte 10"),
    BadText(
      name: "nul.txt", bytes: Array("plain".utf8) + [0, 1, 2, 3, 0xFF], message: "not UTF-8 at byte 5"),
    BadText(name: "packed.txt.gz", bytes: Array("no gzip".utf8), message: "broken archive"),
  ]
}

@Suite("Bad input")
struct BadInputTests {
  let tea: TeaMinistry
  let good: [String]

  /// A folder `news` with two good documents, between which a test puts what is bad.
  init() throws {
    tea = try TeaMinistry()
    try tea.folder.write("news/a.txt", TeaMinistry.document(1))
    try tea.folder.write("news/z.txt", TeaMinistry.document(2))
    good = ["1", "2"]
  }

  private var news: String { tea.folder.path("news") }

  private func documents(_ run: CommandLineRun) throws -> [String?] {
    try run.objects.map { $0["document"] as? String }
  }

  @Test("is named with its fault, and the rest is done", arguments: BadText.all)
  func badText(_ bad: BadText) throws {
    let path = try tea.folder.write("news/\(bad.name)", bad.bytes)
    let run = try tea.run("documents", [news, "--format", "jsonl"])
    #expect(run.exitCode == 1)
    #expect(try documents(run) == good)
    #expect(
      run.messages.count { $0.hasPrefix("rejected: \(path): \(bad.message)") } == 1, "\(run.diagnostics)")
    #expect(run.messages.last == "2 documents read, 1 rejected")
  }

  @Test("alone gives exit code 3", arguments: BadText.all)
  func onlyBadText(_ bad: BadText) throws {
    let path = try tea.folder.write(bad.name, bad.bytes)
    let run = try tea.run("documents", [path])
    #expect(run.exitCode == 3)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains("rejected: \(path): \(bad.message)"), "\(run.diagnostics)")
  }

  @Test("in a table is named with its line")
  func badRecords() throws {
    let jsonLines = try tea.folder.write(
      "t.jsonl", "{\"id\":\"5\",\"text\":\"นโยบายชา\"}\n{\"id\":\n{\"id\":\"7\",\"text\":\"ชา\"}\n")
    let csv = try tea.folder.write("t.csv", "id,text\r\n8,นโยบายชา\r\n9\r\n10,ชา\r\n")
    let run = try tea.run("documents", [jsonLines, csv, "--format", "jsonl"])
    #expect(run.exitCode == 1)
    #expect(try documents(run) == ["5", "7", "8", "10"])
    #expect(
      run.diagnostics.contains("rejected: \(jsonLines):2: malformed JSON at byte "), "\(run.diagnostics)")
    #expect(run.diagnostics.contains("rejected: \(csv):3: 1 fields, but the heading has 2"))
  }

  @Test("is not what has neither date nor source line: that is a document")
  func plainTranscript() throws {
    try tea.folder.write("news/plain.txt", "ถ้อยแถลง\nเราเดินหน้านโยบายชา\n")
    let run = try tea.run("documents", [news, "--format", "jsonl"])
    #expect(run.exitCode == 0)
    #expect(run.messages == ["3 documents read, 0 rejected"])
    let plain = try #require(try run.objects.first { $0["path"] as? String == "plain.txt" })
    #expect(plain["document"] as? String == "plain.txt")
    #expect(plain["published_basis"] as? String == "none")
    #expect(plain["published"] is NSNull)
    #expect(plain["codes"] as? [String] == ["TEA"])
  }

  @Test(
    "of one line of 200 MB is rejected in little memory",
    .enabled(if: Sanitizer.isOff, Sanitizer.takesMemory), arguments: ["long.txt", "long.jsonl"])
  func longLine(_ name: String) throws {
    let path = tea.folder.path(name)
    let isTable = name.hasSuffix("jsonl")
    try tea.folder.write(name, isTable ? "{\"text\":\"" : "")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    let piece = Data(String(repeating: "ชา", count: 1_000_000 / 6).utf8)
    for _ in 0..<201 { try file.write(contentsOf: piece) }
    if isTable { try file.write(contentsOf: Data("\"}\n{\"id\":\"3\",\"text\":\"ชา\"}\n".utf8)) }
    try file.close()

    // Less data than the line has bytes: a run that took it in whole would end by a signal.
    let run = try tea.run(
      "documents", [path, news, "--format", "jsonl"], under: ["prlimit", "--data=150000000"])
    #expect(run.exitCode == 1)
    #expect(try documents(run) == (isTable ? ["3"] : []) + good)
    let place = isTable ? "\(path):1" : path
    #expect(run.messages.first?.hasPrefix("rejected: \(place): ") == true, "\(run.diagnostics)")
    #expect(run.messages.first?.contains("16777216 bytes that one text may have; split it") == true)
  }

  @Test(
    "is a folder that may not be read", .enabled(if: Unprivileged.isPossible, "needs a user who is not root"))
  func unreadableFolder() throws {
    try tea.folder.write("news/m/secret.txt", TeaMinistry.document(3))
    let closed = tea.folder.path("news/m")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    let run = try tea.run("documents", [news, "--format", "jsonl"], under: Unprivileged.wrapper)
    #expect(run.exitCode == 1)
    #expect(try documents(run) == good)
    #expect(run.messages.first?.hasPrefix("rejected: \(closed): no permission to read it") == true)
  }

  @Test("is a path that is not there")
  func missingPath() throws {
    let missing = tea.folder.path("nothing-here")
    let beside = try tea.run("documents", [missing, news, "--format", "jsonl"])
    #expect(beside.exitCode == 1)
    #expect(try documents(beside) == good)
    #expect(beside.messages.first == "rejected: \(missing): there is no such file or folder")

    let alone = try tea.run("documents", [missing])
    #expect(alone.exitCode == 3)
    #expect(alone.output.isEmpty)
    #expect(alone.diagnostics.contains("no document could be read"))
  }

  @Test("ends a strict run, which writes nothing")
  func strict() throws {
    let bad = try tea.folder.write("news/empty.txt", "")
    let report = try tea.run("report", [news, "--strict", "--output", tea.folder.path("out")])
    #expect(report.exitCode == 3)
    #expect(report.diagnostics.contains("rejected: \(bad): empty"))
    #expect(report.diagnostics.contains("--strict"))
    #expect(!tea.folder.holds("out"))

    let list = try tea.run("mentions", [news, "--strict", "--output", tea.folder.path("list.csv")])
    #expect(list.exitCode == 3)
    #expect(!tea.folder.holds("list.csv"))

    let toOutput = try tea.run("mentions", [news, "--strict"])
    #expect(toOutput.exitCode == 3)
    #expect(toOutput.output.isEmpty)

    try FileManager.default.removeItem(atPath: bad)
    let clean = try tea.run("mentions", [news, "--strict"])
    #expect(clean.exitCode == 0)
  }

  @Test("does not stop a report, which lists it")
  func reportLists() throws {
    let bad = try tea.folder.write("news/empty.txt", "")
    let run = try tea.run("report", [news, "--output", tea.folder.path("out")])
    #expect(run.exitCode == 1)
    let listed = try String(contentsOfFile: tea.folder.path("out/rejected.csv"), encoding: .utf8)
    #expect(listed.contains(bad))
  }

  @Test("is an output that cannot be written", arguments: ["report", "mentions"])
  func unwritableOutput(_ command: String) throws {
    let file = try tea.folder.write("file", "in the way")
    let run = try tea.run(command, [news, "--output", file + "/out"])
    #expect(run.exitCode == 3)
    #expect(run.messages.last?.contains("cannot create \(file)") == true, "\(run.diagnostics)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "in the way")
    #expect(
      try TemporaryFolder.names(in: tea.folder.url.path) == ["codebook.yml", "file", "news", "registry"])
  }
}

/// How to run as a user whom the system can refuse something.
enum Unprivileged {
  /// Root may read everything, and so steps down to `nobody` for the run.
  static let wrapper =
    geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + noProfile : []

  /// Where coverage is told each run leaves a profile, in a folder that another user may not write.
  private static let noProfile = ["env", "LLVM_PROFILE_FILE=/dev/null"]

  static let isPossible =
    wrapper.isEmpty
    || CommandLineRun.works(
      wrapper[0], wrapper.dropFirst() + ["test", "-x", CommandLineRun.executable.path])
}
