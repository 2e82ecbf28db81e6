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
      cell.table.table, row: cell.row, column: cell.column, value: cell.value,
      isOfAllMonths: Self.isOfAllMonths(cell.table.table.name))
  }

  /// What stands in a row of a CSV file of the package.
  ///
  /// - Parameters:
  ///   - table: The file's name without its ending.
  ///   - keys: The values by which the row is known, by the names of their columns.
  ///   - column: The name of the column.
  /// - Returns: `nil` where there is no such table, row or column; the first of several rows.
  public func value(inTable table: String, where keys: [String: String], column: String) -> ExplainedValue? {
    guard let table = package.tables.first(where: { $0.name == table }),
      let place = table.columns.firstIndex(where: { $0.name == column }),
      keys.keys.allSatisfy({ key in table.columns.contains { $0.name == key } })
    else { return nil }
    let row = table.rows.firstIndex { row in
      zip(table.columns, row).allSatisfy { column, cell in
        keys[column.name].map { $0 == cell.shown(in: column) } ?? true
      }
    }
    return row.flatMap {
      explained(
        table, row: $0, column: table.columns[place], value: table.rows[$0][place], isOfAllMonths: true)
    }
  }

  private func explained(
    _ table: ReportTable, row: Int, column: Column, value: Cell, isOfAllMonths: Bool
  ) -> ExplainedValue {
    ExplainedValue(
      heading: column.title[contents.language], meaning: column.meaning[contents.language],
      value: value.shown(in: column),
      origin: Self.pairsGroups(table.name)
        ? nil
        : FigureOrigin(
          columns: table.columns, row: table.rows[row], column: column, isOfAllMonths: isOfAllMonths,
          in: contents))
  }

  /// Whether the rows of a table set two groups against each other, so that no one selection stands behind a figure.
  private static func pairsGroups(_ table: String) -> Bool {
    ["minister_pairs", "comparisons", "distances"].contains(table)
  }

  /// Whether the rows of a table of the workbook count all of the input where they name no month.
  private static func isOfAllMonths(_ table: String) -> Bool {
    ["ministers", "minister_profiles", "trends"].contains(table)
  }
}
