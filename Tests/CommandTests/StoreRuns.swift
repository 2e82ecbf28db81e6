import Foundation
import Testing

/// A store beside the files it was made from, and what both give.
struct StoreRuns {
  let tea: TeaMinistry
  let store: String

  init(_ tea: TeaMinistry, store: String = "news.sqlite") {
    self.tea = tea
    self.store = tea.folder.path(store)
  }

  /// Brings the store up to date with inputs.
  @discardableResult
  func update(_ arguments: [String] = []) throws -> CommandLineRun {
    try tea.run("update", [store] + arguments)
  }

  /// Every command's words behind its input, by a name for a failure's message.
  static let commands: [[String]] = [
    ["mentions"], ["mentions", "--format", "jsonl"], ["mentions", "--refused"],
    ["mentions", "--duplicates", "one"], ["mentions", "--date", "event"], ["documents"],
    ["documents", "--format", "table"], ["documents", "--date", "event", "--duplicates", "one"],
    ["count", "--by", "month,code"], ["count", "--by", "fiscal-year,issuer,body,minister"],
    ["count", "--by", "agency,scope", "--date", "event"], ["trend"], ["trend", "--tests"],
    ["compare"], ["compare", "--by", "issuer"], ["compare", "--by", "period"], ["concordance"],
    ["concordance", "--code", "TEA", "--width", "20"], ["documents", "--strict"],
  ]

  /// Makes sure that every command says the same of the store as of its inputs, and makes the same report.
  func expectSame(
    as inputs: [String], _ words: [String] = [], commands: [[String]] = Self.commands,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for command in commands {
      let options = Array(command.dropFirst()) + words
      let ofFiles = try tea.run(command[0], inputs + options)
      let ofStore = try tea.run(command[0], [store] + options)
      let name = Comment(rawValue: command.joined(separator: " "))
      #expect(ofStore.output == ofFiles.output, name, sourceLocation: sourceLocation)
      #expect(ofStore.diagnostics == ofFiles.diagnostics, name, sourceLocation: sourceLocation)
      #expect(ofStore.exitCode == ofFiles.exitCode, name, sourceLocation: sourceLocation)
    }
    for options in [[], ["--duplicates", "one"], ["--date", "event", "--language", "en"]] {
      let name = Comment(rawValue: options.joined(separator: " "))
      #expect(
        try report(inputs, options + words) == report([store], options + words), name,
        sourceLocation: sourceLocation)
    }
  }

  /// The files of a report.
  func report(_ inputs: [String], _ options: [String] = []) throws -> [String: Data] {
    let output = tea.folder.path("report-\(UUID().uuidString)")
    let run = try tea.run("report", inputs + options + ["--output", output])
    let files =
      FileManager.default.fileExists(atPath: output) ? try TemporaryFolder.contents(of: output) : [:]
    return files.merging(["exit code": Data("\(run.exitCode)".utf8)]) { first, _ in first }
  }
}
