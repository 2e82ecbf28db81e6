import Foundation
import Testing

/// A page of the documentation catalogue, and the programs that stand in it.
struct DocumentationPage: CustomTestStringConvertible, Sendable {
  let name: String
  /// Each with the language that it is marked with.
  let blocks: [(language: String, text: String)]
  var testDescription: String { name }

  static let folder = CommandLineRun.top.appendingPathComponent(
    "Sources/PolicyMentions/PolicyMentions.docc")

  static let all: [DocumentationPage] = {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text.map { DocumentationPage(name: name, text: $0) }
    }
  }()

  /// The page that the project begins with, and the one for those who work on it.
  static func readMe() throws -> DocumentationPage { try ofProject("README.md") }
  static func contributing() throws -> DocumentationPage { try ofProject("CONTRIBUTING.md") }

  private static func ofProject(_ name: String) throws -> DocumentationPage {
    let file = CommandLineRun.top.appendingPathComponent(name)
    return DocumentationPage(name: name, text: try String(contentsOf: file, encoding: .utf8))
  }

  let text: String

  private init(name: String, text: String) {
    self.name = name
    self.text = text
    var blocks: [(language: String, text: String)] = []
    var open: (language: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append((block.language, block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    self.blocks = blocks
  }

  /// What stands in blocks of a language, one after another.
  func text(of language: String) -> String {
    blocks.filter { $0.language == language }.map(\.text).joined(separator: "\n")
  }

  var runs: Bool { blocks.contains { ["sh", "python"].contains($0.language) } }
}

@Suite("The documentation")
struct DocumentationTests {
  @Test("holds nothing that does not run", arguments: DocumentationPage.all.filter(\.runs))
  func runs(_ page: DocumentationPage) throws {
    let folder = try Self.projectCopy()
    for (number, block) in page.blocks.enumerated() where ["sh", "python"].contains(block.language) {
      let script = try folder.write("block-\(number)", block.text)
      let program = block.language == "sh" ? ["bash", "-eu", script] : ["python3", script]
      let run = try Self.run(program, in: folder.url)
      #expect(run.exitCode == 0, "block \(number + 1) of \(page.name):\n\(block.text)\n\(run.output)")
    }
  }

  /// What stands in the project's own pages and is not run here: it would run these tests.
  private static let left = ["Scripts/test"]

  /// In the place of `Scripts/report`, which installs and builds before it does this.
  private static let reportScript = """
    #!/bin/sh
    [ $# -gt 0 ] || set -- seeds --month 2566-03
    exec policy-mentions report "$@"
    """

  /// A coded span, of the first of the seeds.
  private static let gold = """
    {"id": "1", "document": "77604", "start": 5390, "end": 5392, "text": "GI", "code": "GI"}

    """

  @Test(
    "holds no command for users or for those who work on it that does not run",
    arguments: [try DocumentationPage.readMe(), try DocumentationPage.contributing()])
  func commands(_ page: DocumentationPage) throws {
    let folder = try Self.projectCopy()
    // `~/news` is a folder of news; what the scripts do before they run the program is left out.
    try FileManager.default.copyItem(atPath: folder.path("seeds"), toPath: folder.path("news"))
    try folder.write("candidates.jsonl", Self.gold)
    let script = try folder.write("Scripts/report", Self.reportScript)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let lines = page.text(of: "sh").split(separator: "\n").filter {
      !Self.left.contains(String($0.prefix { $0 != " " }))
    }
    try #require(!lines.isEmpty)
    for line in lines {
      let run = try Self.run(
        ["env", "HOME=" + folder.url.path, "bash", "-euc", String(line)], in: folder.url)
      #expect(run.exitCode == 0, "\(page.name): \(line)\n\(run.output)")
    }
  }

  /// A folder with what the project's folder has, so that pages may write into it.
  private static func projectCopy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let manager = FileManager.default
    for name in ["seeds", "Reports", "Sources/DefinitionFiles/BuiltIn"] {
      let copy = folder.url.appendingPathComponent(name)
      try manager.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try manager.copyItem(at: CommandLineRun.top.appendingPathComponent(name), to: copy)
    }
    return folder
  }

  @Test("shows in the readme what the program prints")
  func readMe() throws {
    let folder = try Self.projectCopy()
    let console = try DocumentationPage.readMe().text(of: "console")
    try #require(console.hasPrefix("$ "))
    for part in ("\n" + console).split(separator: "\n$ ", omittingEmptySubsequences: true) {
      let lines = part.split(separator: "\n", maxSplits: 1)
      let command = lines[0].replacing("Scripts/report", with: "policy-mentions report")
        .replacing(".build/release/policy-mentions", with: "policy-mentions")
      let run = try Self.run(["bash", "-euc", String(command)], in: folder.url)
      #expect(run.exitCode == 0)
      #expect(run.output == (lines.last ?? "") + "\n", "\(command)")
    }
  }

  @Test("names no script, and no option of a command, that there is not")
  func names() throws {
    let pages = try [DocumentationPage.readMe(), DocumentationPage.contributing()] + DocumentationPage.all
    for page in pages {
      for match in page.text.matches(of: try Regex("Scripts/[a-z/-]+")) {
        let script = String(page.text[match.range])
        #expect(
          FileManager.default.fileExists(atPath: CommandLineRun.top.appendingPathComponent(script).path),
          "\(page.name): \(script)")
      }
    }
    for page in pages.prefix(2) {
      for line in page.text(of: "sh").split(separator: "\n") where line.hasPrefix("policy-mentions ") {
        let words = line.split(separator: " ").dropFirst().map(String.init)
        #expect(try CommandLineRun(words + ["--help"]).exitCode == 0, "\(page.name): \(line)")
      }
    }
  }

  @Test(
    "holds no Swift that does not compile", .enabled(if: BuiltModules.haveCompiler, "swiftc is not here"),
    arguments: try [DocumentationPage.readMe()] + DocumentationPage.all)
  func compiles(_ page: DocumentationPage) throws {
    let text = page.text(of: "swift")
    guard !text.isEmpty else { return }
    let folder = try TemporaryFolder()
    let file = try folder.write("main.swift", text)
    let options = ["-typecheck", "-warnings-as-errors", "-swift-version", "6"]
    let run = try Self.run(["swiftc"] + options + BuiltModules.options + [file], in: folder.url)
    #expect(run.exitCode == 0, "\(page.name):\n\(run.output)")
  }

  @Test("marks every block with what it is written in", arguments: DocumentationPage.all)
  func languages(_ page: DocumentationPage) {
    let known: Set<String> = ["sh", "text", "swift", "python", "r", "ini", "yaml"]
    for block in page.blocks {
      #expect(known.contains(block.language), "\(page.name): “\(block.language)”")
      #expect(
        block.language != "text" || !block.text.contains("policy-mentions ")
          || page.name.hasPrefix("Reference")
          || block.text.contains("Scripts/") || block.text.contains("cd /srv"),
        "\(page.name): a command that no test runs")
    }
  }

  @Test("has the reference of commands and columns as the program tells them")
  func reference() throws {
    let run = try Self.run(
      ["Scripts/reference", "--check", CommandLineRun.executable.path], in: CommandLineRun.top)
    #expect(run.exitCode == 0, "\(run.output)")
  }

  @Test("builds without warnings", .enabled(if: hasDocC, "docc is not beside swift"))
  func builds() throws {
    let folder = try TemporaryFolder()
    let run = try Self.run(["Scripts/docs", folder.path("docs")], in: CommandLineRun.top)
    #expect(run.exitCode == 0, "\(run.output)")
    #expect(folder.holds("docs/index/index.json") || folder.holds("docs/data"))
  }

  private static let hasDocC = CommandLineRun.works(
    "bash", ["-c", #"test -x "$(dirname "$(realpath "$(command -v swift)")")/docc""#])

  /// Runs a program with the command on its path; standard output and standard error are one.
  static func run(_ words: [String], in folder: URL) throws -> (exitCode: Int32, output: String) {
    let process = Process()
    let log = try TemporaryFolder()
    let file = try log.write("log", "")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] =
      CommandLineRun.executable.deletingLastPathComponent().path + ":" + environment["PATH", default: ""]
    process.environment = environment
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: file, encoding: .utf8))
  }
}

