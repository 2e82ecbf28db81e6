import TableWriting
import Wording

/// Every column of the workbook and of the CSV files, with its unit and meaning.
enum DictionarySheet {
  static let tableName = "Dictionary"

  /// - Parameters:
  ///   - sheets: The other sheets of the workbook.
  ///   - tables: The tables of the CSV package.
  static func sheet(
    _ contents: ReportContents, sheets: [SheetDescription], tables: [ReportTable]
  ) -> SheetDescription {
    let shown = sheets.flatMap { sheet in
      sheet.tables.flatMap { table in table.columns.map { Entry(column: $0, place: sheet.name) } }
    }
    let written = tables.flatMap { table in
      table.columns.map { Entry(column: $0, place: table.name + ".csv") }
    }
    return contents.sheet(
      .dictionary,
      blocks: [
        .title(contents.say(.dictionaryTitle)), .paragraph(contents.say(.dictionaryIntro)),
        // One table for both, so that its headings stand on every page.
        .table(SheetTable(table(shown + written, contents), excelName: tableName)),
      ])
  }

  /// A column and where it stands.
  private struct Entry {
    var column: Column
    var place: String
  }

  /// One row a column; columns that say the same in several places are one row.
  private static func table(_ entries: [Entry], _ contents: ReportContents) -> ReportTable {
    struct Key: Hashable {
      var title: String
      var name: String
      var meaning: String
    }
    let language = contents.language
    var places: [Key: [String]] = [:]
    var order: [(key: Key, unit: String?)] = []
    for entry in entries {
      // A column of one policy in a table that has one for each is called `share:GI`.
      let name = entry.column.name.split(separator: ":").first.map(String.init) ?? entry.column.name
      let title = entry.column.name.contains(":") ? "" : entry.column.title[language]
      let key = Key(title: title, name: name, meaning: entry.column.meaning[language])
      if entry.column.name.contains(":"), entries.contains(where: { $0.column.name == name }) { continue }
      if places[key] == nil { order.append((key, entry.column.unit?[language])) }
      if places[key]?.contains(entry.place) != true { places[key, default: []].append(entry.place) }
    }
    let rows: [[Cell]] = order.map { key, unit in
      [
        .text(key.title), .text(key.meaning), .text(ifAny: unit), .text(key.name),
        .list(places[key] ?? []),
      ]
    }
    return ReportTable(
      name: "dictionary", title: .dictionaryTitle, meaning: .dictionaryTitle,
      columns: [
        text("column", .dictionaryColumn, .dictionaryColumnMeaning, width: titleWidth),
        text("meaning", .dictionaryMeaning, .dictionaryMeaningMeaning, width: meaningWidth),
        text("unit", .dictionaryUnit, .dictionaryUnitMeaning, width: titleWidth),
        text("name", .dictionaryName, .dictionaryNameMeaning, width: titleWidth), place,
      ], rows: TableRows(rows))
  }

  private static let place = Column(
    "place", .list, title: .dictionaryPlace, meaning: .dictionaryPlaceMeaning,
    style: ColumnStyle(wraps: true, maximumWidth: titleWidth))

  private static func text(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText, width: Double
  ) -> Column {
    Column(
      name, .text, title: title, meaning: meaning, style: ColumnStyle(wraps: true, maximumWidth: width))
  }

  private static let titleWidth = 32.0
  private static let meaningWidth = 80.0
}

extension SheetDescription {
  /// The tables of the sheet, from the top down.
  var tables: [ReportTable] {
    blocks.compactMap { block in
      if case .table(let table) = block { table.table } else { nil }
    }
  }
}
