import GRDB

/// What each table, view and column of a store means; the store carries it in the table `schema_note`.
enum SchemaNotes {
  /// Writes the notes; a note for the object itself has an empty column.
  static func write(to db: Database) throws {
    let statement = try db.makeStatement(
      sql: "INSERT OR REPLACE INTO schema_note (object, column, meaning) VALUES (?, ?, ?)")
    for (object, meaning, columns) in notes {
      try statement.execute(arguments: [object, "", meaning])
      for (column, meaning) in columns {
        try statement.execute(arguments: [object, column, meaning])
      }
    }
  }

  private typealias Note = (object: String, meaning: String, columns: [(String, String)])

  private static let notes: [Note] = tables + views

  // Words that several columns share.
  private static let rowNumber = "The row's number, by which other tables point to it"
  private static let documentNumber = "The document: document.id"
  private static let start = "The UTF-8 byte of the source text at which it begins, from 0"
  private static let end = "The byte after its last one"
  private static let left = "Up to 80 characters before it on its line, as written"
  private static let right = "Up to 80 characters after it on its line, as written"
  private static let scope = "headline, body or hashtag"
  private static let list = "a JSON array"
  private static let ordinalOfMention = "The mention's place among those of its document, from 1"
  private static let published = "The day of publication, ISO 8601, Common Era; NULL where unknown"
  private static let minister =
    "Who held the issuing ministry's minister's office on the day of publication (id)"

