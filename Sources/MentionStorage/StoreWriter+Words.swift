import GRDB

extension StoreWriter {
  private static let documentsCountedTogether = 500

  /// Counts the words of the documents of the last finished update that have not been counted yet.
  ///
  /// - Parameters:
  ///   - count: The words of a text, by the path of its document.
  ///   - progress: Told how many documents are counted, and of how many.
  /// - Throws: ``StoreError``: a text is missing, or what `count` throws.
  public func countWords(
    _ count: (_ path: String, StoredText) throws -> Int, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    let (missing, all) = try StoreError.telling(path) {
      try queue.read { db in
        let rows = try StoreSnapshot(db: db, path: path).documentRows()
        let counted = try Set(Int.fetchAll(db, sql: "SELECT document_id FROM word_count"))
        return (rows.filter { !counted.contains($0) }, rows.count)
      }
    }
    var rest = missing[...]
    while !rest.isEmpty {
      progress(all - rest.count, all)
      let portion = rest.prefix(Self.documentsCountedTogether)
      rest = rest.dropFirst(portion.count)
      try StoreError.telling(path) {
        try queue.write { db in
          let store = StoreSnapshot(db: db, path: path)
          let statement = try db.cachedStatement(
            sql: "INSERT INTO word_count (document_id, words) VALUES (?, ?)")
          for row in portion {
            let (path, text) = try store.text(ofRow: row)
            try statement.execute(arguments: [row, try count(path, text)])
          }
        }
      }
    }
  }
}

extension StoreSnapshot {
  /// The words of documents, by their rows; those that were not counted are left out.
  public func wordCounts() throws -> [Int: Int] {
    var counts: [Int: Int] = [:]
    // A store of an earlier version that no update has brought up to date has no table of them.
    guard try db.tableExists("word_count") else { return counts }
    try db.forEachRow("SELECT document_id, words FROM word_count") { counts[$0.integer(0)] = $0.integer(1) }
    return counts
  }
}
