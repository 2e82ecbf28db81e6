/// What the cells of a column hold.
public enum ColumnType: Hashable, Sendable {
  case text
  case integer
  case number
  /// A day of the Common Era, ISO 8601 `YYYY-MM-DD`.
  case date
  /// A month of the Common Era, `YYYY-MM`, in text cells.
  case month
  case boolean
  case list
  case address
}

/// How a person is shown the numbers and days of a column; files for programs do not follow it.
public enum ColumnDisplay: Hashable, Sendable {
  /// Digits without grouping: ids, years, offsets.
  case plain
  /// Whole numbers in groups of three.
  case grouped
  /// So many decimals.
  case decimals(Int)
  /// A p value: three decimals, and `<0.001` below these.
  case pValue
  /// A share of one, shown per hundred with so many decimals.
  case percent(decimals: Int)
  /// Always with its sign, and so many decimals.
  case signed(decimals: Int)
  /// A day as `18 Jan 2024`.
  case commonEraDay
  /// A day as `18 ม.ค. 2567`; the cell stays a real date.
  case buddhistEraDay
  /// A day as its month, `Jan 2024`; the cell stays a real date, the first of the month by custom.
  case commonEraMonth
  /// A day as its month, `ม.ค. 67`; the cell stays a real date.
  case buddhistEraMonth
}

/// How the cells of a column are set in a workbook.
public struct ColumnStyle: Hashable, Sendable {
  /// Where the content stands in the cell's width.
  public enum Alignment: Hashable, Sendable {
    /// Text at the left, numbers at the right.
    case natural
    case left
    case center
    case right
  }

  public var alignment: Alignment
  public var isBold: Bool
  /// Whether text longer than the column's width goes on in a further line of the same cell.
  public var wraps: Bool
  /// The greatest width, in characters of the default font.
  public var maximumWidth: Double
  /// Whether each number is followed by the column's unit: `1,234 ข่าว`. The cell stays a number.
  public var showsUnit: Bool

  /// A width that holds a sentence without pushing the other columns off the screen.
  public static let defaultMaximumWidth = 48.0

  public init(
    alignment: Alignment = .natural, isBold: Bool = false, wraps: Bool = false,
    maximumWidth: Double = ColumnStyle.defaultMaximumWidth, showsUnit: Bool = false
  ) {
    self.alignment = alignment
    self.isBold = isBold
    self.wraps = wraps
    self.maximumWidth = maximumWidth
    self.showsUnit = showsUnit
  }
}

/// A value that a column's cells may hold, with its name for people: a code, a kind of document.
public struct Category: Hashable, Sendable {
  public var value: String
  public var label: LocalizedText
  /// What it stands for, in a sentence.
  public var definition: LocalizedText?

  public init(_ value: String, label: LocalizedText, definition: LocalizedText? = nil) {
    self.value = value
    self.label = label
    self.definition = definition
  }
}

/// A column of a table: its name for programs, its title for people, and what it means.
public struct Column: Hashable, Sendable {
  /// The name in CSV and JSON Lines, such as `documents_with`.
  public var name: String
  /// The heading that people read.
  public var title: LocalizedText
  /// What a value of the column says, in a sentence.
  public var meaning: LocalizedText
  public var type: ColumnType
  /// What is counted or measured: documents, bytes, documents per document.
  public var unit: LocalizedText?
  /// Decimals in CSV and JSON; `nil` writes the shortest digits that read back as the same number.
  public var decimals: Int?
  /// The least and greatest value that can occur.
  public var bounds: ClosedRange<Double>?
  /// The texts that can occur, when these are few and fixed.
  public var allowed: [String]?
  /// The values that have a name for people. Others may occur, unless ``allowed`` says otherwise.
  public var categories: [Category]
  /// Whether every row has a value here.
  public var isRequired: Bool
  public var display: ColumnDisplay
  public var style: ColumnStyle

  public init(
    _ name: String, _ type: ColumnType, title: LocalizedText, meaning: LocalizedText,
    unit: LocalizedText? = nil, decimals: Int? = nil, bounds: ClosedRange<Double>? = nil,
    allowed: [String]? = nil, categories: [Category] = [], isRequired: Bool = false,
    display: ColumnDisplay = .plain,
    style: ColumnStyle = ColumnStyle()
  ) {
    self.name = name
    self.type = type
    self.title = title
    self.meaning = meaning
    self.unit = unit
    self.decimals = decimals
    self.bounds = bounds
    self.allowed = allowed
    self.categories = categories
    self.isRequired = isRequired
    self.display = display
    self.style = style
  }
}
