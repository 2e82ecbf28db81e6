import Testing

@Suite("Counts")
struct CountTests {
  /// The keys of which every mention has exactly one value.
  static let dividing = [
    "month", "quarter", "year", "fiscal-year", "issuer", "body", "minister", "code", "scope", "month,code",
    "issuer,minister,code,scope",
  ]

  @Test("sum to the rows of mentions, and the base to the documents", arguments: dividing)
  func sums(_ keys: String) throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 30)
    let rows = try tea.run("mentions", [news, "--format", "jsonl"]).objects
    let counts = try tea.run("count", [news, "--by", keys, "--format", "jsonl"]).objects
    // TEA in the headline and twice in the body, LEAF once in the body.
    #expect(rows.count == 30 * 4)
    #expect(counts.reduce(0) { $0 + ($1["mentions"] as? Int ?? 0) } == rows.count)
    let names = keys.split(separator: ",").map { String($0).replacing("-", with: "_") }
    for name in names { #expect(counts.allSatisfy { $0.keys.contains(name) }) }
    if !keys.contains("code"), !keys.contains("scope") {
      #expect(counts.reduce(0) { $0 + ($1["documents"] as? Int ?? 0) } == 30)
    }
  }

  @Test("by month and code are those of the rows")
  func groups() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 30)
    let rows = try CSVTable(try tea.run("mentions", [news]).output).records
    let counts = try CSVTable(try tea.run("count", [news, "--by", "month,code"]).output).records
    let grouped = Dictionary(grouping: rows) {
      [String(($0["published"] ?? "").prefix(7)), $0["code"] ?? ""]
    }
    #expect(counts.count == TeaMinistry.months.count * 2)
    for count in counts {
      let own = grouped[[count["month"] ?? "", count["code"] ?? ""]] ?? []
      #expect(count["mentions"] == String(own.count))
      #expect(count["documents_with"] == String(Set(own.map { $0["document"] }).count))
    }
    #expect(grouped.count == counts.count)
  }

  /// Of the seeds two are of March 2566 and one each of August 2562, January and December 2567; of the two the Ministry of
  /// Industry has both.
  @Test("in wide form have a row for each month, and columns for each policy or ministry")
  func wide() throws {
    func rows(_ keys: String, _ key: String) throws -> CSVTable {
      let run = try CommandLineRun(
        [
          "count", CommandLineRun.seeds, "--by", keys, "--spread", key, "--code", "GI", "--code", "MIND",
          "--quiet",
        ])
      #expect(run.exitCode == 0, "\(run.diagnostics)")
      return try CSVTable(run.output)
    }
    let tidy = try CSVTable(
      CommandLineRun([
        "count", CommandLineRun.seeds, "--by", "year,code", "--code", "GI", "--code", "MIND", "--quiet",
      ])
      .output
    ).records
    let byCode = try rows("year,code", "code")
    #expect(
      byCode.heading == [
        "year", "documents", "documents_with_MIND", "mentions_MIND", "share_MIND", "documents_with_GI",
        "mentions_GI", "share_GI",
      ])
    #expect(byCode.records.map { $0["year"] } == (2019...2024).map(String.init))
    #expect(byCode.records.map { $0["documents"] } == ["1", "0", "0", "0", "2", "2"])
    for row in byCode.records {
      for code in ["MIND", "GI"] {
        let same = tidy.first { $0["year"] == row["year"] && $0["code"] == code }
        for name in ["documents_with", "mentions", "share"] {
          #expect(row[name + "_" + code] == same?[name], "\(row)")
        }
      }
    }
    let byIssuer = try rows("code,issuer", "issuer")
    #expect(byIssuer.heading.first == "code")
    #expect(byIssuer.heading.contains("documents_ministry-of-industry"))
    #expect(byIssuer.records.map { $0["code"] } == ["MIND", "GI"])
    let documents = byIssuer.heading.filter { $0.hasPrefix("documents_") && !$0.hasPrefix("documents_with") }
    for row in byIssuer.records {
      #expect(documents.compactMap { Int(row[$0] ?? "") }.reduce(0, +) == 5, "each document has one issuer")
    }
  }

  @Test(
    "are spread by one of several keys only",
    arguments: [
      ["--by", "month", "--spread", "month"], ["--by", "month,code", "--spread", "issuer"],
      ["--by", "month,code", "--spread", "code", "--format", "table"],
      ["--by", "month,code", "--spread", "code", "--words"],
    ])
  func notWide(options: [String]) throws {
    let run = try CommandLineRun(["count", CommandLineRun.seeds] + options)
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains("--spread"))
    #expect(run.output.isEmpty)
  }

  /// By hand: the seeds are of August 2562, March 2566, January 2567 and December 2567, which is of fiscal year 2568.
  @Test(
    "by fiscal year are named by the Common Era in English tables, and by the Buddhist one elsewhere",
    arguments: [("table", "en", 2019...2025), ("table", "th", 2562...2568), ("csv", "en", 2562...2568)])
  func fiscalYears(format: String, language: String, years: ClosedRange<Int>) throws {
    let run = try CommandLineRun([
      "count", CommandLineRun.seeds, "--by", "fiscal-year", "--language", language, "--format", format,
      "--quiet",
    ])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    let firsts = run.output.split(whereSeparator: \.isNewline).compactMap { line in
      line.split { $0 == " " || $0 == "," }.first.flatMap { Int($0) }
    }.filter { $0 > 1900 }
    #expect(firsts == Array(years), "\(run.output)")
  }

  @Test("of an agency are the mentions in whose paragraph it is named")
  func agencies() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 4)
    let rows = try tea.run("mentions", [news, "--format", "jsonl"]).objects
    let counts = try tea.run("count", [news, "--by", "agency", "--format", "jsonl"]).objects
    for agency in ["ministry-of-tea", "leaf-department"] {
      let named = rows.count { ($0["agencies"] as? [String] ?? []).contains(agency) }
      let counted = counts.first { $0["agency"] as? String == agency }?["mentions"] as? Int
      #expect(named > 0)
      #expect(counted == named, "\(agency)")
    }
  }
}
