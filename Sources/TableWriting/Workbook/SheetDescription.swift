/// One sheet: blocks from the top down, and charts beside them.
public struct SheetDescription: Sendable {
  /// At most 31 characters, none of `[ ] : * ? / \`, unlike every other name of the workbook.
  /// ``WorkbookLimits/sheetName(_:unlike:)`` makes one of any text.
  public var name: String
  /// What a reader finds here, for tables of contents.
  public var purpose: String
  /// From the top down, each below the one before; only a chart may stand beside another.
  public var blocks: [SheetBlock]
  /// Charts at the right of the first table, from below its heading down.
  public var sideCharts: [ChartDescription]
  /// How many charts stand side by side there.
  public var sideChartColumns: Int
  /// The table whose heading stays in sight: everything down to it is frozen.
  public var frozenTable: String?
  /// How many columns at the left stay in sight.
  public var frozenColumns: Int
  /// Whether the lines between cells are seen on the screen; they are never printed.
  public var showsGridlines: Bool
  /// Of the tab at the foot of the window; `nil` for the program's own.
  public var tabColor: WorkbookColor?
  /// How many columns from the left are printed; `nil` for all, and the charts.
  public var printedColumns: Int?
  /// How many rows of the last table are printed; `nil` for all. The sheet then says so.
  public var printedRows: Int?
  /// What the foot of a printed page says at the left.
  public var printFooter: String
  /// How the sheet is printed.
  public var page: PageSetup

  /// A sheet of these blocks.
  public init(
    name: String, purpose: String = "", blocks: [SheetBlock], sideCharts: [ChartDescription] = [],
    sideChartColumns: Int = 1, frozenTable: String? = nil, frozenColumns: Int = 0,
    showsGridlines: Bool = true, tabColor: WorkbookColor? = nil,
    printedColumns: Int? = nil, printedRows: Int? = nil, printFooter: String = "",
    page: PageSetup = PageSetup()
  ) {
    self.name = name
    self.purpose = purpose
    self.blocks = blocks
    self.sideCharts = sideCharts
    self.sideChartColumns = sideChartColumns
    self.frozenTable = frozenTable
    self.frozenColumns = frozenColumns
    self.showsGridlines = showsGridlines
    self.tabColor = tabColor
    self.printedColumns = printedColumns
    self.printedRows = printedRows
    self.printFooter = printFooter
    self.page = page
  }
}

/// How a sheet is printed, on A4.
public struct PageSetup: Hashable, Sendable {
  /// Which way the paper is held.
  public enum Orientation: Hashable, Sendable {
    /// The long side across.
    case landscape
    /// The long side upright.
    case portrait
  }

  /// Of the printed pages, also of those of a browser.
  public var orientation: Orientation
  /// Whether the sheet is made so small that all its columns stand on one page.
  public var fitsWidth: Bool
  /// How many columns at the left stand on every page, for sheets that are wider than one.
  public var repeatedColumns: Int
  /// What the head of a printed page says.
  public var header: String

  /// A way to print: A4 landscape, one page wide, unless it says otherwise.
  public init(
    orientation: Orientation = .landscape, fitsWidth: Bool = true, repeatedColumns: Int = 0,
    header: String = ""
  ) {
    self.orientation = orientation
    self.fitsWidth = fitsWidth
    self.repeatedColumns = repeatedColumns
    self.header = header
  }
}

/// A part of a sheet that takes rows of its own.
public enum SheetBlock: Sendable {
  /// The heading of the whole sheet. Where it is the first block, notes on what did not fit come right after it.
  case title(String)
  /// The heading of a part. It is printed on the page of what it is over.
  case heading(String)
  /// Text that is wrapped over the width of the sheet.
  case paragraph(String)
  /// A paragraph that must not be overlooked.
  case caution(String)
  /// Lines of a label and its value.
  case facts([Fact])
  /// A table with its headings, and a blank row below it.
  case table(SheetTable)
  /// A chart over as many rows as its height covers, and a row of space.
  case chart(ChartDescription)
  /// One blank row; nothing on a page for browsers.
  case gap
}

/// A label and its value.
public struct Fact: Sendable {
  /// What the value is of; bold, unless it leads somewhere.
  public var label: String
  /// The value; a text wraps over the width of the sheet.
  public var value: Cell
  /// How a number or day is shown.
  public var display: ColumnDisplay
  /// Where the label leads.
  public var target: LinkTarget?

  /// A fact whose label leads nowhere unless `target` says so.
  public init(
    _ label: String, _ value: Cell, display: ColumnDisplay = .plain, target: LinkTarget? = nil
  ) {
    self.label = label
    self.value = value
    self.display = display
    self.target = target
  }
}
