import Foundation
import Testing

/// Words after `policy-mentions` that cannot be followed, and what must be said of them.
struct WrongUsage: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let message: String
  var testDescription: String { arguments.joined(separator: " ") }

  static let all = [
    WrongUsage(arguments: ["mentoins", "news"], message: "mentoins"),
    WrongUsage(arguments: ["mentions"], message: "<inputs>"),
    WrongUsage(arguments: ["mentions", "news", "--colour"], message: "--colour"),
    WrongUsage(arguments: ["mentions", "news", "--format", "xml"], message: "xml"),
    WrongUsage(arguments: ["mentions", "news", "--date", "printed"], message: "printed"),
    WrongUsage(arguments: ["report", "news", "--month", "2566-13"], message: "2566-13"),
    WrongUsage(arguments: ["report", "news", "--month", "March"], message: "March"),
    WrongUsage(
      arguments: ["report", "news", "--month", "2566-03", "--since", "2566-01"],
      message: "--month goes without"),
    WrongUsage(
      arguments: ["report", "news", "--since", "2566-03", "--until", "2023-02"],
      message: "--until lies before"),
    WrongUsage(arguments: ["report", "news", "--language", "fr"], message: "fr"),
    WrongUsage(arguments: ["count", "news", "--by", "month,colour"], message: "colour"),
    WrongUsage(arguments: ["count", "news", "--by", "month,month"], message: "twice"),
    WrongUsage(arguments: ["compare", "news", "--by", "colour"], message: "colour"),
    WrongUsage(
      arguments: ["count", "news", "--by", "month, code"],
      message:
        "--by has no “ code”; it takes month, quarter, fiscal-quarter, year, fiscal-year, issuer, body, agency, "
        + "minister, code, dimension, scope; did you mean “code”?\n"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "period", "--target", "2566-03..2566-01"],
      message: "--target “2566-03..2566-01” ends before it begins; the first month stands first\n"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "period", "--target", "มี.ค. 2566..ม.ค. 2566"],
      message: "“มี.ค. 2566..ม.ค. 2566” ends before it begins"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "period", "--target", "last year"],
      message: "--target “last year” is no period; write it as 2567-01 or 2566-10..2567-09\n"),
    WrongUsage(
      arguments: [
        "compare", "news", "--by", "period", "--target", "2566-01..2566-06", "--reference", "2023-06",
      ],
      message: "--target “2566-01..2566-06” and --reference “2023-06” have months in common"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "issuer", "--acting", "without"],
      message: "--acting is for ministers"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "period", "--show", "handover-days"],
      message: "--show handover-days is for ministers"),
    WrongUsage(arguments: ["concordance", "news", "--width", "0"], message: "--width"),
    WrongUsage(arguments: ["evaluate", "news"], message: "--gold"),
    WrongUsage(arguments: ["report", "news", "--month", "มี.ค. 2566"], message: "did you mean 2566-03?"),
    WrongUsage(arguments: ["documents", "news", "--since", "2023/3"], message: "did you mean 2023-03?"),
    WrongUsage(
      arguments: ["documents", "news", "--until", "March 2023"],
      message: "“March 2023” is no month; did you mean 2023-03?"),
    WrongUsage(arguments: ["report", "news", "--month", "2566-13"], message: "a month from 01 to 12"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "period", "--target", "ต.ค. 2565..ก.ย. 2566"],
      message: "did you mean 2565-10..2566-09?"),
    WrongUsage(arguments: ["count", "news", "--by", "mouth"], message: "did you mean “month”?"),
    WrongUsage(arguments: ["mentions", CommandLineRun.seeds, "--code", "gi"], message: "did you mean “GI”?"),
    WrongUsage(
      arguments: ["trend", CommandLineRun.seeds, "--code", "Green Industry"], message: "did you mean “GI”?"),
    WrongUsage(
      arguments: ["concordance", CommandLineRun.seeds, "--code", "4D.bussiness"],
      message: "did you mean “4D.business”?"),
    WrongUsage(
      arguments: ["documents", CommandLineRun.seeds, "--issuer", "กระทรวงอุตสาหกรรม"],
      message:
        "--issuer: the registry has no “กระทรวงอุตสาหกรรม” (“policy-mentions registry show” lists them); "
        + "did you mean “ministry-of-industry”?\n"),
    WrongUsage(
      arguments: ["mentions", CommandLineRun.seeds, "--issuer", "department-of-industrial-works"],
      message:
        "--issuer: the news of “department-of-industrial-works” is that of “ministry-of-industry”; ask for that, or for "
        + "--body department-of-industrial-works\n"),
    WrongUsage(
      arguments: ["compare", "news", "--by", "issuer", "--target", "department-of-industrial-works"],
      message:
        "--target: the news of “department-of-industrial-works” is that of “ministry-of-industry”; ask for that\n"
    ),
    WrongUsage(
      arguments: ["documents", CommandLineRun.seeds, "--body", "departmet-of-industrial-works"],
      message: "did you mean “department-of-industrial-works”?"),
    WrongUsage(
      arguments: ["mentions", CommandLineRun.seeds, "--minister", "พิมพ์ภัทรา"],
      message: "did you mean “pimphattra-wichaikul”?"),
    WrongUsage(
      arguments: ["mentions", CommandLineRun.seeds, "--minister-named", "pimpattra-wichaikul"],
      message: "did you mean “pimphattra-wichaikul”?"),
    WrongUsage(
      arguments: ["trend", CommandLineRun.seeds, "--issuer", "ministry-of-indutry"],
      message: "did you mean “ministry-of-industry”?"),
    WrongUsage(
      arguments: ["trend", CommandLineRun.seeds, "--changes", "--ministry", "กระทรวงอุตสาหกรรม"],
      message: "did you mean “ministry-of-industry”?"),
    WrongUsage(
      arguments: ["trend", CommandLineRun.seeds, "--changes", "--ministry", "ministry-of-indutry"],
      message:
        "the registry has no ministry “ministry-of-indutry” with a minister (“policy-mentions registry show” lists "
        + "them); did you mean “ministry-of-industry”?\n"),
    WrongUsage(
      arguments: ["compare", CommandLineRun.seeds, "--issuer", "ministry-of-indutry"],
      message: "did you mean “ministry-of-industry”?"),
    WrongUsage(
      arguments: ["compare", CommandLineRun.seeds, "--target", "พิมพ์ภัทรา วิชัยกุล", "--since", "2560-01"],
      message: "did you mean “pimphattra-wichaikul"),
    WrongUsage(
      arguments: ["co-occurrence", CommandLineRun.seeds, "--issuer", "energy"],
      message: "did you mean “ministry-of-energy”"),
    // There is no folder “news”: what is told of it would be exit code 3, so these are told before it is read.
    WrongUsage(
      arguments: ["compare", "news", "--issuer", "ministry-of-indutry"],
      message: "--issuer: the registry has no “ministry-of-indutry”"),
    WrongUsage(
      arguments: ["compare", "news", "--target", "pimpattra-wichaikul:acting"],
      message: "--target: the registry has no “pimpattra-wichaikul”"),
    WrongUsage(
      arguments: ["compare", "news", "--target", "pimphattra-wichaikul", "--reference", "nobody-at-all"],
      message: "--reference: the registry has no “nobody-at-all”"),
    WrongUsage(
      arguments: [
        "compare", "news", "--by", "issuer", "--among", "ministry-of-industry,ministry-of-indutry",
      ],
      message: "--among: the registry has no “ministry-of-indutry”"),
    WrongUsage(
      arguments: ["co-occurrence", "news", "--issuer", "nosuch"], message: "--issuer: the registry has no"),
    WrongUsage(arguments: ["trend", "news", "--code", "BGC"], message: "did you mean “BCG”?"),
    WrongUsage(
      arguments: ["trend", "news", "--issuer", "nosuch"], message: "--issuer: the registry has no “nosuch”"),
    WrongUsage(
      arguments: ["trend", "news", "--bursts", "--ministry", "nosuch"],
      message: "the registry has no ministry “nosuch”"),
    WrongUsage(
      arguments: ["codebook", "diff", "built-in", "/nowhere/new.yml", "--input", "news"],
      message: "/nowhere/new.yml: cannot be read"),
    WrongUsage(
      arguments: ["report", "news", "--gold", "/nowhere/g.jsonl"], message: "/nowhere/g.jsonl: cannot be read"
    ),
    WrongUsage(arguments: ["explain", "nowhere.xlsx", "Summary"], message: "“Summary” is no cell"),
    WrongUsage(arguments: ["explain", "nowhere.csv", "month"], message: "“month” is no key of a row"),
    WrongUsage(arguments: ["mentions", "news", "-o", ""], message: "an output has an empty name"),
    WrongUsage(arguments: ["report", "news", "-o", ""], message: "an output has an empty name"),
    WrongUsage(arguments: ["ledger", "news", "-o", ""], message: "an output has an empty name"),
    WrongUsage(
      arguments: ["codebook", "check", "--input", "news", "--rules", ""],
      message: "an output has an empty name"),
    WrongUsage(arguments: ["update", ""], message: "the store has an empty name"),
    WrongUsage(arguments: ["mentions", "news", "--codebook", "/nowhere/c.yml"], message: "/nowhere/c.yml"),
    WrongUsage(
      arguments: ["mentions", "news", "--registry", "/nowhere"], message: "/nowhere/people.yml"),
    WrongUsage(arguments: ["report", "news", "--definition", "/nowhere/r.yml"], message: "/nowhere/r.yml"),
  ]
}

