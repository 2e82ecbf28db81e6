import GRDB

/// Writes a store, for one process at a time.
///
/// Readers see what the last finished update found until ``finish(_:ignored:names:earlier:derive:)``: what is added before
/// stands beside it as pending. An update that is interrupted leaves its pending files, and the next one takes them over.
///
/// It belongs to one thread at a time.
public final class StoreWriter {
  /// The store's file as it was named.
  public let path: String
  let queue: DatabaseQueue
  private let lock: WriterLock
  /// The row of the coding that documents are added with.
  var coding: Int64 = 0
  /// The files added by this writer, by their places in the list.
  var added: [Int: Int64] = [:]
  /// The rows of the inputs that leave the store when this update is finished.
  var leavingInputs: Set<Int> = []

  /// Opens a store for writing; makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: The store's file.
  ///   - waits: Whether to wait for another process that writes it.
  ///   - onWait: Told once who that is, before waiting.
  /// - Throws: ``StoreError``: another process writes it, the file is no store or of a later version, or cannot be
  ///   opened.
  public init(path: String, waits: Bool = false, onWait: (String) -> Void = { _ in }) throws(StoreError) {
    self.path = path
    lock = try WriterLock(store: path, waits: waits, onWait: onWait)
    queue = try StoreError.telling(path) {
      // Before it is opened for writing, which changes the first page of a database that may be another program's.
      if StoreFile.isDatabase(path) {
        var reading = Configuration()
        reading.readonly = true
        let database = try DatabaseQueue(path: path, configuration: reading)
        try database.read { db in try StoreFile.check(db, path: path, mayBeEmpty: true) }
        try database.close()
      }
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.read { db in try StoreFile.check(db, path: path, mayBeEmpty: true) }
      try StoreSchema.migrate(queue)
      return queue
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { db in
      // A power cut may take the last transactions with it, never the file; see https://sqlite.org/wal.html
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes)")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
    }
    return configuration
  }

  private static let busySeconds = 30.0
  private static let cacheKilobytes = 65_536
  private static let checkpointPages = 4_000

  /// Closes the store; the write-ahead log is merged into the file unless somebody reads it.
  public func close() throws(StoreError) {
    try StoreError.telling(path) { try queue.close() }
  }
}

// MARK: - Settings and inputs

extension StoreWriter {
  /// A setting of the store.
  public enum Setting: String, Sendable {
    /// Whether texts are kept: `1`.
    case keepsText = "keeps_text"
    /// Whether an index for full-text look-up is kept: `1`.
    case fullText = "full_text"
    /// Whether words are counted: `1`.
    case countsWords = "counts_words"
    /// The options by which the last finished update was told its definitions, as a shell reads them; empty for the built-in
    /// ones.
    case definitions
    /// How many updates have been finished.
    case generation
    /// Whether files were taken out since the last finished update: `1`.
    case changed
  }

  /// The value of a setting; `nil` where it was never set.
  ///
  /// - Throws: ``StoreError``.
  public func value(of setting: Setting) throws(StoreError) -> String? {
    try StoreError.telling(path) { try queue.read { try $0.value(of: setting) } }
  }

  /// Sets a setting for all that use the store from now on.
  ///
  /// - Throws: ``StoreError``.
  public func set(_ setting: Setting, _ value: String) throws(StoreError) {
    try StoreError.telling(path) { try queue.write { try $0.set(setting, value) } }
  }

  /// The inputs, in the order in which they are read; without those that were told to leave.
  public func inputs() throws(StoreError) -> [StoredInput] {
    try StoreError.telling(path) { try queue.read { try $0.storedInputs() } }
      .filter { !leavingInputs.contains($0.id) }
  }

  /// Adds an input behind the others; one with that location is there once, and takes the newer name and format.
  public func addInput(argument: String, location: String, format: String) throws(StoreError) {
    let again = try StoreError.telling(path) { try queue.read { try $0.storedInputs() } }
      .filter { $0.location == location }
    leavingInputs.subtract(again.map(\.id))
    try StoreError.telling(path) {
      try queue.write { db in
        try db.execute(
          sql: "UPDATE input SET argument = ?, format = ? WHERE location = ?",
          arguments: [argument, format, location])
        guard db.changesCount == 0 else { return }
        try db.execute(
          sql: """
            INSERT INTO input (position, argument, location, format)
            SELECT coalesce(max(position), 0) + 1, ?, ?, ? FROM input
            """, arguments: [argument, location, format])
      }
    }
  }

  /// Takes an input out, with all that comes from it, when the update is finished: an update that comes to no end
  /// leaves readers what they had.
  ///
  /// - Parameter argument: The input as it was typed, or its location.
  /// - Throws: ``StoreError`` where there is no such input.
  public func forget(_ argument: String) throws(StoreError) {
    let known = try inputs()
    let leaving = known.filter { $0.argument == argument || $0.location == argument }
    if leaving.isEmpty {
      throw StoreError(path: path, reason: .unknownInput(argument, known: known.map(\.argument)))
    }
    leavingInputs.formUnion(leaving.map(\.id))
  }

