import Corpora
import Foundation
import MentionMeasures
import MentionReports
import TableWriting
import Tallies
import Testing

/// Walks all numbers of a written workbook, and sets each against the ledger, the CSV files, or the numbers of its row.
@Suite("Every number of the workbook", .enabled(if: WrittenWorkbook.canBeRead, "unzip is not installed"))
struct EveryNumberTests {
  /// Tables that must be among those walked.
  private static let expected: Set<String> = [
    "dimensions_named", "movers", "ministers", "months", "months_issuers", "bases", "ignored", "cooccurrence",
    "minister_pairs", "minister_shares", "agreement", "equal", "monthly", "trend", "issuers",
  ]

  /// One number with what stands around it.
  private struct Place {
    var number: Double
    var cell: WorkbookCell
    var origin: FigureOrigin?

    var table: ReportTable { cell.table.table }
    var measure: String { cell.column.name.split(separator: ":").first.map(String.init) ?? "" }
    var name: String { table.name + "." + cell.column.name }
    /// The unit that pairs of codes are counted in, which the sheet says in a heading.
    var unit: String { cell.table.excelName == "TogetherParagraphs" ? "paragraph" : "document" }

    /// Another value of the row, of the same code where the columns are by code.
    func beside(_ measure: String) -> Double? {
      let suffix = cell.column.name.split(separator: ":").dropFirst().first.map { ":" + $0 } ?? ""
      let place =
        table.columns.firstIndex { $0.name == measure + suffix }
        ?? table.columns.firstIndex { $0.name == measure }
      switch place.map({ table.rows[cell.row][$0] }) {
      case .integer(let number): return Double(number)
      case .number(let number): return number
      default: return nil
      }
    }

    /// What its formula needs.
    var derived: DerivedNumbers.Place {
      DerivedNumbers.Place(
        table: table.name, excelName: cell.table.excelName, column: cell.column.name,
        columns: table.columns.map(\.name), row: cell.row, beside: beside, text: text)
    }

    func text(_ column: String) -> String {
      guard let place = table.columns.firstIndex(where: { $0.name == column }) else { return "" }
      return table.rows[cell.row][place].shown(in: table.columns[place])
    }
  }

