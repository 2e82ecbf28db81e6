public import Corpora
import GRDB
public import Tallies

/// What of the documents is read from a store.
public enum DocumentDetail: Hashable, Sendable {
  /// Everything.
  case full
  /// What documents are counted by. Of documents without mentions headline, address, the people named and how
  /// the issuer was found are left empty.
  case counted
}

/// Documents of a store.
public struct StoredRecords: Sendable {
  /// The rows of the documents.
  public fileprivate(set) var rows: [Int]
  /// The record of each.
  public var records: [DocumentRecord]

  /// Leaves those that are meant, in their order.
  public mutating func keep(where isKept: (DocumentRecord) -> Bool) {
    let kept = records.indices.filter { isKept(records[$0]) }
    rows = kept.map { rows[$0] }
    records = kept.map { records[$0] }
  }

  /// Where each row stands.
  fileprivate var places: [Int: Int] {
    Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
  }
}

extension StoreSnapshot {
  /// The documents in the order of the input.
  ///
  /// - Parameters:
  ///   - clock: On which day the minister in office is the one of the record.
  ///   - detail: What of them is read.
  public func documents(clock: Clock, detail: DocumentDetail) throws -> StoredRecords {
    let order = try SourceOrder(db)
    var places: [SourceOrder.Place] = []
    var read = StoredRecords(rows: [], records: [])
    // Records are large, and a list that grows copies them.
    read.records.reserveCapacity(order.count)
    var lists = TextLists()
    let minister = clock == .published ? "minister" : "minister_on_event"
    let columns = """
      id, source_id, ordinal, document, path, published, published_basis, event, issuer, body, \(minister),
      duplicate_of, characters, thai_characters, codes, issuer_basis, ministers_named, headline, url
      """
    try db.forEachRow("SELECT \(columns) FROM document") { row in
      guard let place = order.place(source: row.integer(1), ordinal: row.integer(2)) else { return }
      let codes = lists.list(row.text(14))
      let isFull = detail == .full || !codes.isEmpty
      let record = DocumentRecord(
        document: row.text(3), path: row.text(4), url: isFull ? row.text(ifAny: 18) : nil,
        headline: isFull ? row.text(17) : "", published: row.day(5),
        publishedBasis: DateBasis(rawValue: row.text(6)) ?? .none, event: row.day(7),
        issuer: row.text(ifAny: 8), issuerBasis: isFull ? row.text(ifAny: 15) : nil,
        body: row.text(ifAny: 9), ministersNamed: isFull ? lists.list(row.text(16)) : [],
        ministerInOffice: row.text(ifAny: 10), characters: row.integer(12),
        thaiCharacters: row.integer(13), codes: codes, duplicateOf: row.text(ifAny: 11))
      places.append(place)
      read.rows.append(row.integer(0))
      read.records.append(record)
    }
    if let order = SourceOrder.order(of: places) {
      read = StoredRecords(rows: order.map { read.rows[$0] }, records: order.map { read.records[$0] })
    }
    return read
  }

  /// Fills in what ``DocumentDetail/counted`` leaves empty.
  ///
  /// - Parameter rows: The rows of documents, and their records.
  public func complete(
    _ records: inout [DocumentRecord], rows: [Int], where isWanted: (DocumentRecord) -> Bool
  )
    throws
  {
    var lists = TextLists()
    for (index, id) in rows.enumerated() where isWanted(records[index]) {
      try db.forEachRow(
        "SELECT issuer_basis, ministers_named, headline, url FROM document WHERE id = ?", [id]
      ) { row in
        records[index].issuerBasis = row.text(ifAny: 0)
        records[index].ministersNamed = lists.list(row.text(1))
        records[index].headline = row.text(2)
        records[index].url = row.text(ifAny: 3)
      }
    }
  }

