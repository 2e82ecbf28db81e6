/// What a workbook holds, said without Excel: a value that a ``WorkbookWriter`` turns into a file.
public struct WorkbookDescription: Sendable {
  public var title: String
  public var subject: String
  public var author: String
  public var comments: String
  /// The day that the file says it was made, ISO 8601. A fixed day, not today's, so that the same content
  /// gives the same bytes.
  public var created: String
  /// Of the headings of its tables.
  public var language: Language
  public var sheets: [SheetDescription]

  public init(
    title: String, subject: String = "", author: String, comments: String = "", created: String,
    language: Language, sheets: [SheetDescription]
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.comments = comments
    self.created = created
    self.language = language
    self.sheets = sheets
  }
}

/// One sheet: blocks from the top down, and charts beside them.
public struct SheetDescription: Sendable {
  /// At most 31 characters, none of `[ ] : * ? / \`, unlike every other name of the workbook.
  public var name: String
  public var blocks: [SheetBlock]
  /// Charts at the right of the first table, from its heading down.
  public var sideCharts: [ChartDescription]
  /// How many charts stand side by side there.
  public var sideChartColumns: Int
  /// The table whose heading stays in sight: everything down to it is frozen.
  public var frozenTable: String?
  /// How many columns at the left stay in sight.
  public var frozenColumns: Int
  public var showsGridlines: Bool
  public var tabColor: WorkbookColor?
  /// How many columns from the left are printed; `nil` for all, and the charts.
  public var printedColumns: Int?
  /// What the foot of a printed page says at the left.
  public var printFooter: String

  public init(
    name: String, blocks: [SheetBlock], sideCharts: [ChartDescription] = [],
    sideChartColumns: Int = 1, frozenTable: String? = nil, frozenColumns: Int = 0,
    showsGridlines: Bool = true, tabColor: WorkbookColor? = nil,
    printedColumns: Int? = nil, printFooter: String = ""
  ) {
    self.name = name
    self.blocks = blocks
    self.sideCharts = sideCharts
    self.sideChartColumns = sideChartColumns
    self.frozenTable = frozenTable
    self.frozenColumns = frozenColumns
    self.showsGridlines = showsGridlines
    self.tabColor = tabColor
    self.printedColumns = printedColumns
    self.printFooter = printFooter
  }
}

/// A part of a sheet that takes rows of its own.
public enum SheetBlock: Sendable {
  case title(String)
  case heading(String)
  /// Text that is wrapped over the width of the sheet.
  case paragraph(String)
  /// A paragraph that must not be overlooked.
  case caution(String)
  /// Lines of a label and its value.
  case facts([Fact])
  case table(SheetTable)
  case chart(ChartDescription)
  case gap
}

/// A label and its value.
public struct Fact: Sendable {
  public var label: String
  public var value: Cell
  public var display: ColumnDisplay

  public init(_ label: String, _ value: Cell, display: ColumnDisplay = .plain) {
    self.label = label
    self.value = value
    self.display = display
  }
}

/// A real Excel table: headings with filters, rows that Excel knows as one range.
public struct SheetTable: Sendable {
  public var table: ReportTable
  /// The name by which formulas call it: Latin letters, digits and `_`, beginning with a letter, unlike
  /// every other in the workbook.
  public var excelName: String
  /// The columns, by name, whose sum stands in a last row; none, no such row.
  public var summed: Set<String>
  /// What the first column of that row says.
  public var sumLabel: String
  /// Whether the headings have the buttons by which rows are filtered and sorted.
  public var hasFilter: Bool

  public init(
    _ table: ReportTable, excelName: String, summed: Set<String> = [], sumLabel: String = "",
    hasFilter: Bool = true
  ) {
    self.table = table
    self.excelName = excelName
    self.summed = summed
    self.sumLabel = sumLabel
    self.hasFilter = hasFilter
  }
}

/// A colour as red, green and blue, 8 bits each.
public struct WorkbookColor: Hashable, Sendable {
  public let rgb: UInt32

  public init(rgb: UInt32) {
    self.rgb = rgb
  }

  /// Colours that colour-blind readers tell apart (Okabe and Ito 2008), in the order of their use.
  public static let palette: [WorkbookColor] = [
    WorkbookColor(rgb: 0x0072B2), WorkbookColor(rgb: 0xD55E00), WorkbookColor(rgb: 0x009E73),
    WorkbookColor(rgb: 0xCC79A7), WorkbookColor(rgb: 0xE69F00), WorkbookColor(rgb: 0x56B4E9),
    WorkbookColor(rgb: 0x444444), WorkbookColor(rgb: 0xB3A500),
  ]
  public static let gray = WorkbookColor(rgb: 0x8C8C8C)
}
