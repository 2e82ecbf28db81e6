import Corpora
import GRDB

/// The documents of a store, for finding repeated news and dating documents by their neighbours.
///
/// Those that were there before an update can be read while it goes through the files (``StoreReader/earlierDocuments()``);
/// an update adds documents and removes some, and changes nothing of the others but what it settles in the end.
public struct EarlierDocuments: Sendable {
  /// The greatest number of a row read so far; rows added later have greater ones.
  private var lastID = 0
  private var rows: [(source: Int, ordinal: Int, document: DocumentBesideOthers)] = []

  /// None.
  public init() {}

  /// Those whose rows were added since.
  func added(in db: Database) throws -> EarlierDocuments {
    var added = EarlierDocuments()
    added.lastID = lastID
    try added.readOn(from: db)
    return added
  }

  /// Reads the rows behind the last one.
  mutating func readOn(from db: Database) throws {
    var lists = TextLists()
    try db.forEachRow(
      """
      SELECT d.id, d.source_id, d.ordinal, d.document, d.published, d.published_basis, d.event, d.issuer,
        d.minister, d.duplicate_of, s.bytes, d.people, d.ministers_named
      FROM document AS d LEFT JOIN signature AS s ON s.document_id = d.id WHERE d.id > ? ORDER BY d.id
      """, [lastID]
    ) { row in
      let basis = DateBasis(rawValue: row.text(5)) ?? .none
      let published = row.day(4)
      let isOwn = basis != .neighbours
      lastID = row.integer(0)
      rows.append(
        (
          row.integer(1), row.integer(2),
          DocumentBesideOthers(
            id: lastID, document: row.text(3), published: isOwn ? published : nil,
            publishedBasis: isOwn ? basis : .none, event: row.day(6), issuer: row.text(ifAny: 7),
            signature: row.signature(10), people: row.text(ifAny: 11).map { lists.list($0) } ?? [],
            settled: DocumentBesideOthers.Settled(
              duplicateOf: row.text(ifAny: 9), published: published, publishedBasis: basis,
              minister: row.text(ifAny: 8), ministersNamed: lists.list(row.text(12))))
        ))
    }
  }

  /// These documents and others whose files are part of the store, in the order of the input.
  func inOrder(_ order: SourceOrder, with others: EarlierDocuments) -> [DocumentBesideOthers] {
    var places: [SourceOrder.Place] = []
    var documents: [DocumentBesideOthers] = []
    documents.reserveCapacity(rows.count + others.rows.count)
    for part in [rows, others.rows] {
      for row in part {
        guard let place = order.place(source: row.source, ordinal: row.ordinal) else { continue }
        places.append(place)
        documents.append(row.document)
      }
    }
    return SourceOrder.sorted(documents, at: places)
  }
}

extension StoreReader {
  /// The documents that the store holds now, those of an unfinished update among them.
  public func earlierDocuments() throws(StoreError) -> EarlierDocuments {
    try read { snapshot in
      var documents = EarlierDocuments()
      try documents.readOn(from: snapshot.db)
      return documents
    }
  }
}

extension StatementRow {
  /// A signature; `nil` for NULL.
  func signature(_ column: Int32) -> TextSignature? {
    isNull(column) ? nil : withBytes(column) { TextSignature(bytes: $0) }
  }
}
