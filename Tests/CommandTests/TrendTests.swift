import Testing

@Suite("Trends") struct TrendTests {
  /// Thirty documents of the ministry in four months, 7, 8, 8 and 7, and two of nobody in February.
  private func corpus(_ tea: TeaMinistry) throws -> String {
    for number in [101, 102] {
      try tea.folder.write(
        "news/x/\(number).txt",
        """
        รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าวอื่นที่ \(number)
        วันที่ 3 กุมภาพันธ์ 2566
        ข่าวอื่นที่ \(number)
        ฝนตกที่บ้านเลขที่ \(number)

        ที่มา : https://www.thaigov.go.th/news/contents/details/\(number)
        """)
    }
    return try tea.corpus("news", documents: 30)
  }

  @Test(
    "are of the agency and the months asked for",
    arguments: [
      ([], [7, 10, 8, 7], ["2023-01", "2023-02", "2023-03", "2023-04"]),
      (["--issuer", "ministry-of-tea"], [7, 8, 8, 7], ["2023-01", "2023-02", "2023-03", "2023-04"]),
      (["--since", "2566-02", "--until", "2566-03"], [10, 8], ["2023-02", "2023-03"]),
      (["--issuer", "ministry-of-tea", "--until", "2023-02"], [7, 8], ["2023-01", "2023-02"]),
    ])
  func selected(options: [String], documents: [Int], months: [String]) throws {
    let tea = try TeaMinistry()
    let news = try corpus(tea)
    let run = try tea.run("trend", [news, "--code", "TEA", "--format", "jsonl"] + options)
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let rows = try run.objects
    #expect(rows.map { $0["month"] as? String } == months)
    #expect(rows.map { $0["documents"] as? Int } == documents)
    #expect(run.diagnostics.contains("กระทรวงชา") == options.contains("--issuer"))
  }

  @Test(
    "of months without news are empty, and say which months there are",
    arguments: [[], ["--tests"], ["--changes"], ["--bursts"], ["--alerts"]])
  func emptyMonths(options: [String]) throws {
    let tea = try TeaMinistry()
    let news = try corpus(tea)
    for format in ["csv", "table"] {
      let run = try tea.run("trend", [news, "--since", "2599-01", "--format", format] + options)
      #expect(run.exitCode == 0, "\(run.diagnostics)")
      #expect(
        run.diagnostics.contains(
          "No document is of what is asked for; those that were read are of 2023-01 to 2023-04."))
      // A test has a row a code, whatever it was made of.
      if format == "csv", options != ["--tests"] { #expect(try CSVTable(run.output).rows.isEmpty) }
      #expect(!run.output.contains("words"))
    }
  }

  /// January to April 2566 is of the fiscal year 2566, and of its second and third quarters.
  @Test(
    "by fiscal years have the years of the Common Era in English",
    arguments: [
      ("fiscal-year", "en", ["2023"]), ("fiscal-year", "th", ["2566"]),
      ("fiscal-quarter", "en", ["2023-Q2", "2023-Q3"]), ("fiscal-quarter", "th", ["2566-Q2", "2566-Q3"]),
    ])
  func fiscalYears(unit: String, language: String, steps: [String]) throws {
    let tea = try TeaMinistry()
    let run = try tea.run(
      "trend",
      [
        try corpus(tea), "--code", "TEA", "--per", unit, "--language", language, "--format", "table",
        "--quiet",
      ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let firsts = run.output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(firsts.filter { $0.hasPrefix("2") } == steps, "\(run.output)")
  }

  /// January to April 2566: two quarters, of which the second begins only; a year that begins only.
  @Test(
    "say of which quarters and years there are some months only",
    arguments: [
      ("trend", "--per", "quarter", "2023-Q2 (Apr 2023)."),
      ("count", "--by", "quarter", "2023-Q2 (Apr 2023)."),
      ("trend", "--per", "fiscal-year", "2023 (Jan 2023 – Apr 2023)."),
      ("count", "--by", "fiscal-year", "2023 (Jan 2023 – Apr 2023)."),
      ("trend", "--per", "fiscal-quarter", "2023-Q3 (Apr 2023)."), ("trend", "--per", "month", nil),
      ("count", "--by", "month,code", nil),
    ])
  func cutSteps(command: String, option: String, value: String, note: String?) throws {
    let tea = try TeaMinistry()
    let run = try tea.run(
      command,
      [try corpus(tea), "--code", "TEA", option, value, "--language", "en", "--format", "table", "--quiet"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let words = "Of these there are some months only: "
    #expect(run.output.contains(words + (note ?? "")) == (note != nil), "\(run.output)")
    let whole = try tea.run(
      command,
      [
        tea.folder.path("news"), "--code", "TEA", "--until", "2023-03", option, "quarter", "--language", "en",
        "--format", "table", "--quiet",
      ])
    #expect(whole.exitCode == 0, "\(whole.diagnostics)")
    #expect(!whole.output.contains(words), "January to March is a quarter")
  }

  @Test(
    "are not asked for by what there is not",
    arguments: [
      (["--issuer", "ministry-of-tee"], "did you mean “ministry-of-tea”?"),
      (["--since", "May"], "is no month"),
      (["--since", "2566-03", "--until", "2566-02"], "--until lies before --since"),
    ])
  func wrong(options: [String], words: String) throws {
    let tea = try TeaMinistry()
    let run = try tea.run("trend", [try corpus(tea)] + options)
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains(words))
  }
}
