/// Cells of one column of a sheet.
struct CellRange {
  var sheet: String
  var rows: ClosedRange<Int>
  var column: Int

  /// A sheet's name as formulas write it.
  static func quoted(sheet name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }

  /// `$A$2:$C$9`, from rows and columns that count from 0.
  static func absolute(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> String {
    "$\(letters(columns.lowerBound))$\(rows.lowerBound + 1):$\(letters(columns.upperBound))$\(rows.upperBound + 1)"
  }

  /// The letters of a column that counts from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % alphabet))
      letters = String(Character(letter)) + letters
      rest = rest / alphabet - 1
    } while rest >= 0
    return letters
  }

  private static let alphabet = 26
}

/// Where the tables of a workbook stand, for charts, links and names that refer to them.
struct TablePlaces {
  private var places: [String: (sheet: String, place: SheetLayout.TablePlace)] = [:]

  init(sheets: [SheetDescription], layouts: [SheetLayout]) {
    for (sheet, layout) in zip(sheets, layouts) {
      for place in layout.tables { places[place.table.excelName] = (sheet.name, place) }
    }
  }

  /// The sheet and the row of a table's heading.
  func heading(of table: String) -> (sheet: String, row: Int)? {
    places[table].map { ($0.sheet, $0.place.headingRow) }
  }

  func range(_ reference: ChartDescription.Reference, chart: String) throws -> CellRange {
    guard let (sheet, place) = places[reference.table],
      let column = place.table.table.columns.firstIndex(where: { $0.name == reference.column })
    else {
      throw WorkbookError.chartReference(
        chart: chart, table: reference.table, column: reference.column)
    }
    let all = 0..<max(1, place.table.writtenRows)
    let rows = (reference.rows ?? all).clamped(to: all)
    let first = place.firstRow + rows.lowerBound
    return CellRange(
      sheet: sheet, rows: first...max(first, place.firstRow + rows.upperBound - 1), column: column)
  }

  /// The cells that a name stands for.
  func formula(of name: DefinedName) throws -> String {
    guard let (sheet, place) = places[name.table] else {
      throw WorkbookError.missingTable(name.table, askedForBy: "the name \"\(name.name)\"")
    }
    guard let wanted = name.column else {
      return CellRange.quoted(sheet: sheet) + "!"
        + CellRange.absolute(rows: place.headingRow...place.lastRow, columns: 0...place.lastColumn)
    }
    guard let column = place.table.table.columns.firstIndex(where: { $0.name == wanted }) else {
      throw WorkbookError.missingTable(
        name.table + "[" + wanted + "]", askedForBy: "the name \"\(name.name)\"")
    }
    return CellRange.quoted(sheet: sheet) + "!"
      + CellRange.absolute(rows: place.firstRow...place.lastRow, columns: column...column)
  }
}
