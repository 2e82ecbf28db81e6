import GRDB

extension StoreWriter {
  /// The rejections of files and folders of which nothing could be read, by the numbers of their sources.
  public func wholeRejections() throws(StoreError) -> [Int: StoredRejection] {
    try StoreError.telling(path) {
      try queue.read { db in
        var rejections: [Int: StoredRejection] = [:]
        try db.forEachRow(
          """
          SELECT r.source_id, r.path, r.line, r.byte, r.reason, r.words FROM rejection AS r
          JOIN source AS s ON s.id = r.source_id WHERE s.kind = 'rejected'
          """
        ) { row in
          rejections[row.integer(0)] = StoredRejection(
            path: row.text(1), line: row.integer(ifAny: 2), byte: row.integer(ifAny: 3),
            reason: row.text(4), words: row.text(5))
        }
        return rejections
      }
    }
  }

  /// Whether any document has another path than it has under its input.
  public func holdsRenamed() throws(StoreError) -> Bool {
    try StoreError.telling(path) {
      try queue.read { db in
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE own_path IS NOT NULL)")
          ?? false
      }
    }
  }

  /// The paths of the documents of texts that are not their paths under the input, by the numbers of their sources.
  public func renamedTexts() throws(StoreError) -> [Int: String] {
    try StoreError.telling(path) {
      try queue.read { db in
        var paths: [Int: String] = [:]
        try db.forEachRow(
          """
          SELECT d.source_id, d.path FROM document AS d JOIN source AS s ON s.id = d.source_id
          WHERE d.own_path IS NOT NULL AND s.kind = 'text'
          """
        ) { paths[$0.integer(0)] = $0.text(1) }
        return paths
      }
    }
  }

  /// The text of a file of one document; `nil` where it is not kept.
  public func text(ofSource source: Int) throws(StoreError) -> StoredText? {
    try StoreError.telling(path) {
      try queue.read { db in
        var text: StoredText?
        try db.forEachRow(
          """
          SELECT t.encoding, t.stated, t.length, t.bytes FROM document AS d
          JOIN document_text AS t ON t.document_id = d.id WHERE d.source_id = ?
          """, [source]
        ) { row in
          text = StoredText(
            encoding: row.text(0), stated: row.text(ifAny: 1), length: row.integer(2), bytes: row.bytes(3))
        }
        return text
      }
    }
  }
}
