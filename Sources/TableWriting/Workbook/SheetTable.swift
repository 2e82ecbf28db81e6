/// A real Excel table: headings with filters, rows that Excel knows as one range.
public struct SheetTable: Sendable {
  /// What the last row says of a column.
  public enum Total: Hashable, Sendable {
    /// The sum of the cells that hold a number; 0 of none.
    case sum
    /// The arithmetic mean of the cells that hold a number.
    case average
    /// How many cells hold a number.
    case count
    /// The least number; 0 where there is none.
    case minimum
    /// The greatest number; 0 where there is none.
    case maximum
  }

  /// The columns and rows. No title of a column is empty, or like another but for capitals.
  public var table: ReportTable
  /// The name by which formulas call it: Latin letters, digits and `_`, beginning with a letter, unlike
  /// every other in the workbook.
  public var excelName: String
  /// The columns, by name, that have a figure in a last row; none, no such row. Excel works the figures out
  /// anew when rows are filtered; the file holds their values for readers that do not calculate.
  public var totals: [String: Total]
  /// What the first column of that row says.
  public var sumLabel: String
  /// Whether the headings have the buttons by which rows are filtered and sorted.
  public var hasFilter: Bool
  /// Columns whose cells are coloured by their values.
  public var heatMaps: [HeatMap]
  /// Columns whose cells hold a bar as long as their value.
  public var dataBars: [DataBars]
  /// The most rows that are written; `nil` for as many as a sheet holds. The sheet says what is left out.
  public var maximumRows: Int?
  /// The file that holds all rows, for the sheet to name where some are left out.
  public var completeIn: String?

  /// Whether it is there for formulas and pivot tables more than for reading: pages for browsers name the file that
  /// holds it instead, ``completeIn``.
  public var isForPrograms: Bool

  /// A table with these properties; `summed` columns have a sum, whatever ``totals`` has for them.
  public init(
    _ table: ReportTable, excelName: String, summed: Set<String> = [], sumLabel: String = "",
    hasFilter: Bool = true, totals: [String: Total] = [:], heatMaps: [HeatMap] = [],
    dataBars: [DataBars] = [], maximumRows: Int? = nil, completeIn: String? = nil,
    isForPrograms: Bool = false
  ) {
    self.table = table
    self.excelName = excelName
    self.totals = summed.reduce(into: totals) { $0[$1] = .sum }
    self.sumLabel = sumLabel
    self.hasFilter = hasFilter
    self.heatMaps = heatMaps
    self.dataBars = dataBars
    self.maximumRows = maximumRows
    self.completeIn = completeIn
    self.isForPrograms = isForPrograms
  }
}

/// Cells coloured by their values, all columns on one scale.
public struct HeatMap: Hashable, Sendable {
  /// Which values have which colours.
  public enum Scale: Hashable, Sendable {
    /// From white to blue. A bound that is `nil` is the least or greatest value.
    case rising(from: Double?, to: Double?)
    /// Blue below a middle, white at it, orange above, as far on either side: for differences and ratios.
    case around(Double)
  }

  /// By name.
  public var columns: [String]
  /// One for all cells of the columns.
  public var scale: Scale

  /// Colours for these columns, unless it says otherwise from white at 0 to blue at the greatest value.
  public init(columns: [String], scale: Scale = .rising(from: 0, to: nil)) {
    self.columns = columns
    self.scale = scale
  }
}

/// Bars within cells, from 0 to the greatest value of all columns named.
public struct DataBars: Hashable, Sendable {
  /// By name.
  public var columns: [String]
  /// Of the bars in a workbook; `nil` for a light blue. Pages for browsers have that blue always.
  public var color: WorkbookColor?

  /// Bars for these columns.
  public init(columns: [String], color: WorkbookColor? = nil) {
    self.columns = columns
    self.color = color
  }
}