/// The modules that the tests were built with, for the compiler.
enum BuiltModules {
  static let haveCompiler = CommandLineRun.works("swiftc", ["--version"])

  /// Where they are, and the maps of the C modules that they were made of.
  static var options: [String] {
    let build = CommandLineRun.executable.deletingLastPathComponent()
    let checkouts = build.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("checkouts")
    let sources = CommandLineRun.top.appendingPathComponent("Sources")
    let packages = folders(in: checkouts).flatMap { folders(in: $0.appendingPathComponent("Sources")) }
    let places =
      folders(in: build) + folders(in: sources) + packages
      + packages.map { $0.appendingPathComponent("include") }
    let maps = places.map { $0.appendingPathComponent("module.modulemap").path }
      .filter(FileManager.default.fileExists)
    return ["-I", build.appendingPathComponent("Modules").path]
      + maps.flatMap { ["-Xcc", "-fmodule-map-file=" + $0] }
  }

  private static func folders(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0) }
  }
}

@Suite("The scripts")
struct ScriptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ words: String...) throws -> (exitCode: Int32, output: String) {
    try DocumentationTests.run(words, in: CommandLineRun.top)
  }

  @Test("install the program, its completions and its manual pages, each as its reader wants it")
  func install() throws {
    let prefix = folder.path("prefix")
    let done = try run("Scripts/install", prefix, "--program", CommandLineRun.executable.path)
    #expect(done.exitCode == 0, "\(done.output)")
    for name in [
      "bin/policy-mentions", "share/bash-completion/completions/policy-mentions",
      "share/zsh/site-functions/_policy-mentions", "share/fish/vendor_completions.d/policy-mentions.fish",
      "share/man/man1/policy-mentions.1", "share/man/man1/policy-mentions-report.1",
      "share/man/man1/policy-mentions-codebook-check.1",
    ] { #expect(folder.holds("prefix/" + name), "\(name)") }
    let completions = prefix + "/share/bash-completion/completions/policy-mentions"
    #expect(try run("bash", "-n", completions).exitCode == 0)
    #expect(try run(prefix + "/bin/policy-mentions", "--version").exitCode == 0)
    if CommandLineRun.works("man", ["--version"]) {
      let page = try run(
        "bash", "-c", "man --warnings -l '\(prefix)/share/man/man1/policy-mentions-report.1' | col -b")
      #expect(page.output.contains("--month") && page.output.contains("EXIT STATUS"), "\(page.output)")
      #expect(!page.output.contains("warning"), "\(page.output)")
    }
  }

  @Test("print a bill of materials with a licence and a purpose for everything")
  func billOfMaterials() throws {
    let run = try run("bash", "-c", "Scripts/sbom 2>/dev/null")
    #expect(run.exitCode == 0, "\(run.output)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["spdxVersion"] as? String == "SPDX-2.3")
    let packages = try #require(document["packages"] as? [[String: Any]])
    let names = Set(packages.compactMap { $0["name"] as? String })
    #expect(
      names.isSuperset(of: ["policy-mentions", "grdb.swift", "yams", "libarchive-dev", "libboost-dev"]))
    for package in packages {
      #expect((package["licenseDeclared"] as? String)?.isEmpty == false)
      #expect((package["comment"] as? String)?.isEmpty == false)
    }
  }

  @Test("kill the program at random moments and find nothing half written or lost")
  func kills() throws {
    let done = try run(
      "Scripts/kill-test", CommandLineRun.executable.path, "--kills", "12", "--documents", "60")
    #expect(done.exitCode == 0, "\(done.output)")
  }
}
