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
