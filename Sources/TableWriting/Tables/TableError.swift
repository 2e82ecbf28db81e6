/// A table that cannot be written as it is.
public enum TableError: Error, Equatable, CustomStringConvertible {
  /// A row has another number of cells than the table has columns.
  case rowWidth(cells: Int, columns: Int)
  /// A wide form was asked of a column that the table does not have.
  case missingColumn(String, table: String)
  /// Two rows of a tidy table would stand in the same cell of its wide form: their key.
  case repeatedKey([String], table: String)

  public var description: String {
    switch self {
    case .rowWidth(let cells, let columns):
      "a row has \(cells) cells, but its table has \(columns) columns"
    case .missingColumn(let name, let table): "the table \"\(table)\" has no column \"\(name)\""
    case .repeatedKey(let key, let table):
      "two rows of the table \"\(table)\" have the key \(key.joined(separator: ", ")); name more key columns"
    }
  }
}
