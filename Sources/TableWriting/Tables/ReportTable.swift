import ParallelWork

/// A table as every writer takes it: a name, columns, and rows that may be made as they are asked for.
public struct ReportTable: Sendable {
  /// The name for programs: the resource in a data package, `monthly` for `monthly.csv`.
  public var name: String
  /// The heading that people read.
  public var title: LocalizedText
  /// What a row is, and what the table is for.
  public var meaning: LocalizedText
  /// In the order of the cells of a row; no two have one name.
  public var columns: [Column]
  /// Each with a cell for each of ``columns``; writers throw ``TableError/rowWidth(cells:columns:)`` at any other.
  public var rows: TableRows
  /// The columns, by name, whose values together tell a row from every other; empty where none do.
  public var key: [String]

  /// A table with these properties; without a key, none is declared.
  public init(
    name: String, title: LocalizedText, meaning: LocalizedText, columns: [Column], rows: TableRows,
    key: [String] = []
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.columns = columns
    self.rows = rows
    self.key = key
  }
}

/// The rows of a table, each made when it is read, so that a long table never stands in memory twice.
public struct TableRows: RandomAccessCollection, Sendable {
  private enum Source: Sendable {
    case known(count: Int, row: @Sendable (Int) -> [Cell])
    case deferred(Deferred<TableRows>)
  }

  private let source: Source

  /// Rows 0 up to `count`, each made by `row` whenever it is read; `row` must give the same cells each time.
  public init(count: Int, row: @escaping @Sendable (Int) -> [Cell]) {
    source = .known(count: count, row: row)
  }

  /// Rows that are not even counted before they are asked for: what they show takes long to work out.
  public init(deferred make: @escaping @Sendable () -> TableRows) {
    source = .deferred(Deferred(make))
  }

  /// One row for each element of a collection.
  public init<Elements: RandomAccessCollection & Sendable>(
    _ elements: Elements, row: @escaping @Sendable (Elements.Element) -> [Cell]
  ) where Elements.Index == Int {
    let first = elements.startIndex
    self.init(count: elements.count) { row(elements[first + $0]) }
  }

  /// Rows that stand in memory.
  public init(_ rows: [[Cell]]) {
    self.init(count: rows.count) { rows[$0] }
  }

  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch source {
    case .known(let count, row: _): count
    case .deferred(let rows): rows.value.endIndex
    }
  }

  public subscript(position: Int) -> [Cell] {
    switch source {
    case .known(count: _, let row): row(position)
    case .deferred(let rows): rows.value[position]
    }
  }
}
