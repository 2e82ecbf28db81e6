/// A chart over columns of the workbook's tables: native in Excel (``WorkbookWriter``), a picture elsewhere
/// (``SVGChart``).
public struct ChartDescription: Sendable {
  /// How the values of a chart are drawn.
  public enum Kind: Hashable, Sendable {
    /// Points joined in the order of the categories; where a value is missing, the line has a gap.
    case line
    /// Upright columns, one for each category and series.
    case column
    /// Lying columns.
    case bar
    /// An axis for each category, all from one middle.
    case radar
    /// Points over two columns of numbers; the categories are those across.
    case scatter
    /// A point for each category with its interval: estimates side by side.
    case dots
  }

  /// The cells of one column of a table.
  public struct Reference: Hashable, Sendable {
    /// The table's ``SheetTable/excelName``.
    public var table: String
    /// The column's name for programs.
    public var column: String
    /// Which rows of the table, from 0; `nil` for all.
    public var rows: Range<Int>?

    /// The cells of a column of a table. Rows that the table does not have are passed over.
    public init(table: String, column: String, rows: Range<Int>? = nil) {
      self.table = table
      self.column = column
      self.rows = rows
    }
  }

  /// One line, set of columns or set of points, over the chart's categories.
  public struct Series: Sendable {
    /// What the legend calls it, or the end of its line.
    public var title: String
    /// The numbers, row by row beside ``ChartDescription/categories``.
    public var values: Reference
    /// `nil` for the one of ``WorkbookColor/palette`` that its place among the series gives it.
    public var color: WorkbookColor?
    /// Drawn thin and dashed, without markers: the bounds of an interval.
    public var isBound: Bool
    /// A band around a line, a whisker through a dot. Lines and dots have it in Excel and SVG, columns and
    /// bars in SVG only.
    public var interval: Interval?
    /// What the points of a ``Kind/scatter`` are called.
    public var labels: Reference?

    /// A series of these values.
    public init(
      title: String, values: Reference, color: WorkbookColor? = nil, isBound: Bool = false,
      interval: Interval? = nil, labels: Reference? = nil
    ) {
      self.title = title
      self.values = values
      self.color = color
      self.isBound = isBound
      self.interval = interval
      self.labels = labels
    }
  }

  /// How the values are drawn.
  public var kind: Kind
  /// Names the file of the picture, with the sheet's number; Latin letters, digits and `-`. Empty, and the
  /// chart's place on its sheet names it.
  public var name: String
  /// The heading of the chart, which breaks over several lines in a picture.
  public var title: String
  /// The same for every series. Days (``Cell/day(_:)``) make an axis of time.
  public var categories: Reference
  /// In the order of drawing and of the legend.
  public var series: [Series]
  /// What the categories are, at their axis; empty for none. Pictures of bars, dots and radars leave it out.
  public var categoryTitle: String
  /// What is measured, and its unit: above the plot in a picture, at the axis in Excel but for
  /// radars; empty for none.
  public var valueTitle: String
  /// How values and the marks of their axis are written. With `percent` the axis ends at 100 % at most, unless a
  /// value lies above or ``scale`` says otherwise.
  public var valueDisplay: ColumnDisplay
  /// Where the axis of values begins and ends, and whether it is one of ratios.
  public var scale: Scale
  /// Whether columns or bars stand on one another, not side by side.
  public var isStacked: Bool
  /// Marked over lines and columns, in Excel over dots too; other kinds do not show them.
  public var events: [Event]
  /// Marked over lines, columns and dots; other kinds do not show them.
  public var levels: [Level]
  /// With fewer points than this in its longest series the chart is left out, and ``fewPointsNote`` stands
  /// in its place.
  public var leastPoints: Int
  /// Empty, and nothing stands in the place of a chart that is left out.
  public var fewPointsNote: String
  /// Whether it stands at the right of the chart in the block before it, in the same rows.
  public var standsBeside: Bool
  /// Where the figures come from; a small line below the picture. Excel does not show it.
  public var source: String
  /// In pixels.
  public var width: Int
  /// In pixels; a picture is higher where its parts need the room.
  public var height: Int
  /// What the chart shows, in words, for readers who cannot see it.
  public var alternativeText: String

  /// Two of these fill the width of a screen.
  public static let defaultWidth = 720
  /// In pixels: that of a chart that names no other.
  public static let defaultHeight = 320

  /// A chart of these series; width and height in pixels.
  public init(
    kind: Kind, name: String = "", title: String, categories: Reference, series: [Series],
    categoryTitle: String, valueTitle: String, valueDisplay: ColumnDisplay = .grouped,
    scale: Scale = .fromZero, isStacked: Bool = false, events: [Event] = [], levels: [Level] = [],
    leastPoints: Int = 0, fewPointsNote: String = "", standsBeside: Bool = false, source: String = "",
    width: Int = ChartDescription.defaultWidth, height: Int = ChartDescription.defaultHeight,
    alternativeText: String
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.categories = categories
    self.series = series
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.valueDisplay = valueDisplay
    self.scale = scale
    self.isStacked = isStacked
    self.events = events
    self.levels = levels
    self.leastPoints = leastPoints
    self.fewPointsNote = fewPointsNote
    self.standsBeside = standsBeside
    self.source = source
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
  }
}
