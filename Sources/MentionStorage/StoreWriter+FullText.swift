import GRDB

/// The index for full-text look-up: for each stretch of three characters the documents that have it.
///
/// It needs no breaking of Thai into words. Where in a document a stretch stands is not kept, which makes the index a
/// seventh as large; who looks something up reads the texts that have all its stretches. See
/// https://sqlite.org/fts5.html#the_trigram_tokenizer
enum FullText {
  static let table = "full_text"
  /// The characters in one entry.
  static let stretch = 3

  static let creation = """
    CREATE VIRTUAL TABLE IF NOT EXISTS full_text
    USING fts5(text, content = '', detail = none, tokenize = 'trigram')
    """

  static func exists(_ db: Database) throws -> Bool { try db.tableExists(table) }
}

extension StoreWriter {
  /// The most documents of earlier states that the index keeps, as a part of those of the last: they cost room, and
  /// taking them out one by one costs more than building anew.
  private static let greatestStalePart = 0.25
  private static let documentsPerTransaction = 500

  /// Brings the index for full-text look-up up to date with the last finished update.
  ///
  /// - Parameters:
  ///   - fold: Makes of a text what is indexed of it.
  ///   - progress: Told how many documents are indexed, and of how many.
  /// - Throws: ``StoreError``: a text is missing, or what `fold` throws.
  public func indexTexts(
    fold: (StoredText) throws -> String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    let (missing, count) = try prepareIndex()
    var done = count - missing.count
    var rest = missing[...]
    while !rest.isEmpty {
      progress(done, count)
      let portion = rest.prefix(Self.documentsPerTransaction)
      rest = rest.dropFirst(portion.count)
      try StoreError.telling(path) {
        try queue.write { db in
          let store = StoreSnapshot(db: db, path: path)
          let statement = try db.cachedStatement(sql: "INSERT INTO full_text (rowid, text) VALUES (?, ?)")
          for row in portion {
            try statement.execute(arguments: [row, try fold(store.text(ofRow: row).text)])
          }
        }
      }
      done += portion.count
    }
    progress(done, count)
  }

  /// Makes the index where it is missing or mostly stale.
  ///
  /// - Returns: The documents that are not in it, and the number of all.
  private func prepareIndex() throws(StoreError) -> (missing: [Int], count: Int) {
    try StoreError.telling(path) {
      try queue.write { db in
        let rows = try StoreSnapshot(db: db, path: path).documentRows()
        if try FullText.exists(db) {
          let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM full_text_docsize") ?? 0
          if Double(indexed) > Double(rows.count) * (1 + Self.greatestStalePart) {
            try db.execute(sql: "DROP TABLE full_text")
          }
        }
        try db.execute(sql: FullText.creation)
        let indexed = try Set(Int.fetchAll(db, sql: "SELECT id FROM full_text_docsize"))
        return (rows.filter { !indexed.contains($0) }, rows.count)
      }
    }
  }

  /// How much room the index takes, in bytes; `nil` where this SQLite cannot say.
  public func sizeOfIndex() -> Int? {
    try? queue.read { db in
      try Int.fetchOne(db, sql: "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'full_text%'")
    }
  }

  /// How much room the texts take, in bytes; `nil` where this SQLite cannot say.
  public func sizeOfTexts() -> Int? {
    try? queue.read { db in
      try Int.fetchOne(db, sql: "SELECT sum(pgsize) FROM dbstat WHERE name = 'document_text'")
    }
  }
}
