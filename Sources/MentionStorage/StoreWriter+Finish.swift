public import Corpora
import GRDB

/// A document beside the others: what is needed to find repeated news and to date documents by their neighbours.
public struct DocumentBesideOthers: Sendable {
  /// The row of the document.
  public var id: Int
  public var document: String
  /// The day and basis from the document itself, `none` where it has none.
  public var published: CalendarDay?
  public var publishedBasis: DateBasis
  public var event: CalendarDay?
  public var issuer: String?
  public var signature: TextSignature?
  /// Whom a document without a day of its own names (ids).
  public var people: [String]
  /// What was worked out of all documents.
  public var settled: Settled

  /// What follows from the other documents.
  public struct Settled: Hashable, Sendable {
    /// The id of the earlier document whose news this one repeats.
    public var duplicateOf: String?
    /// The day of publication, from the document itself or its neighbours.
    public var published: CalendarDay?
    public var publishedBasis: DateBasis
    /// The minister in office on the day of publication.
    public var minister: String?
    /// The ministers whom the text names.
    public var ministersNamed: [String]
  }
}

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

  public init() {}
}

extension StoreWriter {
  /// Makes what was added the store's contents: all at once, for readers.
  ///
  /// - Parameters:
  ///   - order: All files of the finished list in the order of the input; other files are removed.
  ///   - ignored: What was passed over in folders.
  ///   - names: The names behind the ids.
  ///   - derive: Works out, over all documents in the order of the input, what ``DocumentBesideOthers/Settled``
  ///     says; called only where documents were added or removed.
  /// - Returns: The number of documents.
  public func finish(
    _ order: [ListedSource], ignored: [StoredIgnored], names: StoredNames,
    derive: (inout [DocumentBesideOthers]) -> Void
  ) throws(StoreError) -> Int {
    try StoreError.telling(path) {
      try queue.write { db in
        let ids = try order.map { try row(of: $0) }
        let isChanged = try replaceSources(with: ids, in: db)
        try db.execute(sql: "DELETE FROM ignored WHERE source_id IS NULL")
        for entry in ignored { try db.insert(entry, source: nil) }
        let wasChanged = try db.value(of: .changed) == "1"
        let coding = try Int64.fetchOne(db, sql: "SELECT id FROM coding WHERE is_current = 1")
        if isChanged || wasChanged || coding != self.coding {
          try SettledFacts(db: db).settle(derive)
          try db.set(.generation, String((try db.value(of: .generation).flatMap(Int.init) ?? 0) + 1))
        }
        try db.set(.changed, "0")
        if coding != self.coding { try names.write(to: db) }
        try db.execute(sql: "UPDATE coding SET is_current = (id = ?)", arguments: [self.coding])
        try db.execute(
          sql: "DELETE FROM coding WHERE id NOT IN (SELECT coding_id FROM source) AND NOT is_current")
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
  /// - Returns: Whether any came or went.
  private func replaceSources(with ids: [Int64], in db: Database) throws -> Bool {
    var known: [Int64: (position: Int?, isCurrent: Bool)] = [:]
    try db.forEachRow("SELECT id, position, state FROM source") { row in
      known[Int64(row.integer(0))] = (row.integer(ifAny: 1), row.text(2) == "current")
    }
    var leaving = known
    for id in ids { leaving[id] = nil }
    for id in leaving.keys.sorted() {
      try db.cachedStatement(sql: "DELETE FROM source WHERE id = ?").execute(arguments: [id])
    }
    let positions = SourcePositions(ids.map { known[$0]?.isCurrent == true ? known[$0]?.position : nil })
    let statement = try db.cachedStatement(
      sql: "UPDATE source SET position = ?, state = 'current' WHERE id = ?")
    var isChanged = leaving.values.contains(where: \.isCurrent)
    for (id, position) in zip(ids, positions.all) {
      let before = known[id]
      if before?.isCurrent == true, before?.position == position { continue }
      isChanged = true
      try statement.execute(arguments: [position, id])
    }
    return isChanged
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

  func settle(_ derive: (inout [DocumentBesideOthers]) -> Void) throws {
    var documents = try inOrder()
    let before = documents.map(\.settled)
    derive(&documents)
    let statement = try db.cachedStatement(
      sql: """
        UPDATE document SET duplicate_of = ?, published = ?, published_basis = ?, minister = ?, ministers_named = ?
        WHERE id = ?
        """)
    for (document, before) in zip(documents, before) where document.settled != before {
      let settled = document.settled
      try statement.execute(arguments: [
        settled.duplicateOf, settled.published?.description, settled.publishedBasis.rawValue,
        settled.minister, TextLists.json(settled.ministersNamed), document.id,
      ])
    }
  }

  private func inOrder() throws -> [DocumentBesideOthers] {
    let order = try SourceOrder(db)
    var lists = TextLists()
    var placed: [(place: SourceOrder.Place, item: DocumentBesideOthers)] = []
    try db.forEachRow(
      """
      SELECT d.id, d.source_id, d.ordinal, d.document, d.published, d.published_basis, d.event, d.issuer,
        d.minister, d.duplicate_of, s.bytes, d.people, d.ministers_named
      FROM document AS d LEFT JOIN signature AS s ON s.document_id = d.id
      """
    ) { row in
      guard let place = order.place(source: row.integer(1), ordinal: row.integer(2)) else { return }
      let basis = DateBasis(rawValue: row.text(5)) ?? .none
      let published = row.day(4)
      let isOwn = basis != .neighbours
      placed.append(
        (
          place,
          DocumentBesideOthers(
            id: row.integer(0), document: row.text(3), published: isOwn ? published : nil,
            publishedBasis: isOwn ? basis : .none, event: row.day(6), issuer: row.text(ifAny: 7),
            signature: row.signature(10), people: row.text(ifAny: 11).map { lists.list($0) } ?? [],
            settled: DocumentBesideOthers.Settled(
              duplicateOf: row.text(ifAny: 9), published: published, publishedBasis: basis,
              minister: row.text(ifAny: 8), ministersNamed: lists.list(row.text(12))))
        ))
    }
    return order.sorted(placed)
  }
}

extension StatementRow {
  /// A signature; `nil` for NULL.
  func signature(_ column: Int32) -> TextSignature? {
    isNull(column) ? nil : withBytes(column) { TextSignature(bytes: $0) }
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
