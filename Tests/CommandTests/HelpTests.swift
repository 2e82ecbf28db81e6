import Testing

/// A command with the options that its help must name.
struct Helped: CustomTestStringConvertible, Sendable {
  let command: [String]
  let options: [String]
  var testDescription: String { command.joined(separator: " ") }

  private static let input = [
    "<inputs>", "--input-format", "--codebook", "--registry", "--extended", "--date", "--strict", "--quiet",
    "--duplicates",
  ]
  private static let rows = ["--format", "--output", "--no-bom", "--raw", "--language"]
  private static let period = ["--month", "--since", "--until"]
  private static let selection = period + ["--issuer", "--body", "--minister", "--minister-named"]

  static let all = [
    Helped(
      command: ["report"],
      options: input + period + [
        "--language", "--output", "--definition", "--decisions", "--gold", "--no-bom", "--raw",
      ]),
    Helped(
      command: ["mentions"],
      options: input + selection + rows + ["--code", "--scope", "--refused", "--decisions"]),
    Helped(command: ["documents"], options: input + selection + rows + ["--code", "--words"]),
    Helped(command: ["count"], options: input + selection + rows + ["--by", "--code", "--words"]),
    Helped(command: ["trend"], options: input + rows + ["--tests"]),
    Helped(command: ["compare"], options: input + period + rows + ["--by"]),
    Helped(command: ["concordance"], options: input + selection + ["--code", "--width"]),
    Helped(
      command: ["evaluate"],
      options: input + rows + [
        "--gold", "--summary", "--against", "--disagreements", "--without", "--effects", "--agreement",
        "--set",
        "--set-date", "--development",
      ]),
    Helped(command: ["co-occurrence"], options: input + period + rows + ["--unit", "--issuer", "--show"]),
    Helped(command: ["explain"], options: ["<file>", "<place>", "--column", "--format", "--raw"]),
    Helped(
      command: ["update"], options: ["<store>", "<inputs>", "--forget", "--keep-text", "--search", "--wait"]),
    Helped(command: ["search"], options: ["<store>", "<words>", "--issuer", "--limit"] + period + rows),
    Helped(command: ["ledger"], options: input + ["--named", "--output"]),
    Helped(command: ["codebook"], options: ["check", "diff", "show"]),
    Helped(command: ["codebook", "diff"], options: ["<old>", "<new>", "--input", "--by"] + rows),
    Helped(command: ["registry"], options: ["check", "show"]),
    Helped(command: ["codebook", "check"], options: ["<file>", "--rules", "--raw"]),
    Helped(command: ["codebook", "show"], options: ["<file>"]),
    Helped(command: ["registry", "check"], options: ["<folder>"]),
    Helped(command: ["registry", "show"], options: ["<folder>"]),
  ]
}

@Suite("Help")
struct HelpTests {
  @Test("names every option and gives an example", arguments: Helped.all)
  func names(_ helped: Helped) throws {
    let run = try CommandLineRun(helped.command + ["--help"])
    #expect(run.exitCode == 0)
    #expect(run.diagnostics.isEmpty)
    let entries = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    for option in helped.options {
      let names = entries.map { $0.drop { $0 == " " } }
      #expect(
        names.contains { $0.hasPrefix(option) || $0.dropFirst(4).hasPrefix(option) }, "no entry for \(option)"
      )
    }
    let example = "policy-mentions \(helped.command.joined(separator: " "))"
    #expect(
      run.output.contains("Example: " + example) || run.output.contains("\n  " + example), "no example")
  }

  @Test("names every command, every kind of input and the exit codes")
  func overview() throws {
    let run = try CommandLineRun(["--help"])
    #expect(run.exitCode == 0)
    for command in Set(Helped.all.map { $0.command[0] }) {
      #expect(run.output.contains("\n  \(command) "), "no entry for \(command)")
    }
    #expect(run.output.contains("\n  policy-mentions report "), "no example")
    for word in ["folder", ".tar.xz", "JSON Lines", "CSV", "standard input", "0 done", "3 nothing"] {
      #expect(run.output.contains(word))
    }
  }

  @Test("gives examples that are no wrong usage", arguments: Helped.all)
  func examples(_ helped: Helped) throws {
    let help = try CommandLineRun(["help"] + helped.command)
    let lines = help.output.split(separator: "\n")
    let examples = lines.compactMap { line in
      ["Example: ", "  "].first { line.hasPrefix($0 + "policy-mentions ") }.map { line.dropFirst($0.count) }
    }
    #expect(!examples.isEmpty)
    for example in examples {
      let words = example.split(separator: " ").dropFirst().map(String.init)
      // `--help` in front of the command's own words makes the parser read them all and do nothing.
      let run = try CommandLineRun(words.prefix { $0 != ">" && $0 != "|" } + ["--help"])
      #expect(run.exitCode == 0)
    }
  }
}
