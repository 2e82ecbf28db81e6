/// How wide columns must be for what they hold, in characters: the width of a digit in the report's font.
enum ColumnWidths {
  static let standard = 12.0
  /// The space that Excel leaves at both sides of a cell.
  static let padding = 2.0

  /// The width of a text, from the columns it would take on a terminal: Thai marks above and below take
  /// none. Bold and wide letters are allowed for.
  static func characters(of text: some StringProtocol) -> Double {
    Double(DisplayWidth.columns(of: text)) * charactersPerColumn
  }

  /// A width for each column of a table.
  static func widths(of table: SheetTable, language: Language) -> [Double] {
    let columns = table.table.columns
    var widest = columns.map {
      headingWidth($0.title[language]) + (table.hasFilter ? filterButton : 0)
    }
    for row in table.table.rows.prefix(sampledRows) {
      for (index, cell) in row.prefix(columns.count).enumerated() {
        let width = min(
          width(of: cell, in: columns[index], language), columns[index].style.maximumWidth)
        widest[index] = max(widest[index], width + indent(of: cell, in: columns[index], at: index))
      }
    }
    return widest.map { $0 + padding }
  }

  /// What stands before a text that would touch the cell at its left.
  static func indent(of cell: Cell, in column: Column, at place: Int) -> Double {
    place > 0 && cell.isText && column.style.alignment == .natural ? indent : 0
  }

  static func widen(_ widths: inout [Double], by others: [Double]) {
    for (index, width) in others.enumerated() {
      if index < widths.count {
        widths[index] = max(widths[index], width)
      } else {
        widths.append(width)
      }
    }
  }

  /// Long headings wrap over two lines. Thai breaks between words only, so half is not quite enough.
  private static func headingWidth(_ heading: String) -> Double {
    let whole = characters(of: heading)
    return whole <= oneLineHeading
      ? whole : max(oneLineHeading, whole / 2 + brokenWord, longestWord(of: heading))
  }

  /// The widest part of a text that no program breaks: Thai breaks within what stands between spaces, other
  /// scripts do not.
  private static func longestWord(of text: String) -> Double {
    text.split { $0.isWhitespace || $0.unicodeScalars.contains { thaiBlock.contains($0.value) } }
      .map { characters(of: $0) * boldWidth }.max() ?? 0
  }

  private static func width(of cell: Cell, in column: Column, _ language: Language) -> Double {
    switch cell {
    case .day: dayWidth
    default: characters(of: CellText.printed(cell, in: column, language: language))
    }
  }

  private static let thaiBlock: ClosedRange<UInt32> = 0x0E00...0x0E7F
  /// Of bold letters beside others: headings and labels are bold.
  static let boldWidth = 1.08
  private static let charactersPerColumn = 1.08
  /// The button that filters, beside a heading.
  static let filterButton = 2.0
  private static let indent = 2.0
  private static let oneLineHeading = 8.0
  private static let brokenWord = 2.0
  private static let dayWidth = 12.0
  /// Widths come from the first rows; a long table has no other kind of rows further down.
  private static let sampledRows = 2_000
}
