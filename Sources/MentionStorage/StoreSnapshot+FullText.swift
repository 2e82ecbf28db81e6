public import Corpora
import GRDB

/// A document as looking up sees it.
public struct LookUpDocument: Sendable {
  /// Its row.
  public var row: Int
  /// The id of the document.
  public var document: String
  /// The path under which the document is listed.
  public var path: String
  /// The day of publication; `nil` where it is not known.
  public var published: CalendarDay?
  /// The id of the agency whose news it is; `nil` where it is not known.
  public var issuer: String?
  /// The headline; empty where the document has none.
  public var headline: String
  /// The address of the news; `nil` where the document does not say.
  public var url: String?
  /// The characters that were read.
  public var characters: Int
}

extension StoreSnapshot {

  /// The documents of the last finished update, in the order of the input.
  public func lookUpDocuments() throws -> [LookUpDocument] {
    let order = try SourceOrder(db)
    var places: [SourceOrder.Place] = []
    var documents: [LookUpDocument] = []
    try db.forEachRow(
      """
      SELECT id, source_id, ordinal, document, path, published, issuer, headline, url, characters FROM document
      """
    ) { row in
      guard let place = order.place(source: row.integer(1), ordinal: row.integer(2)) else { return }
      places.append(place)
      documents.append(
        LookUpDocument(
          row: row.integer(0), document: row.text(3), path: row.text(4), published: row.day(5),
          issuer: row.text(ifAny: 6), headline: row.text(7), url: row.text(ifAny: 8),
          characters: row.integer(9)))
    }
    return SourceOrder.sorted(documents, at: places)
  }

  /// The rows of documents that may hold all of some words, and those that are not in the index.
  ///
  /// - Parameter words: Folded; words of fewer than three characters leave nothing out.
  /// - Returns: `nil` where the index can leave nothing out.
  public func candidates(for words: [String]) throws -> Set<Int>? {
    let stretches = Set(words.flatMap(Self.stretches))
    guard !stretches.isEmpty, try FullText.exists(db) else { return nil }
    let query = stretches.sorted().map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      .joined(separator: " AND ")
    var rows = try Set(
      Int.fetchAll(db, sql: "SELECT rowid FROM full_text WHERE full_text MATCH ?", arguments: [query]))
    rows.formUnion(
      try Int.fetchAll(
        db,
        sql: """
          SELECT d.id FROM document AS d JOIN source AS s ON s.id = d.source_id
          WHERE s.state = 'current' AND d.id NOT IN (SELECT id FROM full_text_docsize)
          """))
    return rows
  }

  /// All stretches of a word that are entries of the index.
  private static func stretches(of word: String) -> [String] {
    let characters = Array(word.unicodeScalars)
    guard characters.count >= FullText.stretch else { return [] }
    return (0...characters.count - FullText.stretch).map { start in
      var stretch = String.UnicodeScalarView()
      stretch.append(contentsOf: characters[start..<start + FullText.stretch])
      return String(stretch)
    }
  }
}
