/// A chart over columns of the workbook's tables: native in Excel (``WorkbookWriter``), a picture elsewhere
/// (``SVGChart``).
public struct ChartDescription: Sendable {
  public enum Kind: Hashable, Sendable {
    case line
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
    /// A band around a line, a whisker through a dot. Lines and dots have it in Excel and SVG, columns and
    /// bars in SVG only.
    public var interval: Interval?
    /// What the points of a ``Kind/scatter`` are called.
    public var labels: Reference?

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

  public var kind: Kind
  /// Names the file of the picture, with the sheet's number; Latin letters, digits and `-`. Empty, and the
  /// chart's place on its sheet names it.
  public var name: String
  public var title: String
  /// The same for every series. Days (``Cell/day(_:)``) make an axis of time.
  public var categories: Reference
  public var series: [Series]
  public var categoryTitle: String
  public var valueTitle: String
  public var valueDisplay: ColumnDisplay
  public var scale: Scale
  /// Whether columns or bars stand on one another, not side by side.
  public var isStacked: Bool
  public var events: [Event]
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
  public var height: Int
  /// What the chart shows, in words, for readers who cannot see it.
  public var alternativeText: String

  /// Two of these fill the width of a screen.
  public static let defaultWidth = 720
  public static let defaultHeight = 320

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