@Suite("Usage and settings")
struct UsageTests {
  @Test("that are wrong give exit code 2 and say what is wrong", arguments: WrongUsage.all)
  func wrong(_ usage: WrongUsage) throws {
    let run = try CommandLineRun(usage.arguments)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains(usage.message), "\(run.diagnostics)")
  }

  @Test("that are wrong by what definitions say are told in a line, without the form of the command line")
  func wrongName() throws {
    let run = try CommandLineRun(["mentions", CommandLineRun.seeds, "--code", "BGC"])
    #expect(
      run.messages == [
        "policy-mentions: --code: the codebook has no “BGC” but MIND, BCG, GI, I40, 4D, 4D.business, 4D.community, "
          + "4D.environment, 4D.income; did you mean “BCG”?"
      ])
  }

  @Test(
    "are not needed: commands that only hold others say what these are",
    arguments: [["codebook"], ["registry"], ["help"]])
  func holdersOfCommands(_ words: [String]) throws {
    let run = try CommandLineRun(words)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.diagnostics.isEmpty)
  }

  @Test("A codebook with a code twice is refused at its place, before anything is read")
  func duplicateCode() throws {
    let tea = try TeaMinistry()
    let again = TeaMinistry.codebook.replacing("code: LEAF", with: "code: TEA")
    let file = try tea.folder.write("again.yml", again)
    try tea.folder.write("news/1.txt", TeaMinistry.document(1))
    let list = try CommandLineRun(
      ["mentions", tea.folder.path("news"), "--codebook", file, "--output", tea.folder.path("list.csv")])
    let check = try CommandLineRun(["codebook", "check", file])
    for run in [list, check] {
      #expect(run.exitCode == 2)
      #expect(run.output.isEmpty)
      // The second entry stands on line 8, in the fifth column after its dash.
      #expect(run.messages.first?.hasPrefix("\(file):8:5: code “TEA” is defined twice") == true)
      #expect(run.messages.count == 1)
    }
    #expect(!tea.folder.holds("list.csv"))
  }

  @Test("A codebook that is no YAML is refused at its place")
  func brokenCodebook() throws {
    let tea = try TeaMinistry()
    let file = try tea.folder.write("broken.yml", "version: \"1\"\ncodes: [\n  - {\n")
    let run = try CommandLineRun(["codebook", "check", file])
    #expect(run.exitCode == 2)
    let place = try Regex(":[0-9]+:[0-9]+: ")
    #expect(run.messages.first?.hasPrefix(file) == true)
    #expect(run.messages.first?.contains(place) == true, "\(run.diagnostics)")
  }

  @Test(
    "Definitions that do not end, or grow without end, are refused in little memory",
    .enabled(if: Sanitizer.isOff, Sanitizer.takesMemory), arguments: ["codebook", "definition", "registry"])
  func endlessDefinition(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let laughs = (1...30).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]\n" }.joined()
    let bomb = try folder.write("people.yml", "l0: &l0 ha\n" + laughs)
    try folder.write("agencies.yml", "version: 1\nagencies: []\n")
    for file in kind == "registry" ? [bomb] : [bomb, "/dev/zero"] {
      let options = ["--" + kind, kind == "registry" ? folder.url.path : file]
      let run = try CommandLineRun(
        ["report", "news", "--output", folder.path("out")] + options, under: ["prlimit", "--data=300000000"])
      #expect(run.exitCode == 2)
      let message =
        file == bomb
        ? "\(bomb):17:6: with what aliases (*name) stand for" : "/dev/zero: is larger than the 1048576"
      #expect(run.messages.contains { $0.hasPrefix(message) }, "\(run.diagnostics)")
    }
  }

  @Test("A code that the codebook lacks is refused with those it has")
  func unknownCode() throws {
    let tea = try TeaMinistry()
    try tea.folder.write("news/1.txt", TeaMinistry.document(1))
    let run = try tea.run("concordance", [tea.folder.path("news"), "--code", "MILK"])
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains("MILK") && run.diagnostics.contains("TEA, LEAF"))
  }

  @Test("--version says the version, the codebook's and how it was built")
  func version() throws {
    let run = try CommandLineRun(["--version"])
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.wholeMatch(of: try Regex("[0-9]+\\.[0-9]+\\.[0-9]+[^ ]*")) != nil)
    let words = "codebook [0-9.]+ \\([0-9a-f]{16}\\), registry .+"
    #expect(lines.dropFirst().first?.wholeMatch(of: try Regex(words)) != nil, "\(run.output)")
    #expect(lines.last?.contains(" build for ") == true)
    #expect(run.diagnostics.isEmpty)
  }
}
