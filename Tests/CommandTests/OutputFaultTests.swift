import Foundation
import Testing

@Suite("Output in trouble")
struct OutputFaultTests {
  private let tea: TeaMinistry
  private let news: String

  init() throws {
    tea = try TeaMinistry()
    news = try tea.corpus("news", documents: 60)
  }

  /// Runs the command by a shell that does something to its standard output.
  private func run(_ arguments: [String], shell script: String) throws -> CommandLineRun {
    try CommandLineRun(arguments + tea.options, under: ["bash", "-c", script])
  }

  @Test(
    "is a standard output that is closed: the report is there, the exit code says that its summary is not")
  func closed() throws {
    let whole = tea.folder.path("whole")
    #expect(try tea.run("report", [news, "--output", whole]).exitCode == 0)
    let output = tea.folder.path("out")
    let report = try run(["report", news, "--output", output], shell: #"exec "$0" "$@" >&-"#)
    #expect(report.exitCode == 3)
    #expect(report.messages.last == "policy-mentions: cannot write standard output: Bad file descriptor")
    let (found, expected) = (
      try TemporaryFolder.contents(of: output), try TemporaryFolder.contents(of: whole)
    )
    #expect(found.keys.sorted() == expected.keys.sorted())
    #expect(found["mentions.csv"] == expected["mentions.csv"])

    let mentions = try run(["mentions", news], shell: #"exec "$0" "$@" >&-"#)
    #expect(mentions.exitCode == 3)
    // A file that takes the number of the closed one gets nothing but its own.
    let list = tea.folder.path("list.csv")
    #expect(try run(["mentions", news, "-o", list], shell: #"exec "$0" "$@" >&- 2>&-"#).exitCode == 0)
    let listed = try Data(contentsOf: URL(fileURLWithPath: list))
    #expect(listed.dropFirst(3) == Data(try tea.run("mentions", [news]).output.utf8))
  }

  @Test("is a reader who has seen enough, which is no fault and hides none")
  func closedPipe() throws {
    let script = #""$0" "$@" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}"#
    let many = try tea.corpus("many", documents: 300)
    let list = try run(["mentions", many, "--quiet"], shell: script)
    #expect(list.exitCode == 0)
    #expect(list.diagnostics.isEmpty)
    let gone = #""$0" "$@" | true; exit ${PIPESTATUS[0]}"#
    #expect(try run(["report", news, "-o", tea.folder.path("out")], shell: gone).exitCode == 0)

    try tea.folder.write("news/empty.txt", "")
    #expect(try run(["report", news, "-o", tea.folder.path("out")], shell: gone).exitCode == 1)
    try tea.folder.write("many/empty.txt", "")
    #expect(try run(["mentions", many], shell: script).exitCode == 1)
  }

  @Test("is a device that takes nothing, which is not replaced by a file")
  func fullDevice() throws {
    let standard = try run(["mentions", news], shell: #"exec "$0" "$@" >/dev/full"#)
    #expect(standard.exitCode == 3)
    #expect(standard.messages.last?.contains("cannot write standard output: No space left") == true)
    let named = try tea.run("mentions", [news, "--output", "/dev/full"])
    #expect(named.exitCode == 3)
    #expect(named.messages.last?.contains("cannot write /dev/full: No space left on device") == true)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/full")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test("is a device or a link: the one is written to, the other stays and its file is replaced")
  func devicesAndLinks() throws {
    let direct = try tea.run("mentions", [news, "--no-bom"])
    #expect(try tea.run("mentions", [news, "--no-bom", "-o", "/dev/stdout"]).output == direct.output)
    let file = try tea.folder.write("file.csv", "old")
    let link = tea.folder.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "file.csv")
    #expect(try tea.run("mentions", [news, "--no-bom", "-o", link]).exitCode == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "file.csv")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == direct.output)
  }

  @Test("is told before anything is read", arguments: ["report", "mentions", "ledger"])
  func beforehand(_ command: String) throws {
    let file = try tea.folder.write("file", "in the way")
    let run = try tea.run(command, [news, "--output", file + "/out"])
    #expect(run.exitCode == 3)
    #expect(run.messages == ["policy-mentions: cannot create \(file)/out: Not a directory"])
  }

  @Test("is a folder that may not be written", .enabled(if: Unprivileged.isPossible, "needs a second user"))
  func noPermission() throws {
    let manager = FileManager.default
    let closed = tea.folder.path("closed")
    try manager.createDirectory(atPath: closed, withIntermediateDirectories: true)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
    for (command, output) in [("report", closed), ("report", closed + "/new"), ("count", closed + "/c.csv")] {
      let run = try tea.run(command, [news, "--output", output], under: Unprivileged.wrapper)
      #expect(run.exitCode == 3)
      #expect(run.messages == ["policy-mentions: cannot create \(output): Permission denied"])
    }
    let update = try tea.run("update", [closed + "/s.sqlite", news], under: Unprivileged.wrapper)
    #expect(update.exitCode == 3)
    #expect(update.diagnostics.contains("Permission denied"), "\(update.diagnostics)")
    #expect(try TemporaryFolder.names(in: closed) == [])
  }

  /// A disk of 64 KB: too small for a report, and for the store of these documents.
  private static let smallDisk = [
    "unshare", "-m", "bash", "-c",
    #"""
    mount -t tmpfs -o size=64k none "$DISK" || exit 99
    "$0" "$@"
    code=$?
    ls -A "$DISK" | sed 's/^/left: /' >&2
    exit $code
    """#,
  ]
  private static let canMount = CommandLineRun.works(
    "unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"])

  @Test("is a full disk, which keeps nothing that is half written", .enabled(if: canMount, "may not mount"))
  func fullDisk() throws {
    let disk = tea.folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let wrapper = ["DISK=" + disk] + Self.smallDisk
    for (command, target) in [("report", "/out"), ("mentions", "/list.csv"), ("ledger", "/part.jsonl")] {
      let run = try tea.run(command, [news, "--output", disk + target], under: wrapper)
      #expect(run.exitCode == 3, "\(command)")
      let message = run.messages.first { $0.hasPrefix("policy-mentions: ") } ?? ""
      #expect(message.contains("No space left on device"), "\(command): \(run.diagnostics)")
      #expect(!run.diagnostics.contains("left: "), "\(command): \(run.diagnostics)")
    }
    let update = try tea.run("update", [disk + "/news.sqlite", news], under: wrapper)
    #expect(update.exitCode == 3)
    #expect(update.diagnostics.contains("no room is left on the disk"), "\(update.diagnostics)")
  }
}