  private static let tables: [Note] = [
    (
      "setting", "Settings of the store",
      [
        (
          "name",
          "keeps_text, full_text, counts_words, generation (the number of finished updates) or changed (files were taken out since)"
        ), ("value", "Its value"),
      ]
    ),
    (
      "coding", "What documents were coded with: the definitions and the program",
      [
        ("id", rowNumber), ("program_version", "The version of policy-mentions"),
        ("codebook_version", "The codebook's own version"),
        ("codebook_fingerprint", "A digest of the codebook's file"),
        ("registry_fingerprint", "A digest of the registry's files"),
        ("codes", "The codes that were counted, in the codebook's order, \(list)"),
        ("is_current", "1 for the coding that the finished rows have"),
      ]
    ),
    (
      "input", "The inputs the store is made from",
      [
        ("id", rowNumber), ("position", "The order in which they are read"),
        ("argument", "As it was typed"), ("location", "The path from the root of the file system"),
        ("format", "How a single file is read: automatic, text, jsonl, csv or archive"),
      ]
    ),
    (
      "source", "The files of the inputs",
      [
        ("id", rowNumber), ("input_id", "The input: input.id"), ("coding_id", "The coding: coding.id"),
        (
          "state",
          "current: of the last finished update; pending: read by one that is under way or was interrupted; partial: the same, and not read to its end"
        ),
        ("position", "The order of the input; numbers are not consecutive"),
        (
          "kind",
          "text: one document; table: an archive or a table of documents; rejected: nothing could be read"
        ),
        ("path", "The path under the input"), ("size", "Bytes when it was read"),
        (
          "modified",
          "Nanoseconds since 1970 of its last change when it was read; NULL where that was too recent to be trusted"
        ),
        ("hash", "A 64-bit hash (XXH64) of the text and its encoding, or of the bytes of a table"),
        ("keeps_text", "1 where document_text holds its texts"),
      ]
    ),
    (
      "document", "The documents with what was found of each",
      [
        ("id", rowNumber), ("source_id", "The file: source.id"),
        ("ordinal", "The place among the items of its file, from 1"),
        ("document", "The number at the end of the source address, or the path where there is none"),
        ("path", "The path under the input, made unlike those of earlier inputs"),
        ("own_path", "The path under the input where it differs from path"), ("published", published),
        ("published_basis", "Where that day was read: date-line, event, neighbours, none"),
        ("event", "The first day the text gives for what it reports, ISO 8601"),
        ("issuer", "The agency whose news it is (id)"), ("issuer_basis", "What the issuer was told by"),
        ("body", "The body of the issuer that acts in the news (id)"), ("minister", minister),
        ("minister_on_event", "The same for the day of the event"),
        ("duplicate_of", "The id of the earlier document whose news this one repeats"),
        ("characters", "Characters (Unicode scalars) that were read, without repeated text"),
        ("thai_characters", "How many of them are of the Thai block"),
        ("codes", "The codes mentioned, in the codebook's order, \(list)"),
        ("ministers_named", "The ministers whom the text names (ids), \(list)"),
        (
          "people",
          "Of a document without a day of its own, whom the text names (ids), \(list); NULL for nobody"
        ),
        ("headline", "The headline"), ("url", "The address of the news on its site"),
      ]
    ),
    (
      "mention", "The mentions; the ledger is these rows over their documents",
      [
        ("document_id", documentNumber), ("ordinal", ordinalOfMention), ("code", "The policy's code"),
        ("subcode", "Which kind of the policy it names, if a kind"), ("start", start), ("end", end),
        ("text", "The words, as written"), ("scope", scope),
        ("paragraph", "The number of its line in the text, from 0"), ("left", left), ("right", right),
        ("agencies", "The agencies named in the same paragraph (ids), \(list)"),
      ]
    ),
    (
      "refused", "Hits of terms that do not count, each with the rule that refused it",
      [
        ("document_id", documentNumber), ("ordinal", "The order in the document, from 1"),
        ("code", "The policy's code"), ("start", start), ("end", end), ("text", "The words, as written"),
        ("scope", scope), ("rule", "The rule that refused it, or the other sense that it has"),
        ("left", left),
        ("right", right),
      ]
    ),
    (
      "code_count", "How often each document mentions each code; codes without a mention have no row",
      [
        ("document_id", documentNumber), ("code", "The policy's code"),
        ("mentions", "The number of mentions"),
      ]
    ),
    (
      "signature", "What documents are compared by when repeated news is looked for",
      [
        ("document_id", documentNumber),
        ("bytes", "A hash of the whole text (8 bytes), then 128 MinHash classes (2 bytes each)"),
      ]
    ),
    (
      "word_count", "The words of documents, where they were counted",
      [("document_id", documentNumber), ("words", "The words read, as ICU breaks them")]
    ),
    (
      "document_text", "The texts, where the store keeps them",
      [
        ("document_id", documentNumber), ("encoding", "The encoding of the file"),
        ("stated", "What a record states of its document beside the text, JSON"),
        ("length", "The length in bytes of UTF-8"), ("bytes", "The text in UTF-8, compressed with zstd"),
      ]
    ),
    (
      "rejection", "What should have been read and could not be",
      [
        ("source_id", "The file: source.id"), ("ordinal", "The place among the items of its file, from 1"),
        ("path", "The path as a person would look for it"), ("line", "The line, from 1, for tables"),
        ("byte", "Where the fault is, from 0"), ("reason", "The reason for programs, JSON"),
        ("words", "The reason for people"),
      ]
    ),
    (
      "ignored", "What is no document, counted",
      [
        ("source_id", "The archive or table it is in: source.id; NULL for what lies in folders"),
        ("reason", "The reason for programs, JSON"), ("words", "The reason for people"),
        ("files", "How many"),
      ]
    ),
    (
      "code", "The codes of the codebook",
      [
        ("id", "The code"), ("position", "Its place in the codebook, from 0"),
        ("name_th", "Its name in Thai"),
        ("name_en", "Its name in English"), ("dimension_of", "The code that it is a dimension of"),
        ("is_extended", "1 for an extended theme"),
      ]
    ),
    ("agency", "The agencies of the registry", names), ("person", "The people of the registry", names),
    (
      "schema_note", "This list",
      [
        ("object", "A table or view"), ("column", "One of its columns; empty for the object itself"),
        ("meaning", "What it holds"),
      ]
    ),
  ]

