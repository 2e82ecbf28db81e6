import Foundation
import Testing

@Suite(
  "The check before a commit", .enabled(if: CommandLineRun.works("git", ["--version"]), "git is not here"))
struct PreCommitTests {
  private let folder: TemporaryFolder

  /// A repository with the project's script and rules, and nothing else.
  init() throws {
    folder = try TemporaryFolder()
    for name in ["Scripts/pre-commit", "Scripts/common.sh", "Package.swift", ".swift-format"] {
      let copy = folder.url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: CommandLineRun.top.appendingPathComponent(name), to: copy)
    }
    _ = try DocumentationTests.run(["git", "init", "--quiet"], in: folder.url)
  }

  /// Runs the check with one file about to be committed.
  private func check(_ name: String, _ text: String) throws -> (exitCode: Int32, output: String) {
    try folder.write(name, text)
    #expect(try DocumentationTests.run(["git", "add", "--", name], in: folder.url).exitCode == 0)
    return try DocumentationTests.run(["Scripts/pre-commit"], in: folder.url)
  }

  @Test(
    "lets good files pass",
    arguments: [
      ("Sources/A/a.swift", "let a = 1\n"), ("Scripts/b", "#!/usr/bin/env bash\nexit 0\n"),
      ("Scripts/c", "#!/usr/bin/env python3\nprint(1)\n"),
    ])
  func good(_ name: String, _ text: String) throws {
    let run = try check(name, text)
    #expect(run.exitCode == 0, "\(run.output)")
    #expect(run.output.isEmpty)
  }

  @Test(
    "names what is wrong",
    arguments: [
      ("Sources/A/a.swift", "let a = try! b()\n", "Sources/A/a.swift: no try!"),
      ("Sources/A/a.swift", "let  a  =  1\n", "Formatting: run Scripts/format"),
      ("Scripts/b", "#!/usr/bin/env bash\nif\n", "Scripts/b: no shell script"),
      ("Scripts/c", "#!/usr/bin/env python3\ndef\n", "Scripts/c: no Python"),
      ("notes.md", "<<<<<<< HEAD\n", "notes.md: a merge that is not finished"),
    ])
  func wrong(_ name: String, _ text: String, _ words: String) throws {
    let run = try check(name, text)
    #expect(run.exitCode == 1)
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test("asks about a large file") func large() throws {
    #expect(try check("as-large.txt", String(repeating: "x", count: 5_000_000)).exitCode == 0)
    let run = try check("larger.txt", String(repeating: "x", count: 5_000_001))
    #expect(run.exitCode == 1)
    #expect(run.output == "larger.txt: more than 5 MB; does it belong here?\n")
  }

  @Test("looks at nothing that is not to be committed") func others() throws {
    try folder.write("Sources/A/a.swift", "let a = try! b()\n")
    #expect(try DocumentationTests.run(["Scripts/pre-commit"], in: folder.url).exitCode == 0)
  }
}
