extension ReportTable {
  /// The wide form of a tidy table: for each value of one column, columns of its own, and one row for each
  /// value of the key.
  ///
  ///     let wide = try monthly.wide(name: "monthly_wide", keys: ["month"], spreading: "code", values: ["share"])
  ///     // month, share_MIND, share_BCG, …
  ///
  /// Rows and columns come in the order in which they are first met, unless `order` says otherwise. What the
  /// tidy table does not have stays empty. What has no value in `column` is named `none`.
  ///
  /// - Parameters:
  ///   - keys: the columns that tell the rows of the wide form apart.
  ///   - column: the column whose values become columns; its cells are texts.
  ///   - values: the columns that are spread.
  ///   - order: the values of `column` in the order of their columns; those not among them are left out.
  /// - Throws: ``TableError`` for a column that is not there, and where two rows have the same key.
  public func wide(
    name: String, title: LocalizedText? = nil, meaning: LocalizedText? = nil, keys: [String],
    spreading column: String, values: [String], order: [String]? = nil
  ) throws -> ReportTable {
    let keyPlaces = try keys.map(place)
    let spreadPlace = try place(of: column)
    let valuePlaces = try values.map(place)
    var found: [String] = []
    var rowOfKey: [[Cell]: Int] = [:]
    var keyCells: [[Cell]] = []
    var groups: [[String: [Cell]]] = []
    for row in rows {
      guard row.count == columns.count else {
        throw TableError.rowWidth(cells: row.count, columns: columns.count)
      }
      let value = CellText.shown(row[spreadPlace], in: columns[spreadPlace])
      let group = value.isEmpty ? Self.noValue : value
      if let order, !order.contains(group) { continue }
      if order == nil, !found.contains(group) { found.append(group) }
      let key = keyPlaces.map { row[$0] }
      let index = rowOfKey[key] ?? keyCells.count
      if index == keyCells.count {
        rowOfKey[key] = index
        keyCells.append(key)
        groups.append([:])
      }
      guard groups[index].updateValue(valuePlaces.map { row[$0] }, forKey: group) == nil else {
        let texts = zip(key, keyPlaces).map { CellText.shown($0, in: columns[$1]) }
        throw TableError.repeatedKey(texts + [group], table: self.name)
      }
    }
    let order = order ?? found
    let wideColumns = order.flatMap { group in
      valuePlaces.map { spread(columns[$0], for: group, of: columns[spreadPlace]) }
    }
    let wideRows = zip(keyCells, groups).map { key, cells in
      key + order.flatMap { cells[$0] ?? Array(repeating: .empty, count: valuePlaces.count) }
    }
    return ReportTable(
      name: name, title: title ?? self.title, meaning: meaning ?? self.meaning,
      columns: keyPlaces.map { columns[$0] } + wideColumns, rows: TableRows(wideRows), key: keys)
  }

  private static let noValue = "none"

  private func place(of column: String) throws -> Int {
    guard let place = columns.firstIndex(where: { $0.name == column }) else {
      throw TableError.missingColumn(column, table: name)
    }
    return place
  }

  /// A column of values for one value of the column that is spread.
  private func spread(_ column: Column, for group: String, of key: Column) -> Column {
    var spread = column
    let label = key.categories.first { $0.value == group }?.label ?? LocalizedText(same: group)
    spread.name = column.name + "_" + group
    spread.title = LocalizedText(
      thai: group + " " + column.title.thai, english: group + " " + column.title.english)
    spread.meaning = LocalizedText(
      thai: column.meaning.thai + " (" + label.thai + ")",
      english: column.meaning.english + " (" + label.english + ")")
    spread.isRequired = false
    return spread
  }
}
