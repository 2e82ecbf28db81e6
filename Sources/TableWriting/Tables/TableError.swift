/// A table that cannot be written as it is.
public enum TableError: Error, Equatable, CustomStringConvertible {
  /// A row has another number of cells than the table has columns.
  case rowWidth(cells: Int, columns: Int)

  public var description: String {
    switch self {
    case .rowWidth(let cells, let columns):
      "a row has \(cells) cells, but its table has \(columns) columns"
    }
  }
}
