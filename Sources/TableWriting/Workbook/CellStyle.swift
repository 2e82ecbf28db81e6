/// How a cell looks. Equal styles share one format of the file.
struct CellStyle: Hashable {
  enum Border: Hashable {
    case none
    case hairBelow
  }

  var size = CellStyle.textSize
  var isBold = false
  var color: WorkbookColor?
  var fill: WorkbookColor?
  var numberFormat: String?
  var alignment = ColumnStyle.Alignment.natural
  var isCenteredVertically = false
  var wraps = false
  var isLink = false
  var border = Border.none

  /// Tahoma has Thai letters, comes with every Excel on Windows and macOS, and is the font that Office's own
  /// themes name for Thai; where it is missing, LibreOffice takes another with Thai letters. TH Sarabun
  /// New, the font of Thai official papers, is not on every machine and stands small.
  static let fontName = "Tahoma"
  static let textSize = 10.0

  static let title = CellStyle(size: 16, isBold: true, color: accent)
  static let heading = CellStyle(size: 12, isBold: true, color: accent)
  static let paragraph = CellStyle(wraps: true)
  static let caution = CellStyle(isBold: true, color: WorkbookColor(rgb: 0x9C2A00), wraps: true)
  static let label = CellStyle(isBold: true)
  /// White on blue by its own colours, since not every program draws the styles of Excel tables.
  static let tableHeading = CellStyle(
    isBold: true, color: WorkbookColor(rgb: 0xFFFFFF), fill: accent, alignment: .center,
    isCenteredVertically: true, wraps: true)
  static let sum = CellStyle(isBold: true)
  static let notMeasured = CellStyle(fill: WorkbookColor(rgb: 0xD9D9D9))
  static let accent = WorkbookColor(rgb: 0x1F4E79)
  static let linkColor = WorkbookColor(rgb: 0x0563C1)
  static let hairColor = WorkbookColor(rgb: 0xBFBFBF)

  /// The style of a table's cell.
  init(of cell: Cell, in column: Column) {
    border = .hairBelow
    isBold = column.style.isBold
    wraps = column.style.wraps
    alignment = column.style.alignment
    switch cell {
    case .integer, .number:
      numberFormat = NumberFormat.spaced(NumberFormat.of(column.display, isWhole: cell.isInteger))
    case .day:
      numberFormat = NumberFormat.of(column.display, isWhole: false)
      if alignment == .natural { alignment = .center }
    case .address, .link: isLink = true
    case .text, .flag, .list, .empty, .notMeasured: break
    }
  }

  init(
    size: Double = CellStyle.textSize, isBold: Bool = false, color: WorkbookColor? = nil,
    fill: WorkbookColor? = nil, numberFormat: String? = nil,
    alignment: ColumnStyle.Alignment = .natural, isCenteredVertically: Bool = false,
    wraps: Bool = false, isLink: Bool = false
  ) {
    self.size = size
    self.isBold = isBold
    self.color = color
    self.fill = fill
    self.numberFormat = numberFormat
    self.alignment = alignment
    self.isCenteredVertically = isCenteredVertically
    self.wraps = wraps
    self.isLink = isLink
  }
}

extension Cell {
  fileprivate var isInteger: Bool {
    if case .integer = self { true } else { false }
  }
}

/// Excel's number formats.
enum NumberFormat {
  /// Western digits (01), Thai Buddhist calendar (07), Thai (041E): Excel and LibreOffice show the day
  /// with its Buddhist year, and the cell stays a date.
  static let buddhistEraDay = "[$-107041E]d mmm yyyy"
  /// English month names whatever the language of the machine.
  static let commonEraDay = "[$-409]d mmm yyyy"

  /// - Parameter isWhole: whether the value is an integer, which shows no decimals when the column is plain.
  static func of(_ display: ColumnDisplay, isWhole: Bool) -> String? {
    switch display {
    case .plain: isWhole ? "0" : nil
    case .grouped: "#,##0"
    case .decimals(let decimals): "#,##0" + fraction(decimals)
    case .percent(let decimals): "0" + fraction(decimals) + "%"
    case .signed(let decimals):
      ["+", "-", ""].map { $0 + "#,##0" + fraction(decimals) }.joined(separator: ";")
    case .commonEraDay: commonEraDay
    case .buddhistEraDay: buddhistEraDay
    }
  }

  /// The format with a narrow space after the number, so that it does not touch the next column's text.
  static func spaced(_ format: String?) -> String? {
    format?.split(separator: ";").map { $0 + "_)" }.joined(separator: ";")
  }

  private static func fraction(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
  }
}