  @Test("is one of the ledger, of the CSV files, or follows from its row", arguments: Language.allCases)
  func walk(language: Language) throws {
    let contents = SampleReport.larger(language: language)
    let derived = DerivedNumbers(contents)
    let writer = ReportWriter(contents)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("walk-" + UUID().uuidString)
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try writer.write(toFolder: folder)
    let written = try WrittenWorkbook(files.workbook)
    let description = writer.workbook
    let cells = try WorkbookCells(description)
    let package = try Package(folder: folder)
    var checked: [String: Int] = [:]
    var tables: Set<String> = []
    for (index, sheet) in description.sheets.enumerated() {
      let beside = Self.numbersBesideTables(of: sheet)
      for (text, number) in written.sheets[index].numbers {
        let address = try #require(CellAddress(text))
        let place = "\(sheet.name)!\(text)"
        guard let cell = cells.cell(inSheet: index, at: address) else {
          #expect(
            beside.contains(number), "\(place): \(number) stands beside tables and is no fact and no total")
          checked["beside", default: 0] += 1
          continue
        }
        #expect(Self.isWritten(cell.value, as: number), "\(place): \(cell.value) is written as \(number)")
        let table = cell.table.table
        let origin = FigureOrigin(
          of: cell.column, row: table.rows[cell.row], in: table, excelName: cell.table.excelName,
          contents: contents)
        tables.insert(table.name)
        let kind = Self.check(
          Place(number: number, cell: cell, origin: origin), contents, package, derived, place)
        checked[kind, default: 0] += 1
      }
    }
    for (kind, least) in ["ledger": 150, "csv": 50, "row": 50, "derived": 100, "beside": 5] {
      #expect(checked[kind, default: 0] >= least, "\(kind): \(checked)")
    }
    #expect(Self.expected.subtracting(tables).isEmpty)
  }

  /// What a number was checked against.
  private static func check(
    _ place: Place, _ contents: ReportContents, _ package: Package, _ derived: DerivedNumbers,
    _ address: String
  ) -> String {
    if case .day = place.cell.value { return "day" }
    if place.table.name == "reconciliation" {
      #expect(place.beside("ledger") == place.beside("table"), "\(address), \(place.name)")
      return "row"
    }
    let explanation = "\(address), \(place.name): \(place.number)"
    if let expected = derived.number(place.derived) {
      #expect(isNear(place.number, expected), "\(explanation), should be \(expected)")
      return "derived"
    }
    switch place.measure {
    case "share", "share_previous", "share_year_before", "share_twelve_months":
      guard let origin = place.origin else { break }
      let (with, documents) = counts(origin, contents)
      #expect(isNear(place.number, Double(with) / Double(documents)), "\(explanation)")
      return "ledger"
    case "share_low", "share_high":
      guard let with = place.beside("documents_with"), let documents = place.beside("documents") else {
        break
      }
      let bounds = DerivedNumbers.wilson(with, documents)
      #expect(
        isNear(place.number, place.measure == "share_low" ? bounds.low : bounds.high), "\(explanation)")
      return "row"
    case "since_previous", "since_year_before", "since_twelve_months":
      let reference = place.measure.replacing("since", with: "share")
      guard let share = place.beside("share"), let other = place.beside(reference) else { break }
      // In points with one decimal.
      #expect(abs(place.number - (share - other) * 100) <= 0.05 + 1e-9, "\(explanation)")
      return "row"
    case "buddhist_year", "fiscal_year", "ordinal", "start", "end", "characters": break
    case _
    where place.number.rounded() == place.number && place.origin != nil && !place.measure.hasPrefix("per_"):
      guard let origin = place.origin else { break }
      let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
      let count =
        switch origin.rows {
        case .documents, .documentsWith: origin.documents(in: selected).count
        case .mentions: selected.mentions.count
        }
      #expect(count == Int(place.number), "\(explanation)")
      return "ledger"
    default: break
    }
    if let expected = package.number(
      for: place.cell.table.excelName, place.table.name, place.cell.column.name,
      { $0 == "unit" ? place.unit : place.text($0) })
    {
      #expect(isNear(place.number, expected), "\(explanation), \(expected) in the CSV files")
      return "csv"
    }
    if place.table.name == "minister_shares" { return ofProfiles(place, contents, explanation) }
    Issue.record("\(explanation) is checked against nothing")
    return "other"
  }

  /// A share under a minister, whose name stands in that of the column behind `@`.
  private static func ofProfiles(_ place: Place, _ contents: ReportContents, _ explanation: String) -> String
  {
    var selection = LedgerSelection(issuer: "industry", codes: [place.text("code")])
    selection.minister = place.cell.column.name.split(separator: "@").last.map(String.init)
    let selected = contents.ledger.selected(selection, clock: contents.clock)
    let with = Set(selected.mentions.map(\.path)).count
    #expect(isNear(place.number, Double(with) / Double(selected.documents.count)), "\(explanation)")
    return "ledger"
  }

  private static func counts(_ origin: FigureOrigin, _ contents: ReportContents) -> (
    with: Int, documents: Int
  ) {
    let selected = contents.ledger.selected(origin.selection, clock: contents.clock)
    return (Set(selected.mentions.map(\.path)).count, selected.documents.count)
  }

  /// The numbers of facts, and the sums of columns.
  private static func numbersBesideTables(of sheet: SheetDescription) -> Set<Double> {
    var numbers: Set<Double> = []
    for block in sheet.blocks {
      switch block {
      case .facts(let facts):
        for case .integer(let number) in facts.map(\.value) { numbers.insert(Double(number)) }
      case .table(let table):
        for (name, total) in table.totals where total == .sum {
          guard let place = table.table.columns.firstIndex(where: { $0.name == name }) else { continue }
          numbers.insert(
            table.table.rows.reduce(0) { sum, row in
              if case .integer(let number) = row[place] { sum + Double(number) } else { sum }
            })
        }
      default: break
      }
    }
    return numbers
  }

  private static func isWritten(_ cell: Cell, as number: Double) -> Bool {
    switch cell {
    case .integer(let value): Double(value) == number
    case .number(let value): isNear(value, number)
    // Excel's days count from 30 December 1899.
    case .day(let iso):
      CalendarDay(iso: iso).flatMap { day in
        CalendarDay(iso: "1899-12-30").map { Double(day.ordinal - $0.ordinal) == number }
      } ?? false
    default: false
    }
  }

  private static func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 5e-5 * max(1, abs(other))
  }

  /// The CSV files of a report, by the keys of their rows.
  private struct Package {
    /// For tables of the workbook, by their own name or Excel's: the file that holds the same, and the columns by which
    /// rows are known.
    private static let files: [String: (file: String, keys: [String])] = [
      "monthly": ("monthly", ["code", "month"]), "evidence": ("mentions", ["document", "ordinal"]),
      "documents": ("documents", ["document"]), "trends": ("trends", ["code"]),
      "TogetherAll": ("cooccurrence", ["unit", "code", "other"]),
      "TogetherDocuments": ("cooccurrence-period", ["unit", "code", "other"]),
      "TogetherParagraphs": ("cooccurrence-period", ["unit", "code", "other"]),
    ]
    private var rows: [String: [[String: String]]] = [:]

    init(folder: String) throws {
      for file in Set(Self.files.values.map(\.file)) {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file).csv")))
        let records = try CSVReader.records(of: bytes).map(\.fields)
        let heading = (records.first ?? []).map { $0.replacing("\u{FEFF}", with: "") }
        rows[file] = records.dropFirst().map { fields in
          Dictionary(uniqueKeysWithValues: zip(heading, fields))
        }
      }
    }

    func number(
      for excelName: String, _ table: String, _ column: String, _ text: (String) -> String
    ) -> Double? {
      guard let (file, keys) = Self.files[excelName] ?? Self.files[table] else { return nil }
      let row = rows[file]?.first { row in
        keys.allSatisfy { key in
          let shown = text(key).replacing(",", with: "")
          // Workbooks have the first day of the month.
          return row[key] == (key == "month" ? String(shown.prefix(7)) : shown)
        }
      }
      // A slope in share a month is shown in points a year.
      if column == "points_per_year" { return row?["slope"].flatMap(Double.init).map { $0 * 1_200 } }
      return row?[column].flatMap(Double.init)
    }
  }
}
