/// Finds what Excel would refuse before anything is written, so that the error says it in our words.
enum WorkbookChecks {
  /// - Parameter sheets: those of the workbook, as they are written.
  static func check(_ sheets: [SheetDescription], layouts: [SheetLayout], language: Language) throws {
    var sheetNames: Set<String> = []
    var tableNames: Set<String> = []
    for (sheet, layout) in zip(sheets, layouts) {
      try checkName(of: sheet, among: &sheetNames)
      for place in layout.tables {
        try check(place, sheet: sheet.name, language: language, among: &tableNames)
      }
    }
  }

  private static func checkName(of sheet: SheetDescription, among names: inout Set<String>) throws {
    let name = sheet.name
    func refuse(_ reason: String) -> WorkbookError { .sheetName(name, reason: reason) }
    if name.isEmpty { throw refuse("is empty") }
    if name.utf16.count > WorkbookLimits.charactersPerSheetName {
      throw refuse(
        "has \(name.utf16.count) characters; Excel allows \(WorkbookLimits.charactersPerSheetName)")
    }
    if let character = name.first(where: WorkbookLimits.forbiddenInSheetNames.contains) {
      throw refuse("has \"\(character)\", which Excel does not allow there")
    }
    if name.hasPrefix("'") || name.hasSuffix("'") {
      throw refuse("begins or ends with an apostrophe, which Excel does not allow")
    }
    if name.lowercased() == WorkbookLimits.reservedSheetName {
      throw refuse("is one that Excel keeps for itself")
    }
    if !names.insert(name.lowercased()).inserted {
      throw refuse("stands twice; Excel does not tell capital from small letters")
    }
  }

  private static func check(
    _ place: SheetLayout.TablePlace, sheet: String, language: Language, among names: inout Set<String>
  ) throws {
    let name = place.table.excelName
    let columns = place.table.table.columns
    func refuse(_ reason: String) -> WorkbookError { .table(name, sheet: sheet, reason: reason) }
    let isWellFormed =
      name.utf8.first.map { isLetter($0) } == true
      && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    if !isWellFormed {
      throw refuse("a table's name is made of Latin letters, digits and \"_\" and begins with a letter")
    }
    if !names.insert(name.lowercased()).inserted { throw refuse("the name stands twice in the workbook") }
    if columns.isEmpty || columns.count > WorkbookLimits.columns {
      throw refuse("has \(columns.count) columns; Excel allows 1 to \(WorkbookLimits.columns)")
    }
    var headings: Set<String> = []
    for column in columns {
      let heading = column.title[language]
      if heading.isEmpty { throw refuse("the column \"\(column.name)\" has no heading") }
      if !headings.insert(heading.lowercased()).inserted {
        throw refuse("the heading \"\(heading)\" stands twice")
      }
    }
    let known = Set(columns.map(\.name))
    let coloured = place.table.heatMaps.flatMap(\.columns) + place.table.dataBars.flatMap(\.columns)
    if let missing = (coloured + place.table.totals.keys.sorted()).first(where: { !known.contains($0) }) {
      throw WorkbookError.missingTable(name + "[" + missing + "]", askedForBy: "the table \"\(name)\"")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | UInt8(ascii: " "))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
