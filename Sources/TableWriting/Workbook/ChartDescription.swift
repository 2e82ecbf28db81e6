/// A native chart over columns of the workbook's tables.
public struct ChartDescription: Sendable {
  public enum Kind: Sendable {
    case line
    case column
    /// Lying columns.
    case bar
  }

  /// The cells of one column of a table.
  public struct Reference: Hashable, Sendable {
    /// The table's ``SheetTable/excelName``.
    public var table: String
    /// The column's name for programs.
    public var column: String
    /// Which rows of the table, from 0; `nil` for all.
    public var rows: Range<Int>?

    public init(table: String, column: String, rows: Range<Int>? = nil) {
      self.table = table
      self.column = column
      self.rows = rows
    }
  }

  public struct Series: Sendable {
    public var title: String
    public var values: Reference
    public var color: WorkbookColor?
    /// Drawn thin and dashed, without markers: the bounds of an interval.
    public var isBound: Bool

    public init(
      title: String, values: Reference, color: WorkbookColor? = nil, isBound: Bool = false
    ) {
      self.title = title
      self.values = values
      self.color = color
      self.isBound = isBound
    }
  }

  public var kind: Kind
  public var title: String
  /// The same for every series.
  public var categories: Reference
  public var series: [Series]
  public var categoryTitle: String
  public var valueTitle: String
  public var valueDisplay: ColumnDisplay
  /// In pixels.
  public var width: Int
  public var height: Int
  /// What the chart shows, in words, for readers who cannot see it.
  public var alternativeText: String

  /// Two of these fill the width of a screen.
  public static let defaultWidth = 720
  public static let defaultHeight = 320

  public init(
    kind: Kind, title: String, categories: Reference, series: [Series], categoryTitle: String,
    valueTitle: String, valueDisplay: ColumnDisplay = .grouped,
    width: Int = ChartDescription.defaultWidth, height: Int = ChartDescription.defaultHeight,
    alternativeText: String
  ) {
    self.kind = kind
    self.title = title
    self.categories = categories
    self.series = series
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.valueDisplay = valueDisplay
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
  }
}