  /// The number of documents that the last finished update found in an input.
  public func documents(ofInput input: Int) throws(StoreError) -> Int {
    try StoreError.telling(path) {
      try queue.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM source JOIN document ON document.source_id = source.id
            WHERE source.input_id = ? AND source.state = 'current'
            """, arguments: [input]) ?? 0
      }
    }
  }
}

// MARK: - Codings and files

extension StoreWriter {
  /// Says what documents are coded with from here on.
  public func begin(coding: StoredCoding) throws(StoreError) {
    self.coding = try StoreError.telling(path) {
      try queue.write { db in
        if let known = try db.codingID(of: coding) { return known }
        try db.execute(
          sql: """
            INSERT INTO coding (program_version, codebook_version, codebook_fingerprint, registry_fingerprint,
              codes, is_current) VALUES (?, ?, ?, ?, ?, 0)
            """,
          arguments: [
            coding.programVersion, coding.codebookVersion, coding.codebookFingerprint,
            coding.registryFingerprint, TextLists.json(coding.codes),
          ])
        return db.lastInsertedRowID
      }
    }
  }

  /// All files that the store holds: those of the last finished update in the order of the input, then those of an
  /// interrupted one.
  public func sources() throws(StoreError) -> [StoredSource] {
    try StoreError.telling(path) {
      try queue.read { db in
        var places: [SourceOrder.Place] = []
        var sources: [StoredSource] = []
        try db.forEachRow(
          """
          SELECT id, input_id, state, kind, path, size, modified, hash, keeps_text, coding_id, position FROM source
          """
        ) { row in
          let source = StoredSource(
            id: row.integer(0), input: row.integer(1),
            state: StoredSource.State(rawValue: row.text(2)) ?? .partial,
            kind: StoredSource.Kind(rawValue: row.text(3)) ?? .rejected, path: row.text(4),
            size: row.integer(ifAny: 5), modified: row.integer(ifAny: 6),
            hash: row.integer(ifAny: 7).map { UInt64(bitPattern: Int64($0)) },
            keepsText: row.integer(8) == 1, isCoded: row.integer(9) == Int(coding))
          let position = source.state == .current ? row.integer(10) : .max
          places.append(SourceOrder.Place(position: position, ordinal: source.id))
          sources.append(source)
        }
        return SourceOrder.sorted(sources, at: places)
      }
    }
  }

  /// The documents of a table: the place among its items, the path under the input, and the path in the store.
  public func paths(ofTable source: Int) throws(StoreError) -> [(ordinal: Int, own: String, path: String)] {
    try StoreError.telling(path) {
      try queue.read { db in
        var paths: [(ordinal: Int, own: String, path: String)] = []
        try db.forEachRow(
          "SELECT ordinal, coalesce(own_path, path), path FROM document WHERE source_id = ? ORDER BY ordinal",
          [source]
        ) { paths.append(($0.integer(0), $0.text(1), $0.text(2))) }
        return paths
      }
    }
  }

  /// The ordinal of the last item of a table that was written; 0 where there is none.
  public func lastOrdinal(ofTable source: Int) throws(StoreError) -> Int {
    try StoreError.telling(path) {
      try queue.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT max(coalesce((SELECT max(ordinal) FROM document WHERE source_id = :source), 0),
              coalesce((SELECT max(ordinal) FROM rejection WHERE source_id = :source), 0))
            """, arguments: ["source": source]) ?? 0
      }
    }
  }
}

extension Database {
  func value(of setting: StoreWriter.Setting) throws -> String? {
    try String.fetchOne(self, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting.rawValue])
  }

  func set(_ setting: StoreWriter.Setting, _ value: String) throws {
    try execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [setting.rawValue, value])
  }

  func storedInputs() throws -> [StoredInput] {
    var inputs: [StoredInput] = []
    try forEachRow("SELECT id, argument, location, format FROM input ORDER BY position") { row in
      inputs.append(
        StoredInput(
          id: row.integer(0), argument: row.text(1), location: row.text(2), format: row.text(3)))
    }
    return inputs
  }

  func codingID(of coding: StoredCoding) throws -> Int64? {
    try Int64.fetchOne(
      self,
      sql: """
        SELECT id FROM coding WHERE program_version = ? AND codebook_version = ? AND codebook_fingerprint = ?
          AND registry_fingerprint = ? AND codes = ?
        """,
      arguments: [
        coding.programVersion, coding.codebookVersion, coding.codebookFingerprint,
        coding.registryFingerprint, TextLists.json(coding.codes),
      ])
  }
}
