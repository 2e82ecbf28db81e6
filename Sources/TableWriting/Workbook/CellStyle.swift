/// How a cell looks. Equal styles share one format of the file.
struct CellStyle: Hashable {
  enum Border: Hashable {
    case none
    case hairBelow
    /// Of the row of totals.
    case thinAbove
  }

  var size = CellStyle.textSize
  var isBold = false
  var color: WorkbookColor?
  var fill: WorkbookColor?
  var numberFormat: String?
  var alignment = ColumnStyle.Alignment.natural
  /// Fonts that stand in for the report's may be higher than a row: centred, they lose nothing of their letters.
  var isCenteredVertically = true
  var wraps = false
  /// Whether a little space stands before a text, which the number or text in the cell before it would touch.
  var isIndented = false
  var isLink = false
  var border = Border.none

  /// Sizes in points of Tahoma; ``ReportFont/points(_:)`` makes those of other fonts of them.
  static let textSize = 10.0
  static let titleSize = 16.0
  static let headingSize = 12.0

  static let title = CellStyle(size: titleSize, isBold: true, color: .accent)
  static let heading = CellStyle(size: headingSize, isBold: true, color: .accent)
  static let paragraph = CellStyle(wraps: true)
  static let caution = CellStyle(isBold: true, color: .caution, wraps: true)
  static let label = CellStyle(isBold: true)
  /// White on blue by its own colours, since not every program draws the styles of Excel tables.
  static let tableHeading = CellStyle(
    isBold: true, color: .white, fill: .accent, alignment: .center, wraps: true)
  /// Words within a text.
  static let plainRun = CellStyle()
  static let emphasizedRun = CellStyle(isBold: true, color: .accent)
  static let notMeasured = CellStyle(fill: .notMeasured)
  static let link = CellStyle(isLink: true)
  static let total = {
    var style = CellStyle(isBold: true)
    style.border = .thinAbove
    return style
  }()

  /// The style of a table's cell.
  init(of cell: Cell, in column: Column, language: Language) {
    border = .hairBelow
    isBold = column.style.isBold
    wraps = column.style.wraps
    alignment = column.style.alignment
    switch cell {
    case .integer, .number:
      let unit = column.style.showsUnit ? column.unit?[language] : nil
      var format = NumberFormat.of(column.display, isWhole: cell.isInteger, unit: unit)
      if case .number(let value) = cell, value != 0, CellText.isShownAsZero(value, as: column.display) {
        format = format.map(NumberFormat.withoutSign)
      }
      numberFormat = NumberFormat.spaced(format)
    case .day:
      numberFormat = NumberFormat.of(column.display, isWhole: false)
      if alignment == .natural { alignment = .center }
    case .address, .link: isLink = true
    case .text, .rich, .flag, .list, .empty, .notMeasured: break
    }
  }

  init(
    size: Double = CellStyle.textSize, isBold: Bool = false, color: WorkbookColor? = nil,
    fill: WorkbookColor? = nil, numberFormat: String? = nil,
    alignment: ColumnStyle.Alignment = .natural, wraps: Bool = false, isLink: Bool = false
  ) {
    self.size = size
    self.isBold = isBold
    self.color = color
    self.fill = fill
    self.numberFormat = numberFormat
    self.alignment = alignment
    self.wraps = wraps
    self.isLink = isLink
  }
}

extension Cell {
  fileprivate var isInteger: Bool {
    if case .integer = self { true } else { false }
  }

  /// Whether it is set as text, from the left on.
  var isText: Bool {
    switch self {
    case .text, .rich, .list, .address, .link: true
    case .integer, .number, .day, .flag, .empty, .notMeasured: false
    }
  }
}

/// Excel's number formats.
enum NumberFormat {
  /// Western digits (01), Thai Buddhist calendar (07), Thai (041E): Excel and LibreOffice show the day
  /// with its Buddhist year, and the cell stays a date.
  static let buddhistEraDay = "[$-107041E]d mmm yyyy"
  /// English month names whatever the language of the machine.
  static let commonEraDay = "[$-409]d mmm yyyy"

  /// Months in the same two ways.
  static let buddhistEraMonth = "[$-107041E]mmm yy"
  static let commonEraMonth = "[$-409]mmm yyyy"

  /// - Parameters:
  ///   - isWhole: whether the value is an integer, which shows no decimals when the column is plain.
  ///   - unit: what stands behind the number.
  static func of(_ display: ColumnDisplay, isWhole: Bool, unit: String?) -> String? {
    let format = of(display, isWhole: isWhole)
    guard let unit, !unit.isEmpty else { return format }
    let behind = " \"" + unit.replacing("\"", with: "") + "\""
    return (format ?? "General").split(separator: ";").map { $0 + behind }.joined(separator: ";")
  }

  static func of(_ display: ColumnDisplay, isWhole: Bool) -> String? {
    switch display {
    case .plain: isWhole ? "0" : nil
    case .grouped: "#,##0"
    case .decimals(let decimals): "#,##0" + fraction(decimals)
    case .pValue: "[<\(PValueText.least)]\"\(PValueText.below)\";\(PValueText.format)"
    case .percent(let decimals): "0" + fraction(decimals) + "%"
    case .signed(let decimals):
      ["+", "-", ""].map { $0 + "#,##0" + fraction(decimals) }.joined(separator: ";")
    case .commonEraDay: commonEraDay
    case .buddhistEraDay: buddhistEraDay
    case .commonEraMonth: commonEraMonth
    case .buddhistEraMonth: buddhistEraMonth
    }
  }

  /// The format for a value that is rounded to nought: the same for values above and below it. By any other, programs show
  /// the minus of whatever is below nought, however little.
  static func withoutSign(_ format: String) -> String {
    let number = format.split(separator: ";").last.map(String.init) ?? format
    return [number, number, number].joined(separator: ";")
  }

  /// The format with a narrow space after the number, so that it does not touch the next column's text.
  static func spaced(_ format: String?) -> String? {
    format?.split(separator: ";").map { $0 + "_)" }.joined(separator: ";")
  }

  private static func fraction(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
  }
}
