/// A workbook that cannot be written as described.
public enum WorkbookError: Error, Equatable, CustomStringConvertible {
  /// A sheet name that Excel refuses, and why.
  case sheetName(String, reason: String)
  /// A table name or heading that Excel refuses, and why.
  case table(String, sheet: String, reason: String)
  /// A cell that says it is a day, but is none.
  case day(String, sheet: String, row: Int, column: Int)
  /// A link, a name or a coloured column of a table that is not in the workbook: what asks for it, and the
  /// table or its column.
  case missingTable(String, askedForBy: String)
  /// A chart that asks for a column that no table of the workbook has.
  case chartReference(chart: String, table: String, column: String)
  /// libxlsxwriter refused: which of its functions, on which sheet, and its own words.
  case library(function: String, sheet: String?, message: String)

  public var description: String {
    switch self {
    case .sheetName(let name, let reason): "the sheet name \"\(name)\" \(reason)"
    case .table(let name, let sheet, let reason): "sheet \"\(sheet)\", table \"\(name)\": \(reason)"
    case .day(let text, let sheet, let row, let column):
      "sheet \"\(sheet)\", row \(row + 1), column \(column + 1): \"\(text)\" is no day of the form YYYY-MM-DD"
    case .missingTable(let table, let asker):
      "\(asker) asks for \"\(table)\", which is no table of the workbook or no column of it"
    case .chartReference(let chart, let table, let column):
      "the chart \"\(chart)\" asks for column \"\(column)\" of table \"\(table)\", which is not there"
    case .library(let function, let sheet, let message):
      "libxlsxwriter: \(function)\(sheet.map { " on sheet \"\($0)\"" } ?? ""): \(message)"
    }
  }
}

/// What had to be written otherwise than described, because Excel has limits.
public struct WorkbookOutcome: Hashable, Sendable {
  /// Cells whose text was longer than a cell holds; the cell says so at its end.
  public var shortenedCells = 0
  /// Addresses beyond the number of links that a sheet holds, or that Excel takes for no address: they
  /// stand as plain text.
  public var addressesAsText = 0
  /// What did not fit; each sheet says so of its own.
  public var misfits: [WorkbookMisfit] = []

  /// Everything fitted.
  public init() {}
}
