import Testing

@Suite("Comparisons") struct CompareTests {
  private let folder: TemporaryFolder

  /// News of two ministries: of industry two items in January 2566 and one in February, of energy three in January.
  init() throws {
    folder = try TemporaryFolder()
    let items = [
      (1, "อุตสาหกรรม", "มกราคม"), (2, "อุตสาหกรรม", "มกราคม"), (3, "อุตสาหกรรม", "กุมภาพันธ์"),
      (4, "พลังงาน", "มกราคม"), (5, "พลังงาน", "มกราคม"), (6, "พลังงาน", "มกราคม"),
    ]
    for (number, ministry, month) in items {
      try folder.write(
        "news/\(number).txt",
        """
        รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-กระทรวง\(ministry) แถลงข่าวที่ \(number)
        วันที่ 5 \(month) 2566
        กระทรวง\(ministry) แถลงข่าวที่ \(number)
        กระทรวง\(ministry) เดินหน้าโมเดลเศรษฐกิจ BCG ในโครงการที่ \(number)

        ที่มา : https://www.thaigov.go.th/news/contents/details/\(number)
        """)
    }
  }

  private func compare(_ options: [String]) throws -> CommandLineRun {
    try CommandLineRun(["compare", folder.path("news"), "--format", "jsonl"] + options)
  }

  @Test(
    "of issuers are of all months, or of those that are asked for",
    arguments: [([], 3), (["--month", "2566-01"], 2), (["--until", "2566-02"], 3)])
  func months(options: [String], ofIndustry: Int) throws {
    let run = try compare(["--by", "issuer", "--target", "ministry-of-industry"] + options)
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let row = try #require(try run.objects.first { $0["code"] as? String == "BCG" })
    #expect(row["documents"] as? Int == ofIndustry)
    #expect(row["reference_documents"] as? Int == 3)
  }

  @Test(
    "of months without news say so, and which months there are",
    arguments: [[], ["--by", "issuer"], ["--target", "pimphattra-wichaikul"]])
  func emptyMonths(options: [String]) throws {
    let run = try compare(options + ["--since", "2599-01", "--quiet"])
    #expect(run.exitCode == 2)
    #expect(
      run.messages == [
        "No document is of what is asked for; those that were read are of 2023-01 to 2023-02."
      ])
  }

  @Test("of a period of two years leave out the year before, half of which is its own")
  func longPeriod() throws {
    let run = try compare(["--by", "period", "--target", "2565-03..2567-02"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    #expect(Set(try run.objects.map { $0["comparison"] as? String }) == ["previous-period"])
    let month = try compare(["--by", "period", "--target", "2566-02"])
    #expect(Set(try month.objects.map { $0["comparison"] as? String }) == ["previous-period", "year-before"])
  }
}
