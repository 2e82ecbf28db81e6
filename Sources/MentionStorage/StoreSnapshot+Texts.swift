import GRDB

extension StoreSnapshot {
  /// The rows of documents in the order of the input.
  ///
  /// - Parameter paths: The paths of those wanted; all where `nil`.
  public func documentRows(only paths: Set<String>? = nil) throws -> [Int] {
    let order = try SourceOrder(db)
    var places: [SourceOrder.Place] = []
    var rows: [Int] = []
    try db.forEachRow("SELECT id, source_id, ordinal, path FROM document") { row in
      guard paths?.contains(row.text(3)) ?? true,
        let place = order.place(source: row.integer(1), ordinal: row.integer(2))
      else { return }
      places.append(place)
      rows.append(row.integer(0))
    }
    return SourceOrder.sorted(rows, at: places)
  }

  /// The path and the text of a document.
  ///
  /// - Throws: ``StoreError``, where the store has no such document, or keeps no text of it.
  public func text(ofRow id: Int) throws -> (path: String, text: StoredText) {
    var found: (path: String, text: StoredText)?
    try db.forEachRow(
      """
      SELECT d.path, t.encoding, t.stated, t.length, t.bytes FROM document AS d
      JOIN document_text AS t ON t.document_id = d.id WHERE d.id = ?
      """, [id]
    ) { row in
      found = (
        row.text(0),
        StoredText(
          encoding: row.text(1), stated: row.text(ifAny: 2), length: row.integer(3), bytes: row.bytes(4))
      )
    }
    guard let found else { throw StoreError(path: path, reason: .noTexts) }
    return found
  }
}
