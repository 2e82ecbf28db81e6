import GRDB

/// The tables of a store, as they came to be.
enum StoreSchema {
  /// The version of the schema, which the file says as its `user_version`.
  static let version = 2
  /// Says that a SQLite file is a store: the letters PMST, as the file's `application_id`.
  static let applicationID = 0x504D_5354

  /// Makes the tables, and brings those of an earlier version up to date.
  static func migrate(_ database: some DatabaseWriter) throws {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: tables)
      try db.execute(sql: StoreViews.sql)
      try SchemaNotes.write(to: db)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: wordCounts)
      try SchemaNotes.write(to: db)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    try migrator.migrate(database)
  }

  private static let wordCounts = """
    CREATE TABLE word_count (
      document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
      words INTEGER NOT NULL
    );
    """

  private static let tables = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE coding (
      id INTEGER PRIMARY KEY,
      program_version TEXT NOT NULL,
      codebook_version TEXT NOT NULL,
      codebook_fingerprint TEXT NOT NULL,
      registry_fingerprint TEXT NOT NULL,
      codes TEXT NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
    );

    CREATE TABLE input (
      id INTEGER PRIMARY KEY,
      position INTEGER NOT NULL,
      argument TEXT NOT NULL,
      location TEXT NOT NULL,
      format TEXT NOT NULL
    );

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      input_id INTEGER NOT NULL REFERENCES input (id) ON DELETE CASCADE,
      coding_id INTEGER NOT NULL REFERENCES coding (id),
      state TEXT NOT NULL CHECK (state IN ('current', 'pending', 'partial')),
      position INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('text', 'table', 'rejected')),
      path TEXT NOT NULL,
      size INTEGER,
      modified INTEGER,
      hash INTEGER,
      keeps_text INTEGER NOT NULL CHECK (keeps_text IN (0, 1))
    );

    CREATE TABLE document (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      document TEXT NOT NULL,
      path TEXT NOT NULL,
      own_path TEXT,
      published TEXT,
      published_basis TEXT NOT NULL,
      event TEXT,
      issuer TEXT,
      issuer_basis TEXT,
      body TEXT,
      minister TEXT,
      minister_on_event TEXT,
      duplicate_of TEXT,
      characters INTEGER NOT NULL,
      thai_characters INTEGER NOT NULL,
      codes TEXT NOT NULL,
      ministers_named TEXT NOT NULL,
      people TEXT,
      headline TEXT NOT NULL,
      url TEXT
    );
    CREATE INDEX document_of_source ON document (source_id);
    CREATE INDEX document_renamed ON document (source_id) WHERE own_path IS NOT NULL;

    CREATE TABLE mention (
      document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      code TEXT NOT NULL,
      subcode TEXT,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      scope TEXT NOT NULL,
      paragraph INTEGER NOT NULL,
      "left" TEXT NOT NULL,
      "right" TEXT NOT NULL,
      agencies TEXT NOT NULL,
      PRIMARY KEY (document_id, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE refused (
      document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      code TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      text TEXT NOT NULL,
      scope TEXT NOT NULL,
      rule TEXT NOT NULL,
      "left" TEXT NOT NULL,
      "right" TEXT NOT NULL,
      PRIMARY KEY (document_id, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE code_count (
      document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      code TEXT NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (document_id, code)
    ) WITHOUT ROWID;

    CREATE TABLE signature (
      document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
      bytes BLOB NOT NULL
    );

    CREATE TABLE document_text (
      document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
      encoding TEXT NOT NULL,
      stated TEXT,
      length INTEGER NOT NULL,
      bytes BLOB NOT NULL
    );

    CREATE TABLE rejection (
      source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      path TEXT NOT NULL,
      line INTEGER,
      byte INTEGER,
      reason TEXT NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (source_id, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE ignored (
      source_id INTEGER REFERENCES source (id) ON DELETE CASCADE,
      reason TEXT NOT NULL,
      words TEXT NOT NULL,
      files INTEGER NOT NULL
    );
    CREATE INDEX ignored_of_source ON ignored (source_id);

    CREATE TABLE code (
      id TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL,
      name_th TEXT NOT NULL,
      name_en TEXT NOT NULL,
      dimension_of TEXT,
      is_extended INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE agency (
      id TEXT PRIMARY KEY NOT NULL,
      name_th TEXT NOT NULL,
      name_en TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE person (
      id TEXT PRIMARY KEY NOT NULL,
      name_th TEXT NOT NULL,
      name_en TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE schema_note (
      object TEXT NOT NULL,
      column TEXT NOT NULL,
      meaning TEXT NOT NULL,
      PRIMARY KEY (object, column)
    ) WITHOUT ROWID;
    """
}
