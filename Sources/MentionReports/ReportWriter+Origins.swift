import Corpora
public import TableWriting

/// A number of a report, with where it stands and where it comes from.
public struct ExplainedValue: Sendable {
  /// The heading of its column.
  public var heading: String
  /// What the column says, in a sentence.
  public var meaning: String
  /// The value as it is read there.
  public var value: String
  /// `nil` where the value is no figure that rows of the ledger stand behind.
  public var origin: FigureOrigin?
  /// How many rows of the ledger make the number, where the report says so: rows of another number are not its own.
  public var rows: Int?
}

/// Why nothing is explained of a place in a CSV file.
public enum PlaceFault: Error, Hashable, Sendable {
  /// The report has no such table but these.
  case noTable(among: [String])
  /// The table has no column of this name but these.
  case noColumn(String, among: [String])
  /// No row has the values.
  case noRow
  /// So many rows have the values; values of these columns would tell them apart.
  case severalRows(Int, toldApartBy: [String])
}

extension ReportWriter {
  /// What stands at a cell of the workbook.
  ///
  /// - Parameters:
  ///   - sheet: The sheet's name in either language, or the name that report definitions give it.
  ///   - address: The cell.
  /// - Returns: `nil` where there is no such sheet, or no value of a table at the cell.
  public func value(onSheet sheet: String, at address: CellAddress) -> ExplainedValue? {
    let description = workbook
    guard
      let index = contents.layout.sheets.firstIndex(where: { name in
        [name.rawValue, name.title.thai, name.title.english].contains {
          $0.lowercased() == sheet.lowercased()
        }
      }), let cell = description.cell(inSheet: index, at: address)
    else { return nil }
    return explained(
      cell.table.table, excelName: cell.table.excelName, row: cell.table.table.rows[cell.row],
      column: cell.column, value: cell.value)
  }

  /// What stands in a row of a CSV file of the package.
  ///
  /// - Parameters:
  ///   - name: The file's name without its ending.
  ///   - keys: The values by which the row is known, as the file has them, by the names of their columns. Months may be of
  ///     the Buddhist Era.
  ///   - column: The name of the column.
  /// - Throws: ``PlaceFault`` where there is no such table, row or column, or more than one row.
  public func value(
    inTable name: String, where keys: [String: String], column: String
  ) throws(PlaceFault) -> ExplainedValue {
    guard let table = package.tables.first(where: { $0.name == name }) else {
      throw .noTable(among: package.tables.map(\.name))
    }
    let names = table.columns.map(\.name)
    if let unknown = (keys.keys.sorted() + [column]).first(where: { !names.contains($0) }) {
      throw .noColumn(unknown, among: names)
    }
    let named = table.columns.indices.compactMap { place in keys[names[place]].map { (place, $0) } }
    let found = table.rows.filter { row in
      named.allSatisfy { place, typed in Self.holds(row[place], typed, in: table.columns[place]) }
    }
    guard let row = found.first, let place = names.firstIndex(of: column) else { throw .noRow }
    guard found.count == 1 else {
      throw .severalRows(found.count, toldApartBy: Self.columnsThatTellApart(found, table.columns))
    }
    return explained(table, row: row, column: table.columns[place], value: row[place])
  }

  /// Whether a cell is what a person has typed for it.
  private static func holds(_ cell: Cell, _ typed: String, in column: Column) -> Bool {
    let text = inFile(cell, column)
    return text == typed || (column.type == .month && Month(typed: typed)?.description == text)
  }

  /// A cell as CSV files have it.
  private static func inFile(_ cell: Cell, _ column: Column) -> String {
    switch cell {
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items): return items.joined(separator: Cell.listSeparator)
    case .empty, .notMeasured: return ""
    default:
      var plain = column
      plain.display = .plain
      return cell.shown(in: plain)
    }
  }

  /// Of the columns from the left, those that leave fewer rows alike.
  private static func columnsThatTellApart(_ rows: [[Cell]], _ columns: [Column]) -> [String] {
    var names: [String] = []
    var alike = [[[Cell]]]([rows])
    for (place, column) in columns.enumerated() where alike.count < rows.count {
      let finer = alike.flatMap { rows in Dictionary(grouping: rows) { $0[place] }.values }
      guard finer.count > alike.count else { continue }
      names.append(column.name)
      alike = finer
    }
    return names
  }

  private func explained(
    _ table: ReportTable, excelName: String? = nil, row: [Cell], column: Column, value: Cell
  ) -> ExplainedValue {
    let origin = FigureOrigin(
      of: column, row: row, in: table, excelName: excelName, contents: contents)
    return ExplainedValue(
      heading: column.title[contents.language], meaning: column.meaning[contents.language],
      value: value.shown(in: column), origin: origin,
      rows: origin.flatMap { Self.count($0, of: column, value, row, table.columns) })
  }

  /// How many rows there are to be: the number itself where it is a count, else the count beside it that it was worked out
  /// from.
  private static func count(
    _ origin: FigureOrigin, of column: Column, _ value: Cell, _ row: [Cell], _ columns: [Column]
  ) -> Int? {
    if case .integer(let count) = value { return count }
    let parts = column.name.split(separator: ":", maxSplits: 1)
    let isOfReference = column.name.hasPrefix(FigureOrigin.ofReference)
    let measure = parts[0].dropFirst(isOfReference ? FigureOrigin.ofReference.count : 0)
    let shares = [FigureColumns.share, FigureColumns.shareLow, FigureColumns.shareHigh]
    guard origin.rows == .mentions || shares.contains(where: { $0.name == measure }) else { return nil }
    let counts = origin.rows == .mentions ? FigureColumns.mentions : FigureColumns.documentsWith
    let name =
      (isOfReference ? FigureOrigin.ofReference : "") + counts.name
      + parts.dropFirst().map { ":" + $0 }.joined()
    guard let place = columns.firstIndex(where: { $0.name == name }), case .integer(let count) = row[place]
    else { return nil }
    return count
  }
}
