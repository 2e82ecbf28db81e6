/// The values that a chart draws, taken from the tables it refers to.
public struct ChartData: Sendable {
  /// What stands along the categories.
  public enum Categories: Sendable {
    /// What the cells show, wherever the chart is no scatter and not every cell is a day.
    case labels([String])
    /// Days, as Excel counts them.
    case days([Int])
    /// Where each point of a scatter stands across; `nil` where there is nothing.
    case numbers([Double?])

    /// How many categories there are; those of a scatter that hold no number count too.
    public var count: Int {
      switch self {
      case .labels(let labels): labels.count
      case .days(let days): days.count
      case .numbers(let numbers): numbers.count
      }
    }
  }

  /// One series; every list has an element for each category.
  public struct Series: Sendable {
    /// What is drawn at each category; `nil` where the cell holds no finite number, or the column ends before.
    public var values: [Double?]
    /// The ends of the interval at each point that has one.
    public var intervals: [ClosedRange<Double>?]
    /// What each point is called; empty texts where the series names no column of labels.
    public var labels: [String]
  }

  /// One for each row that the chart refers to.
  public var categories: Categories
  /// In the order of ``ChartDescription/series``.
  public var series: [Series]
  /// How the categories' column shows its days and numbers.
  var categoryColumn: Column

  /// The points of the longest series.
  public var pointCount: Int {
    series.map { points in points.values.count { $0 != nil } }.max() ?? 0
  }

  /// - Throws: ``WorkbookError/chartReference(chart:table:column:)`` for a column that is not there.
  public init(_ chart: ChartDescription, in workbook: WorkbookDescription) throws {
    try self.init(chart, TableIndex(workbook.sheets))
  }

  init(_ chart: ChartDescription, _ index: TableIndex) throws {
    var source = ChartSource(chart: chart.title, index: index)
    let (column, cells) = try source.cells(chart.categories)
    categoryColumn = column
    categories = Self.categories(cells, column, isScatter: chart.kind == .scatter)
    let count = cells.count
    series = try chart.series.map { series in
      let values = try source.cells(series.values).cells.map(\.finiteNumber)
      let bounds = try series.interval.map {
        (
          low: try source.cells($0.low).cells.map(\.finiteNumber),
          high: try source.cells($0.high).cells.map(\.finiteNumber)
        )
      }
      let labels = try series.labels.map { reference in
        let (column, cells) = try source.cells(reference)
        return cells.map { CellText.shown($0, in: column) }
      }
      return Series(
        values: Self.padded(values, to: count, with: nil),
        intervals: (0..<count).map { index in
          guard let bounds, let low = bounds.low[safe: index] ?? nil,
            let high = bounds.high[safe: index] ?? nil, low <= high
          else { return nil }
          return low...high
        }, labels: Self.padded(labels ?? [], to: count, with: ""))
    }
  }

  private static func categories(_ cells: [Cell], _ column: Column, isScatter: Bool) -> Categories {
    if isScatter { return .numbers(cells.map(\.finiteNumber)) }
    let days = cells.compactMap { cell -> Int? in
      if case .day(let iso) = cell { ExcelDay.serial(iso: iso) } else { nil }
    }
    if !cells.isEmpty, days.count == cells.count { return .days(days) }
    return .labels(cells.map { CellText.shown($0, in: column) })
  }

  private static func padded<Element>(_ list: [Element], to count: Int, with element: Element) -> [Element] {
    Array((list + Array(repeating: element, count: max(0, count - list.count))).prefix(count))
  }
}

/// The tables of a workbook by the names that charts and formulas call them by.
struct TableIndex {
  private var tables: [String: SheetTable] = [:]

  init(_ sheets: [SheetDescription]) {
    for sheet in sheets {
      for case .table(let table) in sheet.blocks { tables[table.excelName] = table }
    }
  }

  subscript(name: String) -> SheetTable? { tables[name] }
}

/// Reads the columns of one chart; each table's rows are made once.
private struct ChartSource {
  let chart: String
  let index: TableIndex
  private var rows: [String: [[Cell]]] = [:]

  init(chart: String, index: TableIndex) {
    self.chart = chart
    self.index = index
  }

  mutating func cells(_ reference: ChartDescription.Reference) throws -> (column: Column, cells: [Cell]) {
    guard let table = index[reference.table],
      let place = table.table.columns.firstIndex(where: { $0.name == reference.column })
    else {
      throw WorkbookError.chartReference(
        chart: chart, table: reference.table, column: reference.column)
    }
    let all = 0..<table.table.rows.count
    let wanted = (reference.rows ?? all).clamped(to: all)
    let key = reference.table + " \(wanted)"
    let read = rows[key] ?? wanted.map { table.table.rows[$0] }
    rows[key] = read
    return (table.table.columns[place], read.map { $0[safe: place] ?? .empty })
  }
}

extension Cell {
  /// The number of a cell that holds one which can be drawn.
  var finiteNumber: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number) where number.isFinite: number
    default: nil
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