  private static let names = [
    ("id", "Its id"), ("name_th", "The name in Thai"), ("name_en", "The name in English"),
  ]

  private static let month = ("month", "The month of publication, 2024-01")
  private static let buddhistYear = ("buddhist_year", "The year of the Buddhist Era")
  private static let figures = [
    ("documents", "The base: the documents of the group"),
    ("documents_with", "How many of them mention the code"), ("mentions", "How often they do"),
    ("share", "documents_with of documents, from 0 to 1"),
  ]
  private static let issuer = [
    ("issuer", "The agency whose news it is"), ("issuer_name", "Its name in Thai"),
  ]
  private static let code = ("code", "The policy's code")
  private static let ministerInOffice = [
    ("minister_in_office", minister), ("minister_name", "The name in Thai"),
  ]

  private static let views: [Note] = [
    (
      "documents", "One row a document of the last finished update",
      [
        ("document", "The number at the end of the source address, or the path"),
        ("path", "The path under the input"),
        ("url", "The address of the news"), ("headline", "The headline"), ("published", published),
        ("published_basis", "Where that day was read"), ("event", "The first day the text gives"), month,
        buddhistYear, ("fiscal_year", "The Thai fiscal year, October to September, in the Buddhist Era"),
        ("issuer_basis", "What the issuer was told by"), ("body", "The body of the issuer that acts"),
        ("body_name", "Its name in Thai"), ("ministers_named", "The ministers named (ids), \(list)"),
        ("characters", "Characters read"), ("thai_characters", "How many of them are Thai"),
        ("codes", "The codes mentioned, \(list)"), ("duplicate_of", "The document whose news it repeats"),
        ("document_id", documentNumber),
      ] + issuer + ministerInOffice
    ),
    (
      "mentions", "One row a mention, with the facts of its document",
      [
        ("document", "The document's id"), ("path", "Its path"), ("ordinal", ordinalOfMention), code,
        ("code_name", "The policy's name in Thai"), ("subcode", "Which kind of the policy"), ("start", start),
        ("end", end), ("left", left), ("text", "The words"), ("right", right), ("scope", scope),
        ("paragraph", "The number of its line, from 0"),
        ("agencies", "The agencies named there (ids), \(list)"),
        ("published", published), month, buddhistYear, ("fiscal_year", "The Thai fiscal year"),
        ("event", "The first day the text gives"), ("body", "The body of the issuer that acts"),
        ("body_name", "Its name in Thai"), ("ministers_named", "The ministers named (ids), \(list)"),
        ("headline", "The headline"), ("url", "The address of the news"), ("document_id", documentNumber),
      ] + issuer + ministerInOffice
    ),
    (
      "refused_hits", "One row a hit that does not count",
      [
        ("document", "The document's id"), ("path", "Its path"), code, ("start", start), ("end", end),
        ("left", left), ("text", "The words"), ("right", right), ("scope", scope),
        ("rule", "The rule that refused it"), ("published", published), ("headline", "The headline"),
        ("url", "The address of the news"), ("document_id", documentNumber),
      ] + issuer
    ),
    (
      "monthly",
      "Month by code; a month with documents and no mention has 0, months without documents no row",
      [month, buddhistYear, code, ("code_name", "Its name in Thai")] + figures
    ),
    (
      "agencies", "Month by issuer, body and code, where there are mentions",
      [month] + issuer + [("body", "The body"), ("body_name", "Its name in Thai"), code] + figures
    ),
    (
      "ministers", "Month by minister in office, issuer and code, where there are mentions",
      [month] + ministerInOffice + issuer + [code] + figures
    ),
    (
      "rejected", "What should have been read and could not be",
      [("path", "The path"), ("line", "The line"), ("byte", "The byte"), ("reason", "What was wrong")]
    ),
  ]
}
