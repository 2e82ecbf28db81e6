/// Writes rows one after another in some format, for tables too long to be held.
///
///     var writer = CSVWriter(columns: table.columns)
///     try writer.write(table, to: sink)
public protocol RowWriter {
  /// Writes what stands before the first row.
  mutating func begin(to sink: any ByteSink) throws
  /// Writes one row, with a cell for each column.
  ///
  /// - Throws: ``TableError/rowWidth(cells:columns:)``, or what the sink throws.
  mutating func write(_ row: [Cell], to sink: any ByteSink) throws
  /// Writes what stands after the last row.
  mutating func end(to sink: any ByteSink) throws
}

extension RowWriter {
  /// Writes a whole table.
  public mutating func write(_ table: ReportTable, to sink: any ByteSink) throws {
    try begin(to: sink)
    for row in table.rows { try write(row, to: sink) }
    try end(to: sink)
  }
}

/// The formats that rows are written in.
public enum RowFormat: String, Sendable, CaseIterable {
  /// ``CSVWriter``: a line of the columns' names, then a line a row.
  case csv
  /// ``JSONLinesWriter``: an object a row, without a heading.
  case jsonLines = "jsonl"
  /// Aligned for a terminal, with headings for people.
  case table

  /// A writer of this format with its usual settings.
  ///
  /// - Parameters:
  ///   - language: of the headings of ``table``; the others carry names for programs.
  ///   - csv: settings of ``csv``.
  public func writer(
    columns: [Column], language: Language = .thai, csv: CSVWriter.Options = CSVWriter.Options()
  ) -> any RowWriter {
    switch self {
    case .csv: CSVWriter(columns: columns, options: csv)
    case .jsonLines: JSONLinesWriter(columns: columns)
    case .table: TerminalTableWriter(columns: columns, language: language)
    }
  }
}
