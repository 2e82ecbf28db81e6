import Foundation
import Testing

@testable import MentionStorage

@Suite("The schema")
struct SchemaTests {
  /// Runs statements with the SQLite of Python, which knows nothing of this code.
  private static func query(_ store: String, _ sql: String) throws -> [String] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print('|'.join(map(str,row)))",
      store, sql,
    ]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func change(_ store: String, _ sql: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys\nc = sqlite3.connect(sys.argv[1])\nc.execute(sys.argv[2])\nc.commit()", store, sql,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static func newStore() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite")
      .path
    let writer = try StoreWriter(path: path)
    try writer.close()
    return path
  }

  @Test("explains every table, view and column, and nothing else")
  func notes() throws {
    let store = try Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store) }
    let columns = try Self.query(
      store,
      """
      SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c
      WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'grdb_migrations'
      """)
    let noted = try Self.query(store, "SELECT object, column FROM schema_note WHERE column <> ''")
    #expect(Set(columns) == Set(noted))
    #expect(columns.count > 100)
    let objects = Set(columns.map { $0.split(separator: "|")[0] })
    let explained = try Self.query(store, "SELECT object FROM schema_note WHERE column = ''")
    #expect(Set(explained.map { Substring($0) }) == objects)
  }

  @Test("names itself in the file, as a program that finds it wants to know")
  func identity() throws {
    let store = try Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store) }
    #expect(try Self.query(store, "PRAGMA application_id") == ["\(0x504D_5354)"])
    #expect(try Self.query(store, "PRAGMA user_version") == ["2"])
    #expect(try Self.query(store, "PRAGMA journal_mode") == ["wal"])
  }

  @Test(
    "has views that can be asked",
    arguments: [
      "documents", "mentions", "refused_hits", "monthly", "agencies", "ministers", "rejected",
    ])
  func views(_ view: String) throws {
    let store = try Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store) }
    #expect(try Self.query(store, "SELECT count(*) FROM \(view)") == ["0"])
  }

  @Test("brings a store of the first version up to date, and keeps what it holds")
  func firstVersion() throws {
    let store = try Self.newStore()
    defer { try? FileManager.default.removeItem(atPath: store) }
    // The first version had no counts of words.
    for sql in [
      "DROP TABLE word_count", "DELETE FROM grdb_migrations WHERE identifier = '2'",
      "PRAGMA user_version = 1",
      "INSERT INTO setting (name, value) VALUES ('keeps_text', '1')",
    ] { try Self.change(store, sql) }
    let writer = try StoreWriter(path: store)
    #expect(try writer.value(of: .keepsText) == "1")
    try writer.close()
    #expect(try Self.query(store, "PRAGMA user_version") == ["2"])
    #expect(try Self.query(store, "SELECT count(*) FROM word_count") == ["0"])
  }
}
