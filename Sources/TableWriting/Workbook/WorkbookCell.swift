/// A value of a table, found by the cell of the workbook that it stands in.
public struct WorkbookCell: Sendable {
  /// The place of the sheet among the sheets of the workbook, from 0.
  public var sheet: Int
  /// The table that the cell lies in.
  public var table: SheetTable
  /// The row of the table, from 0.
  public var row: Int
  /// The column of the table that the value stands under.
  public var column: Column
  /// The value, which is ``Cell/empty`` or ``Cell/notMeasured`` where the cell of the workbook is blank.
  public var value: Cell
}

/// The address of a cell as spreadsheets show it: `D7`.
public struct CellAddress: Hashable, Sendable {
  /// From 0.
  public var row: Int
  /// From 0.
  public var column: Int

  /// Reads an address, with or without the dollar signs of a fixed one; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let plain = text.utf8.filter { $0 != UInt8(ascii: "$") }
    let letters = plain.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | Self.lowerCase }
    let digits = plain.dropFirst(letters.count)
    guard (1...Self.mostLetters).contains(letters.count),
      let number = Int(String(decoding: digits, as: UTF8.self)), (1...Self.mostRows).contains(number),
      digits.first != UInt8(ascii: "+")
    else { return nil }
    row = number - 1
    column =
      letters.reduce(0) {
        $0 * Self.lettersOfAlphabet + Int($1 | Self.lowerCase) - Int(UInt8(ascii: "a")) + 1
      } - 1
  }

  /// The bit that tells a small letter of ASCII from its capital.
  private static let lowerCase: UInt8 = 0x20
  private static let lettersOfAlphabet = 26
  private static let mostLetters = 3
  private static let mostRows = 1_048_576
}

/// The cells of a workbook by their addresses, as it is written: where all sheets lie is worked out once.
public struct WorkbookCells: Sendable {
  private let tables: [[SheetLayout.TablePlace]]

  /// - Throws: ``WorkbookError`` for a chart over a column that is not there.
  public init(_ workbook: WorkbookDescription) throws {
    // What does not fit is left out of a written sheet, with a note in its place.
    tables = try WorkbookFit(workbook).sheets.map {
      SheetLayout($0, language: workbook.language, font: workbook.font).tables
    }
  }

  /// What stands at a cell; `nil` where no value of a table does.
  ///
  /// - Parameters:
  ///   - sheet: The place of the sheet in ``WorkbookDescription/sheets``.
  ///   - address: The cell.
  public func cell(inSheet sheet: Int, at address: CellAddress) -> WorkbookCell? {
    guard tables.indices.contains(sheet),
      let place = tables[sheet].first(where: { place in
        (place.firstRow..<place.firstRow + place.table.writtenRows).contains(address.row)
          && address.column <= place.lastColumn
      })
    else { return nil }
    let row = address.row - place.firstRow
    return WorkbookCell(
      sheet: sheet, table: place.table, row: row, column: place.table.table.columns[address.column],
      value: place.table.table.rows[row][address.column])
  }
}

extension WorkbookDescription {
  /// What stands at a cell; `nil` where no value of a table does. For many cells see ``WorkbookCells``.
  ///
  /// - Parameters:
  ///   - sheet: The place of the sheet in ``sheets``.
  ///   - address: The cell.
  public func cell(inSheet sheet: Int, at address: CellAddress) -> WorkbookCell? {
    (try? WorkbookCells(self))?.cell(inSheet: sheet, at: address)
  }
}

extension Cell {
  /// The value as people read it under a column.
  public func shown(in column: Column) -> String { CellText.shown(self, in: column) }
}
