/// Cells as a person is shown them.
enum CellText {
  /// The sign of ``Cell/notMeasured``.
  static let notMeasured = "·"

  /// A cell on a terminal, where days stand as ISO 8601.
  static func shown(_ cell: Cell, in column: Column) -> String {
    switch cell {
    case .text(let text), .day(let text), .address(let text), .link(let text, to: _): text
    case .rich(let runs): runs.plainText
    case .integer(let number): shown(number, as: column.display)
    case .number(let number): shown(number, as: column.display, decimals: column.decimals)
    case .flag(let flag): flag ? "✓" : ""
    case .list(let items): items.joined(separator: "; ")
    case .empty: ""
    case .notMeasured: notMeasured
    }
  }

  /// A cell on a page, where numbers have their unit if the column asks for that.
  static func printed(_ cell: Cell, in column: Column, language: Language) -> String {
    switch cell {
    case .integer, .number:
      column.style.showsUnit
        ? shown(cell, in: column) + unit(of: column, in: language) : shown(cell, in: column)
    default: shown(cell, in: column)
    }
  }

  private static func unit(of column: Column, in language: Language) -> String {
    column.unit.map { " " + $0[language] } ?? ""
  }

  private static func shown(_ number: Int, as display: ColumnDisplay) -> String {
    switch display {
    case .grouped: NumberText.grouped(String(number))
    case .signed: NumberText.signed(String(number))
    default: String(number)
    }
  }

  private static func shown(_ number: Double, as display: ColumnDisplay, decimals: Int?) -> String {
    guard number.isFinite else { return number.isNaN ? "–" : number < 0 ? "-∞" : "∞" }
    switch display {
    case .percent(let decimals):
      return NumberText.fixed(number * hundred, decimals: decimals) + "%"
    case .decimals(let decimals):
      return NumberText.grouped(NumberText.fixed(number, decimals: decimals))
    case .pValue: return PValueText.shown(number)
    case .grouped: return NumberText.grouped(NumberText.fixed(number, decimals: 0))
    case .signed(let decimals):
      return NumberText.signed(number, decimals: decimals)
    case .plain, .commonEraDay, .buddhistEraDay, .commonEraMonth, .buddhistEraMonth:
      return NumberText.plain(number, decimals: decimals)
    }
  }

  /// Whether a number is rounded to nought where its column shows so many decimals.
  static func isShownAsZero(_ number: Double, as display: ColumnDisplay) -> Bool {
    switch display {
    case .percent, .decimals, .grouped, .signed:
      number.isFinite && !shown(number, as: display, decimals: nil).contains { ("1"..."9").contains($0) }
    case .plain, .pValue, .commonEraDay, .buddhistEraDay, .commonEraMonth, .buddhistEraMonth: false
    }
  }

  private static let hundred = 100.0
}

extension [TextRun] {
  /// The whole text, without what stands out.
  var plainText: String { map(\.text).joined() }
}
