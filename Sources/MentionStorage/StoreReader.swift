import GRDB

/// Reads what the last finished update found.
///
/// ```swift
/// let store = try StoreReader(path: "news.sqlite")
/// let ledger = try store.read { try $0.ledger(clock: .published, detail: .full) }
/// ```
public struct StoreReader: Sendable {
  /// The store's file as it was named.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens a store; several processes may read while one writes.
  ///
  /// - Throws: ``StoreError``: there is no such file, it is no store or of a later version, no update of it was
  ///   ever finished, or it cannot be opened.
  public init(path: String) throws(StoreError) {
    self.path = path
    guard StoreFile.exists(path) else { throw StoreError(path: path, reason: .missing) }
    guard StoreFile.isFile(path) else { throw StoreError(path: path, reason: .noStore) }
    if StoreFile.isEmpty(path) { throw StoreError(path: path, reason: .unfinished) }
    // Whether it is a database is left to SQLite. Were the file opened here and closed again, the locks would go that SQLite
    // holds on it for others of this process; see https://sqlite.org/howtocorrupt.html, section 2.2.
    do {
      queue = try Self.open(path, isUnchanging: false)
    } catch let error {
      // In a folder that may not be written, the index of the write-ahead log cannot be made; where there is no
      // log, none is needed.
      guard case .noAccess = error.reason, !StoreFile.hasLog(path) else { throw error }
      queue = try Self.open(path, isUnchanging: true)
    }
  }

  private static func open(_ path: String, isUnchanging: Bool) throws(StoreError) -> DatabaseQueue {
    try StoreError.telling(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(busySeconds)
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA mmap_size = \(mappedBytes)")
      }
      let queue = try DatabaseQueue(
        path: isUnchanging ? StoreFile.unchangingAddress(of: path) : path, configuration: configuration)
      try queue.read { db in
        try StoreFile.check(db, path: path, mayBeEmpty: false)
        let coding = try Int.fetchOne(db, sql: "SELECT count(*) FROM coding WHERE is_current = 1")
        if coding == 0 { throw StoreError(path: path, reason: .unfinished) }
      }
      return queue
    }
  }

  private static let busySeconds = 30.0
  /// How much of the file is read through the system's own cache, in bytes.
  private static let mappedBytes = 4 << 30

  /// Reads several things of one state of the store, whatever is written meanwhile.
  public func read<Result>(_ body: (StoreSnapshot) throws -> Result) throws(StoreError) -> Result {
    try StoreError.telling(path) { try queue.read { try body(StoreSnapshot(db: $0, path: path)) } }
  }

  /// Reads more of a state that others were read of before.
  ///
  /// - Parameter generation: The number of that state, as ``StoreSnapshot/generation()`` gives it.
  /// - Throws: ``StoreError``: also where an update was finished since.
  public func read<Result>(
    ofGeneration generation: Int, _ body: (StoreSnapshot) throws -> Result
  ) throws(StoreError) -> Result {
    try read { store in
      guard try store.generation() == generation else {
        throw StoreError(path: path, reason: .changedMeanwhile)
      }
      return try body(store)
    }
  }
}

/// One state of a store. It is good only while ``StoreReader/read(_:)`` runs.
public struct StoreSnapshot {
  let db: Database
  let path: String

  /// What the documents were coded with.
  public func coding() throws -> StoredCoding {
    var coding: StoredCoding?
    var lists = TextLists()
    try db.forEachRow(
      """
      SELECT program_version, codebook_version, codebook_fingerprint, registry_fingerprint, codes
      FROM coding WHERE is_current = 1
      """
    ) { row in
      coding = StoredCoding(
        programVersion: row.text(0), codebookVersion: row.text(1), codebookFingerprint: row.text(2),
        registryFingerprint: row.text(3), codes: lists.list(row.text(4)))
    }
    guard let coding else { throw StoreError(path: path, reason: .unfinished) }
    return coding
  }

  /// The number of finished updates: two states with the same number are the same.
  public func generation() throws -> Int { try db.value(of: .generation).flatMap { Int($0) } ?? 0 }

  /// The inputs, in the order in which they were read.
  public func inputs() throws -> [StoredInput] { try db.storedInputs() }

  /// Whether all texts are kept.
  public func keepsTexts() throws -> Bool {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM source WHERE state = 'current' AND kind <> 'rejected' AND NOT keeps_text
        """) == 0
  }

  /// The number of documents.
  public func documentCount() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM source AS s JOIN document AS d ON d.source_id = s.id WHERE s.state = 'current'
        """) ?? 0
  }

  /// What could not be read, in the order of the input.
  public func rejections() throws -> [StoredRejection] {
    var rejections: [StoredRejection] = []
    try db.forEachRow(
      """
      SELECT r.path, r.line, r.byte, r.reason, r.words FROM rejection AS r
      JOIN source AS s ON s.id = r.source_id WHERE s.state = 'current' ORDER BY s.position, r.ordinal
      """
    ) { row in
      rejections.append(
        StoredRejection(
          path: row.text(0), line: row.integer(ifAny: 1), byte: row.integer(ifAny: 2),
          reason: row.text(3), words: row.text(4)))
    }
    return rejections
  }

  /// What was passed over, by reason.
  public func ignored() throws -> [StoredIgnored] {
    var ignored: [StoredIgnored] = []
    try db.forEachRow(
      """
      SELECT i.reason, max(i.words), sum(i.files) FROM ignored AS i LEFT JOIN source AS s ON s.id = i.source_id
      WHERE i.source_id IS NULL OR s.state = 'current' GROUP BY i.reason ORDER BY i.reason
      """
    ) { row in
      ignored.append(
        StoredIgnored(reason: row.text(0), words: row.text(1), files: row.integer(2)))
    }
    return ignored
  }
}
