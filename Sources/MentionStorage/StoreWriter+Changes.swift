import Corpora
import FoundationEssentials
import GRDB
import Tallies

extension StoreWriter {
  /// Writes changes, all or none: they are kept whatever happens after.
  public func add(_ changes: [SourceChange]) throws(StoreError) {
    try StoreError.telling(path) {
      let sources = try queue.write { db in
        var rows = ChangeRows(db: db, coding: coding, sources: added)
        for change in changes { try rows.write(change) }
        return rows.sources
      }
      added = sources
    }
  }
}

/// Turns changes into rows.
private struct ChangeRows {
  let db: Database
  let coding: Int64
  var sources: [Int: Int64]

  mutating func write(_ change: SourceChange) throws {
    switch change {
    case .text(let listed, let file, let hash, let document):
      let source = try insert(file, .text, .pending, hash: hash)
      sources[listed] = source
      try insert(document, source: source, ordinal: 1)
    case .touched(let source, let file):
      try execute(
        "UPDATE source SET size = ?, modified = ? WHERE id = ?", [file.size, file.modified, source])
    case .rejected(let listed, let file, let rejection):
      let source = try insert(file, .rejected, .pending)
      sources[listed] = source
      try insert(rejection, source: source, ordinal: 1)
    case .tableBegins(let listed, let file, let hash):
      sources[listed] = try insert(file, .table, .partial, hash: hash)
    case .tableResumes(let listed, let source):
      sources[listed] = Int64(source)
    case .tableDocument(let listed, let ordinal, let document):
      try insert(document, source: try source(listed), ordinal: ordinal)
    case .tableRejection(let listed, let ordinal, let rejection):
      try insert(rejection, source: try source(listed), ordinal: ordinal)
    case .tableEnds(let listed, let file, let ignored):
      let source = try source(listed)
      try execute(
        "UPDATE source SET state = 'pending', size = ?, modified = ? WHERE id = ?",
        [file.size, file.modified, source])
      for entry in ignored { try db.insert(entry, source: source) }
    }
  }

  private func source(_ listed: Int) throws -> Int64 {
    guard let source = sources[listed] else {
      throw DatabaseError(message: "an item came before its table")
    }
    return source
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func insert(
    _ file: StoredFile, _ kind: StoredSource.Kind, _ state: StoredSource.State, hash: UInt64? = nil
  ) throws -> Int64 {
    try execute(
      """
      INSERT INTO source (input_id, coding_id, state, kind, path, size, modified, hash, keeps_text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        file.input, coding, state.rawValue, kind.rawValue, file.path, file.size, file.modified,
        hash.map { Int64(bitPattern: $0) }, file.keepsText,
      ])
    return db.lastInsertedRowID
  }

  private func insert(_ rejection: StoredRejection, source: Int64, ordinal: Int) throws {
    try execute(
      """
      INSERT INTO rejection (source_id, ordinal, path, line, byte, reason, words)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        source, ordinal, rejection.path, rejection.line, rejection.byte, rejection.reason,
        rejection.words,
      ])
  }

  private func insert(_ document: StoredDocument, source: Int64, ordinal: Int) throws {
    let findings = document.findings
    let record = findings.record
    try execute(
      """
      INSERT INTO document (source_id, ordinal, document, path, own_path, published, published_basis, event,
        issuer, issuer_basis, body, minister, minister_on_event, characters, thai_characters, codes,
        ministers_named, people, headline, url)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        source, ordinal, record.document, record.path, document.ownPath, record.published?.description,
        record.publishedBasis.rawValue, record.event?.description, record.issuer, record.issuerBasis,
        record.body, record.ministerInOffice, document.ministerOnEvent, record.characters,
        record.thaiCharacters, TextLists.json(record.codes), TextLists.json(record.ministersNamed),
        findings.people.isEmpty ? nil : TextLists.json(findings.people),
        record.headline, record.url,
      ])
    let id = db.lastInsertedRowID
    if let signature = findings.signature {
      try execute(
        "INSERT INTO signature (document_id, bytes) VALUES (?, ?)", [id, Data(signature.bytes)])
    }
    if let text = document.text {
      try execute(
        "INSERT INTO document_text (document_id, encoding, stated, length, bytes) VALUES (?, ?, ?, ?, ?)",
        [id, text.encoding, text.stated, text.length, Data(text.bytes)])
    }
    try insert(findings, document: id)
  }

  private func insert(_ findings: DocumentFindings, document: Int64) throws {
    var counts: [String: Int] = [:]
    for mention in findings.mentions {
      counts[mention.code, default: 0] += 1
      try execute(
        """
        INSERT INTO mention (document_id, ordinal, code, subcode, start, "end", text, scope, paragraph, "left",
          "right", agencies)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          document, mention.ordinal, mention.code, mention.subcode, mention.start, mention.end,
          mention.text, mention.scope.rawValue, mention.paragraph, mention.left, mention.right,
          TextLists.json(mention.agencies),
        ])
    }
    for (code, mentions) in counts.sorted(by: { $0.key < $1.key }) {
      try execute(
        "INSERT INTO code_count (document_id, code, mentions) VALUES (?, ?, ?)", [document, code, mentions])
    }
    for (index, hit) in findings.refused.enumerated() {
      try execute(
        """
        INSERT INTO refused (document_id, ordinal, code, start, "end", text, scope, rule, "left", "right")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          document, index + 1, hit.code, hit.start, hit.end, hit.text, hit.scope.rawValue, hit.rule,
          hit.left, hit.right,
        ])
    }
  }
}

extension Database {
  func insert(_ ignored: StoredIgnored, source: Int64?) throws {
    try cachedStatement(sql: "INSERT INTO ignored (source_id, reason, words, files) VALUES (?, ?, ?, ?)")
      .execute(arguments: [source, ignored.reason, ignored.words, ignored.files])
  }
}
