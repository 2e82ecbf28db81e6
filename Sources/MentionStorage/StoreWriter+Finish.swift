import Corpora
import GRDB

/// What an update has changed, in numbers of files.
public struct UpdateCounts: Hashable, Sendable {
  /// Files that were not there before.
  public var new = 0
  /// Files with other contents than before.
  public var changed = 0
  /// Files that are not there any more.
  public var vanished = 0
  /// Files that are as they were.
  public var unchanged = 0
  /// Files that were read only because the coding is another one, or because their texts are kept from now on.
  public var codedAgain = 0
  /// Files that an interrupted update had read.
  public var takenOver = 0
  /// Documents of the store.
  public var documents = 0

  /// Counts of nothing.
  public init() {}
}

extension StoreWriter {
  /// Makes what was added the store's contents: all at once, for readers.
  ///
  /// - Parameters:
  ///   - order: All files of the finished list in the order of the input; other files are removed.
  ///   - ignored: What was passed over in folders.
  ///   - names: The names behind the ids.
  ///   - earlier: The documents that were there before this writer added any.
  ///   - derive: Works out, over all documents in the order of the input, what ``DocumentBesideOthers/Settled``
  ///     says, and gives that of the documents of which it has changed, by their rows; called only where documents were
  ///     added or removed.
  /// - Returns: The number of documents.
  public func finish(
    _ order: [ListedSource], ignored: [StoredIgnored], names: StoredNames,
    earlier: EarlierDocuments = EarlierDocuments(),
    derive: ([DocumentBesideOthers]) -> [Int: DocumentBesideOthers.Settled]
  ) throws(StoreError) -> Int {
    try StoreError.telling(path) {
      try queue.write { db in
        let ids = try order.map { try row(of: $0) }
        let (isChanged, places) = try replaceSources(with: ids, in: db)
        for input in leavingInputs.sorted() {
          try db.execute(sql: "DELETE FROM input WHERE id = ?", arguments: [input])
        }
        try db.execute(sql: "DELETE FROM ignored WHERE source_id IS NULL")
        for entry in ignored { try db.insert(entry, source: nil) }
        let wasChanged = try db.value(of: .changed) == "1"
        let coding = try Int64.fetchOne(db, sql: "SELECT id FROM coding WHERE is_current = 1")
        if isChanged || wasChanged || coding != self.coding {
          try SettledFacts(db: db).settle(earlier, in: places, derive)
          try db.set(.generation, String((try db.value(of: .generation).flatMap(Int.init) ?? 0) + 1))
        }
        try db.set(.changed, "0")
        if coding != self.coding { try names.write(to: db) }
        try db.execute(sql: "UPDATE coding SET is_current = (id = ?)", arguments: [self.coding])
        try db.execute(
          sql: "DELETE FROM coding WHERE NOT is_current AND id NOT IN (SELECT coding_id FROM source)")
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
      }
    }
  }

  private func row(of source: ListedSource) throws -> Int64 {
    switch source {
    case .kept(let id): return Int64(id)
    case .added(let listed):
      guard let id = added[listed] else { throw DatabaseError(message: "a listed file was not written") }
      return id
    }
  }

  /// Makes these files the current ones, in this order.
  ///
  /// - Returns: Whether any came or went, and the order in which they are now.
  private func replaceSources(
    with ids: [Int64], in db: Database
  ) throws -> (isChanged: Bool, order: SourceOrder) {
    let places = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    // What the store has of each; nothing where the file was added by this update.
    var positions = [Int?](repeating: nil, count: ids.count)
    var leaving: [(id: Int64, isCurrent: Bool)] = []
    try db.forEachRow("SELECT id, position, state = 'current' FROM source") { row in
      let id = Int64(row.integer(0))
      let isCurrent = row.integer(2) == 1
      guard let place = places[id] else { return leaving.append((id, isCurrent)) }
      if isCurrent { positions[place] = row.integer(ifAny: 1) }
    }
    for source in leaving {
      try db.cachedStatement(sql: "DELETE FROM source WHERE id = ?").execute(arguments: [source.id])
    }
    let numbered = SourcePositions(positions)
    let statement = try db.cachedStatement(
      sql: "UPDATE source SET position = ?, state = 'current' WHERE id = ?")
    var isChanged = leaving.contains(where: \.isCurrent)
    for (place, position) in numbered.all.enumerated() where positions[place] != position {
      isChanged = true
      try statement.execute(arguments: [position, ids[place]])
    }
    return (isChanged, SourceOrder(ids, at: numbered.all))
  }
}

/// The numbers that files have in the order of the input. They leave gaps, so that a file that comes between
/// two others changes neither.
struct SourcePositions {
  /// The distance between two files numbered afresh.
  static let gap = 1 << 20

  let all: [Int]

  /// - Parameter kept: For each file in order the number it has, `nil` for a file that has none.
  init(_ kept: [Int?]) {
    all = Self.filled(kept) ?? kept.indices.map { ($0 + 1) * Self.gap }
  }

  /// The numbers where those that there are stay; `nil` where they do not rise or leave too little room.
  private static func filled(_ kept: [Int?]) -> [Int]? {
    var all: [Int] = []
    all.reserveCapacity(kept.count)
    var last = 0
    var index = 0
    while index < kept.count {
      if let position = kept[index] {
        guard position > last else { return nil }
        all.append(position)
        last = position
        index += 1
        continue
      }
      var end = index
      while end < kept.count, kept[end] == nil { end += 1 }
      let count = end - index
      guard end < kept.count, let next = kept[end] else {
        all += (1...count).map { last + $0 * gap }
        return all
      }
      let step = (next - last) / (count + 1)
      guard step > 0 else { return nil }
      all += (1...count).map { last + $0 * step }
      last += count * step
      index = end
    }
    return all
  }
}

/// Works out what follows from all documents together, and writes what has changed of it.
private struct SettledFacts {
  let db: Database

  func settle(
    _ earlier: EarlierDocuments, in order: SourceOrder,
    _ derive: ([DocumentBesideOthers]) -> [Int: DocumentBesideOthers.Settled]
  ) throws {
    let added = try earlier.added(in: db)
    let statement = try db.cachedStatement(
      sql: """
        UPDATE document SET duplicate_of = ?, published = ?, published_basis = ?, minister = ?, ministers_named = ?
        WHERE id = ?
        """)
    let changed = derive(earlier.inOrder(order, with: added))
    for (id, settled) in changed.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [
        settled.duplicateOf, settled.published?.description, settled.publishedBasis.rawValue,
        settled.minister, TextLists.json(settled.ministersNamed), id,
      ])
    }
  }
}

extension StoredNames {
  /// Replaces the names in the store.
  func write(to db: Database) throws {
    try db.execute(sql: "DELETE FROM code; DELETE FROM agency; DELETE FROM person")
    for (index, code) in codes.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO code (id, position, name_th, name_en, dimension_of, is_extended)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [code.code, index, code.thai, code.english, code.dimensionOf, code.isExtended])
    }
    for (table, names) in [("agency", agencies), ("person", people)] {
      for name in names {
        try db.execute(
          sql: "INSERT OR IGNORE INTO \(table) (id, name_th, name_en) VALUES (?, ?, ?)",
          arguments: [name.id, name.thai, name.english])
      }
    }
  }
}
