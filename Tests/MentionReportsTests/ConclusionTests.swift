import Corpora
import Measures
import MentionMeasures
import MentionReports
import TableWriting
import Tallies
import Testing

/// What reports conclude, and that they conclude nothing that the data does not bear.
@Suite("Conclusions of a report")
struct ConclusionTests {
  /// Forty documents of `a` in a month, and forty of `b` in March 2024; `before` and `after` say how many of each
  /// mention a code.
  private func contents(
    in earlier: String = "2023-03", before: [String: Int], after: [String: Int]
  ) -> ReportContents {
    var contents = SampleReport.contents(language: .english)
    var ledger = Ledger(documents: [], mentions: [])
    for (month, minister, codes) in [(earlier, "a", before), ("2024-03", "b", after)] {
      for place in 0..<40 {
        let own = codes.keys.sorted().filter { place < codes[$0] ?? 0 }
        let day = place % 20 + 11
        let document = SampleReport.document(
          minister + String(place), "\(month)-\(day)", issuer: "industry", minister: minister, codes: own)
        ledger.documents.append(document)
        for (index, code) in own.enumerated() {
          ledger.mentions.append(SampleReport.mention(document, index + 1, code, 10 * index))
        }
      }
    }
    contents.ledger = ledger
    return contents
  }

  private func sheet(_ name: String, _ contents: ReportContents) throws -> SheetDescription {
    try #require(ReportWriter(contents).workbook.sheets.first { $0.name == name })
  }

  private func texts(_ sheet: SheetDescription) -> String {
    sheet.blocks.compactMap { block in
      switch block {
      case .title(let text), .heading(let text), .paragraph(let text), .caution(let text): text
      case .facts, .table, .chart, .gap: nil
      }
    }.joined(separator: "\n")
  }