  /// The mentions of documents, in the order of the documents and of their texts.
  ///
  /// - Parameters:
  ///   - documents: The documents.
  ///   - clock: On which day the minister in office is the one of the record.
  public func mentions(of documents: StoredRecords, clock: Clock) throws -> [MentionRecord] {
    let places = documents.places
    var facts: [Int: (headline: String, url: String?, ministersNamed: [String])] = [:]
    var lists = TextLists()
    var found: [(place: Int, mention: MentionRecord)] = []
    try db.forEachRow(
      """
      SELECT m.document_id, m.ordinal, m.code, m.subcode, m.start, m."end", m.text, m.scope, m.paragraph,
        m."left", m."right", m.agencies, d.headline, d.url, d.ministers_named
      FROM mention AS m JOIN document AS d ON d.id = m.document_id ORDER BY m.document_id, m.ordinal
      """
    ) { row in
      let id = row.integer(0)
      guard let place = places[id] else { return }
      let own = facts[id] ?? (row.text(12), row.text(ifAny: 13), lists.list(row.text(14)))
      facts[id] = own
      let record = documents.records[place]
      found.append(
        (
          place,
          MentionRecord(
            document: record.document, path: record.path, ordinal: row.integer(1), code: row.text(2),
            subcode: row.text(ifAny: 3), start: row.integer(4), end: row.integer(5), text: row.text(6),
            scope: Scope(rawValue: row.text(7)) ?? .body, paragraph: row.integer(8), left: row.text(9),
            right: row.text(10), published: record.published, event: record.event, issuer: record.issuer,
            body: record.body, agencies: lists.list(row.text(11)), ministersNamed: own.ministersNamed,
            ministerInOffice: record.ministerInOffice, headline: own.headline, url: own.url)
        ))
    }
    return inOrder(found)
  }

  /// The refused hits of documents, in the order of the documents and of their texts.
  public func refused(of documents: StoredRecords) throws -> [RefusedHit] {
    let places = documents.places
    var found: [(place: Int, hit: RefusedHit)] = []
    try db.forEachRow(
      """
      SELECT r.document_id, r.code, r.start, r."end", r.text, r.scope, r.rule, r."left", r."right", d.headline,
        d.url
      FROM refused AS r JOIN document AS d ON d.id = r.document_id ORDER BY r.document_id, r.ordinal
      """
    ) { row in
      guard let place = places[row.integer(0)] else { return }
      let record = documents.records[place]
      found.append(
        (
          place,
          RefusedHit(
            document: record.document, path: record.path, code: row.text(1), start: row.integer(2),
            end: row.integer(3), text: row.text(4), scope: Scope(rawValue: row.text(5)) ?? .body,
            rule: row.text(6), left: row.text(7), right: row.text(8),
            published: record.publishedBasis == .neighbours ? nil : record.published,
            issuer: record.issuer, headline: row.text(9), url: row.text(ifAny: 10))
        ))
    }
    return inOrder(found)
  }

  /// Whom documents without a day of their own name (ids), by the paths of the documents.
  public func people(in documents: StoredRecords) throws -> [String: [String]] {
    let places = documents.places
    var people: [String: [String]] = [:]
    var lists = TextLists()
    try db.forEachRow("SELECT id, people FROM document WHERE people IS NOT NULL") { row in
      guard let path = places[row.integer(0)].map({ documents.records[$0].path }), people[path] == nil else {
        return
      }
      people[path] = lists.list(row.text(1))
    }
    return people
  }

  /// The signatures of documents, in their order.
  public func signatures(of documents: StoredRecords) throws -> [TextSignature?] {
    let places = documents.places
    var signatures = [TextSignature?](repeating: nil, count: documents.rows.count)
    try db.forEachRow("SELECT document_id, bytes FROM signature") { row in
      if let place = places[row.integer(0)] { signatures[place] = row.signature(1) }
    }
    return signatures
  }

  /// The findings of each document in the order of the documents; those of one document stay as they are.
  private func inOrder<Item>(_ found: [(place: Int, Item)]) -> [Item] {
    let isSorted = zip(found, found.dropFirst()).allSatisfy { $0.place <= $1.place }
    guard !isSorted else { return found.map(\.1) }
    return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.1)
  }
}
