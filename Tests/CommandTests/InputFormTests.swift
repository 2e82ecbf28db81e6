import Foundation
import Testing

/// The ways in which the same documents can come.
enum InputForm: String, CaseIterable, Sendable {
  case tarXZ, jsonLines, csv, standardInput, namedPipe, shellPipe
}

@Suite("Forms of input")
struct InputFormTests {
  @Test("of the seed documents give the same mentions", arguments: InputForm.allCases)
  func sameMentions(_ form: InputForm) throws {
    let folder = try TemporaryFolder()
    let options = ["--format", "jsonl", "--quiet"]
    let run =
      switch form {
      case .tarXZ: try CommandLineRun(["mentions", try Self.archive(in: folder)] + options)
      case .jsonLines:
        try CommandLineRun(["mentions", try folder.write("seeds.jsonl", try Self.jsonLines())] + options)
      case .csv: try CommandLineRun(["mentions", try folder.write("seeds.csv", try Self.csv())] + options)
      case .standardInput:
        try CommandLineRun(["mentions", "-"] + options, input: Array(try Self.jsonLines().utf8))
      case .namedPipe: try Self.throughNamedPipe(in: folder, options)
      case .shellPipe:
        try CommandLineRun(
          ["mentions"] + options,
          under: [
            "bash", "-c", #"timeout 300 "$@" <(cat "$0")"#, try folder.write("seeds.jsonl", Self.jsonLines()),
          ])
      }
    #expect(run.exitCode == 0)
    #expect(run.diagnostics.isEmpty)
    let found = try Self.mentions(run)
    #expect(found.count > 0)
    #expect(try found == Self.mentions(SeedRuns.mentions))
  }

  /// A run on a pipe whose writer waits for it; one that is opened and closed again would end the writer.
  private static func throughNamedPipe(
    in folder: TemporaryFolder, _ options: [String]
  ) throws -> CommandLineRun {
    let texts = try folder.write("seeds.jsonl", jsonLines())
    let pipe = folder.path("pipe.jsonl")
    try #require(CommandLineRun.works("mkfifo", [pipe]))
    let script = #"cat "$0" > "$1" & sleep 0.3; shift; timeout 300 "$@""#
    return try CommandLineRun(["mentions", pipe] + options, under: ["bash", "-c", script, texts, pipe])
  }

  /// What a mention is, whatever its document's path.
  private static func mentions(_ run: CommandLineRun) throws -> [String] {
    try run.objects.map { row in
      ["document", "code", "start", "end", "text", "scope", "published", "issuer"].map { "\(row[$0] ?? "")" }
        .joined(separator: "|")
    }.sorted()
  }

  private static func texts() throws -> [(name: String, text: String)] {
    try TemporaryFolder.names(in: CommandLineRun.seeds).map { name in
      (name, try String(contentsOfFile: CommandLineRun.seeds + "/" + name, encoding: .utf8))
    }
  }

  private static func jsonLines() throws -> String {
    try texts().map { name, text in
      let object = try JSONSerialization.data(withJSONObject: ["path": name, "text": text])
      return String(decoding: object, as: UTF8.self) + "\n"
    }.joined()
  }

  private static func csv() throws -> String {
    try "path,text\r\n"
      + texts().map { name, text in "\(name),\"\(text.replacing("\"", with: "\"\""))\"\r\n" }.joined()
  }

  private static func archive(in folder: TemporaryFolder) throws -> String {
    let path = folder.path("seeds.tar.xz")
    let isMade = CommandLineRun.works("tar", ["-cJf", path, "-C", CommandLineRun.top.path, "seeds"])
    try #require(isMade, "tar and xz are needed")
    return path
  }
}