  /// The rows of a table of a sheet, by the names of its columns.
  private func rows(_ table: String, _ sheet: SheetDescription) throws -> [[String: Cell]] {
    let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let found = try #require(tables.first { $0.excelName == table }).table
    return found.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(found.columns.map(\.name), row))
    }
  }

  private func readings(_ table: String, _ column: String, _ sheet: SheetDescription) throws -> [String: Cell]
  {
    try rows(table, sheet).reduce(into: [:]) { readings, row in
      if case .text(let code)? = row["code"] { readings[code] = row[column] }
      if case .link(let code, to: _)? = row["code"] { readings[code] = row[column] }
    }
  }

  /// BCG is first mentioned under `b`. With 20 of 40 documents, silence in the forty before would have a chance of 0.5
  /// to the power of 40.
  @Test("a policy that began later is not told as changed, on no sheet")
  func beginning() throws {
    let contents = contents(before: [:], after: ["BCG": 20])
    let began = Cell.text("began later, no comparison")
    let summary = try sheet("Summary", contents)
    #expect(try readings("SummaryPolicies", "reading_twelve_months", summary)["BCG"] == began)
    #expect(!texts(summary).contains("clearly changed"))
    #expect(
      texts(summary).contains(
        "Against March 2023: whether any share has changed cannot be judged. Not judged: "
          + "GI (few cases, no conclusion), BCG (began later, no comparison), 4D (few cases, no conclusion).")
    )
    let changes = try sheet("What changed", contents)
    #expect(try readings("Movers", "reading_year_before", changes)["BCG"] == began)
    #expect(texts(changes).contains("whether a share has changed cannot be judged"))
    let ministers = try sheet("Ministers", contents)
    #expect(try readings("MinistersInOffice", "reading", ministers) == ["BCG": began])
    // The first documents with BCG are of 11 March 2024, in the time of Mr B.
    #expect(texts(ministers).contains("BCG, first mentioned on 11 Mar 2024 (Mr B)"))
  }

  /// GI falls from 30 to 2 of 40, which no correction for some fifty tests makes chance.
  @Test("a share that fell by seventy points has clearly changed")
  func fallen() throws {
    let contents = contents(before: ["GI": 30], after: ["GI": 2])
    let summary = try sheet("Summary", contents)
    let told = "Against March 2023: the share has clearly changed for GI (-70.0 points)."
    #expect(texts(summary).contains(told))
    #expect(try readings("SummaryPolicies", "reading_twelve_months", summary)["GI"] == .text("clearly lower"))
    let ministers = try rows("MinistersInOffice", try sheet("Ministers", contents))
    #expect(ministers.map { $0["minister_in_office"] } == [.text("Mrs A"), .text("Mr B")])
    #expect(ministers.map { $0["reading"] } == [.text("clearly higher"), .text("clearly lower")])
  }

  @Test("the ministers sheet and comparisons.csv say the same", arguments: Language.allCases)
  func agreement(language: Language) throws {
    let contents = SampleReport.larger(language: language)
    let writer = ReportWriter(contents)
    let names: [String: LocalizedText] = [
      "few-cases": LocalizedText(thai: "กรณีน้อย ยังสรุปไม่ได้", english: "few cases, no conclusion"),
      "code-began": LocalizedText(
        thai: "นโยบายเริ่มภายหลัง เทียบไม่ได้", english: "began later, no comparison"),
      "within-variation": LocalizedText(thai: "อยู่ในช่วงความผันผวนปกติ", english: "within ordinary variation"),
    ]
    let table = try #require(writer.package.tables.first { $0.name == "comparisons" })
    let columns = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.name, $0) })
    func value(_ name: String, _ row: [Cell]) -> Cell { columns[name].map { row[$0] } ?? .empty }
    var ofFile: [[String]: String] = [:]
    for row in table.rows where value("comparison", row) == .text("minister") {
      guard case .text(let minister) = value("target", row), case .text(let code) = value("code", row),
        case .text(let reading) = value("reading", row)
      else { continue }
      ofFile[[contents.names.person(minister, in: language), code]] = names[reading]?[language] ?? reading
    }
    let title = language == .thai ? "รัฐมนตรี" : "Ministers"
    let sheet = try #require(writer.workbook.sheets.first { $0.name == title })
    let rows = try rows("MinistersInOffice", sheet)
    #expect(rows.count == 7)
    for row in rows {
      guard case .text(let minister)? = row["minister_in_office"], case .text(let code)? = row["code"] else {
        continue
      }
      #expect(row["reading"] == ofFile[[minister, code]].map(Cell.text), "\(minister), \(code)")
    }
  }

  @Test("paragraphs that hold a policy already say nothing of chance")
  func paragraphs() throws {
    let sheet = try sheet("Co-occurrence", SampleReport.larger(language: .english))
    let rows = try rows("TogetherParagraphs", sheet)
    #expect(!rows.isEmpty && rows.allSatisfy { $0["reading"] == .text("no verdict") })
    #expect(texts(sheet).contains("The base is only the paragraphs that mention a policy"))
  }

  /// The news of the sample ends on 9 March 2024.
  @Test("the day of a report is the last of its news, and a period that is not over is told")
  func lastDay() throws {
    #expect(ReportWriter(SampleReport.contents()).workbook.created == "2024-03-09")
    let ended = "The input's news ends on 9 Mar 2024, before the last day of the period, 31 Mar 2024"
    #expect(texts(try sheet("Summary", SampleReport.contents(language: .english))).contains(ended))
    let january = SampleReport.contents(language: .english, period: SampleReport.january)
    #expect(!texts(try sheet("Summary", january)).contains("The input's news ends"))
  }

  /// No prediction without twelve months before, no agency with fifty documents before; five codes in two months with
  /// enough documents each.
  @Test("what was looked at is told by kind")
  func lookedAt() throws {
    #expect(
      texts(try sheet("Summary", SampleReport.larger(language: .english))).contains(
        "Looked at: 0 codes against a prediction, 0 pairs of agency and code for first mentions, "
          + "0 codes for silence, 5 codes for changes."))
  }

  @Test("no heading stays above a table that it does not belong to")
  func frozen() throws {
    for sheet in ReportWriter(SampleReport.larger(language: .english)).workbook.sheets {
      let tables = sheet.blocks.count { if case .table = $0 { true } else { false } }
      #expect(sheet.frozenTable == nil || tables == 1, "\(sheet.name)")
    }
  }

  /// In March 7 of 27 documents mention GI. With a precision of 9/10 and a recall of 9/12, 7/27 · 0.9/0.75 = 0.311111.
  @Test("shares of the CSV files are corrected by the agreement measured")
  func corrected() throws {
    var contents = SampleReport.larger(language: .english)
    contents.agreement = ["GI": Agreement(truePositives: 9, falsePositives: 1, falseNegatives: 3)]
    for (name, expected) in [("monthly", 7.0 / 27 * 1.2), ("trends", 20.0 / 53 * 1.2)] {
      let table = try #require(ReportWriter(contents).package.tables.first { $0.name == name })
      let place = try #require(table.columns.firstIndex { $0.name == "corrected_share" })
      let code = try #require(table.columns.firstIndex { $0.name == "code" })
      let row = try #require(Array(table.rows).last { $0[code] == .text("GI") })
      guard case .number(let share) = row[place] else {
        Issue.record("no corrected share in \(name)")
        continue
      }
      #expect(abs(share - expected) < 1e-9, "\(name)")
    }
  }

  /// Three codes are tested, one of them a dimension: so p is the same on the sheet as in the file.
  @Test("the trend sheet corrects for the codes that trends.csv does")
  func trends() throws {
    var contents = SampleReport.contents(language: .english)
    var ledger = Ledger(documents: [], mentions: [])
    for month in 1...12 {
      for place in 0..<20 {
        let codes =
          (place < month ? ["GI"] : []) + (place < 12 - month ? ["BCG"] : [])
          + (place == 0 ? ["4D.income"] : [])
        let document = SampleReport.document(
          "\(month)-\(place)", "2023-\(month < 10 ? "0" : "")\(month)-\(place / 2 + 10)",
          issuer: "industry", codes: codes)
        ledger.documents.append(document)
        for (index, code) in codes.enumerated() {
          ledger.mentions.append(SampleReport.mention(document, index + 1, code, 10 * index))
        }
      }
    }
    contents.ledger = ledger
    let writer = ReportWriter(contents)
    let table = try #require(writer.package.tables.first { $0.name == "trends" })
    let place = try #require(table.columns.firstIndex { $0.name == "p_adjusted" })
    let sheet = try #require(writer.workbook.sheets.first { $0.name == "Trend" })
    let shown = try readings("TrendTests", "p_adjusted", sheet)
    #expect(shown.keys.sorted() == ["4D", "BCG", "GI"])
    for row in table.rows {
      guard case .text(let code) = row[0], let cell = shown[code] else { continue }
      #expect(cell == row[place], "\(code)")
    }
    #expect(texts(sheet).contains("adjusted for the 3 codes tested"))
    #expect(texts(sheet).contains("months with a base of at least 20 documents"))
  }

  /// Twelve months with one document of twenty, eighteen with 18, then eighteen that fall from 18 to 1.
  @Test("the latest three years have a verdict of their own, on the sheet as in the file")
  func recentTrend() throws {
    var contents = SampleReport.contents(language: .english)
    var ledger = Ledger(documents: [], mentions: [])
    let with = Array(repeating: 1, count: 12) + Array(repeating: 18, count: 18) + (1...18).reversed()
    for (month, with) in with.enumerated() {
      for place in 0..<20 {
        let number = month % 12 + 1
        let document = SampleReport.document(
          "\(month)-\(place)", "\(2020 + month / 12)-\(number < 10 ? "0" : "")\(number)-\(place / 2 + 10)",
          issuer: "industry", codes: place < with ? ["GI"] : [])
        ledger.documents.append(document)
        if place < with { ledger.mentions.append(SampleReport.mention(document, 1, "GI", 0)) }
      }
    }
    contents.ledger = ledger
    let writer = ReportWriter(contents)
    let table = try #require(writer.package.tables.first { $0.name == "trends" })
    let row = try #require(table.rows.first { $0.first == .text("GI") })
    func cell(_ name: String) throws -> Cell {
      row[try #require(table.columns.firstIndex { $0.name == name }, "\(name)")]
    }
    #expect(try cell("months") == .integer(48))
    #expect(try cell("recent_months") == .integer(36))
    #expect(try cell("recent_tests") == .integer(1), "the others are not mentioned")
    #expect(try cell("recent_direction") == .text("falling"))
    let sheet = try #require(writer.workbook.sheets.first { $0.name == "Trend" })
    #expect(try readings("TrendTests", "recent_direction", sheet)["GI"] == .text("falling"))
    #expect(try readings("TrendTests", "recent_p_adjusted", sheet)["GI"] == cell("recent_p_adjusted"))
    #expect(texts(sheet).contains("adjusted for the 1 codes tested there"))
  }

  @Test("what the issuer was told by has a name for people, and is one of few in the CSV file")
  func issuerBasis() throws {
    let contents = SampleReport.contents(language: .english)
    let rows = try rows("Documents", try sheet("Documents", contents))
    #expect(rows.first?["issuer_basis"] == .text("position of who acts or speaks"))
    let table = try #require(ReportWriter(contents).package.tables.first { $0.name == "documents" })
    let column = try #require(table.columns.first { $0.name == "issuer_basis" })
    #expect(column.allowed == ["position", "person", "abbreviation", "name", "signature", "none"])
    #expect(column.categories.map(\.value) == column.allowed)
    #expect(column.categories.allSatisfy { !$0.label.thai.isEmpty && $0.label.english != $0.value })
  }
}
