import Foundation
import PolicyMentions
import Testing

@Suite("A store in trouble")
struct StoreFaultTests {
  @Test("that is updated while its texts are read says so, and not that it keeps none")
  func updatedWhileRead() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 3)
    let runs = StoreRuns(tea)
    try runs.update([news, "--keep-text"])
    let texts = try StoredCorpus(path: runs.store).texts()
    #expect(Array(texts).count == 3)
    try texts.check()
    for number in 1...3 {
      try tea.folder.write(
        "news/\(number)/\(number).txt", TeaMinistry.document(number, headline: "กระทรวงชาแถลงใหม่"))
    }
    try runs.update()
    #expect(Array(texts).isEmpty)
    #expect(throws: StoreError(path: runs.store, reason: .changedMeanwhile)) { try texts.check() }
  }

  @Test("that is killed at any moment loses nothing, and is completed by the next update")
  func killed() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 3_000)
    let whole = StoreRuns(tea, store: "whole.sqlite")
    let begun = ContinuousClock.now
    try whole.update([news])
    let duration = ContinuousClock.now - begun
    let complete = try tea.run("documents", [whole.store]).output

    let runs = StoreRuns(tea)
    var takenOver = 0
    for moment in 1...4 {
      let arguments = ["update", runs.store, news] + tea.options
      _ = try CommandLineRun.killed(arguments) { isRunning in
        Self.sleep(duration * (Double(moment) / 5 + Double.random(in: 0...0.15)))
      }
      // Whoever reads in between sees no half of it.
      let read = try tea.run("documents", [runs.store, "--quiet"])
      #expect(read.exitCode == 3 || read.output == complete, "\(read.diagnostics)")
    }
    let last = try runs.update()
    #expect(last.exitCode == 0)
    takenOver =
      Self.number(before: "taken over", in: last.diagnostics)
      + Self.number(before: "unchanged", in: last.diagnostics)
    #expect(takenOver > 0)
    #expect(try tea.run("documents", [runs.store]).output == complete)
    #expect(try runs.report([runs.store]) == runs.report([news]))

    // The same over a finished store, of which readers see the older state until the newer one is complete.
    for number in 1...1_500 {
      try tea.folder.write(
        "news/\(number % 10)/\(number).txt", TeaMinistry.document(number + 5_000, month: 2))
    }
    let newer = try tea.run("documents", [news]).output
    #expect(newer != complete)
    for moment in 1...2 {
      _ = try CommandLineRun.killed(["update", runs.store] + tea.options) { _ in
        Self.sleep(duration * (Double(moment) / 6 + Double.random(in: 0...0.1)))
      }
      // On a machine that is quicker now than when the duration was measured, the update may have been finished.
      let read = try tea.run("documents", [runs.store]).output
      #expect(read == complete || read == newer)
    }
    #expect(try runs.update().exitCode == 0)
    #expect(try runs.report([runs.store]) == runs.report([news]))
    #expect(try Self.says("ok", "PRAGMA integrity_check", in: runs.store))
    #expect(try Self.says("", "PRAGMA foreign_key_check", in: runs.store))
  }

  @Test("of which a table was half read is gone on with in the middle of the table")
  func killedInTable() throws {
    let tea = try TeaMinistry()
    let records = try (1...3_000).map { number in
      let record = ["id": "\(number)", "text": TeaMinistry.document(number)]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    let table = try tea.folder.write("news.jsonl", records.joined(separator: "\n"))
    let old = Date(timeIntervalSinceNow: -3_600)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: table)
    let runs = StoreRuns(tea)
    let process = try CommandLineRun.killed(["update", runs.store, table] + tea.options) { isRunning in
      while isRunning(), (try? Self.says("1", "SELECT count(*) > 0 FROM document", in: runs.store)) != true {
        Self.sleep(.milliseconds(5))
      }
    }
    let last = try runs.update([table])
    #expect(!process || last.diagnostics.contains("taken over") || last.diagnostics.contains("unchanged"))
    try runs.expectSame(as: [table], commands: [["documents"], ["mentions"]])
  }

  @Test("is written by one at a time, which the other is told, or waits for")
  func twoWriters() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 2_000)
    let runs = StoreRuns(tea)
    _ = try CommandLineRun.killed(["update", runs.store, news] + tea.options) { isRunning in
      while isRunning(), !tea.folder.holds("news.sqlite-writer") { Self.sleep(.milliseconds(1)) }
      while isRunning(), (try? Self.says("0", "SELECT count(*) FROM input", in: runs.store)) != false {
        Self.sleep(.milliseconds(1))
      }
      // One that is turned away must not open the way for the next.
      for _ in 0..<2 {
        let second = try? runs.update()
        guard isRunning() else { break }
        #expect(second?.exitCode == 3)
        #expect(
          second?.diagnostics.contains("is being updated by process ") == true, "\(second?.diagnostics ?? "")"
        )
      }
      let waiting = try? runs.update(["--wait"])
      #expect(waiting?.exitCode == 0)
      #expect(waiting?.diagnostics.contains("2000 documents") == true, "\(waiting?.diagnostics ?? "")")
    }
    #expect(!tea.folder.holds("news.sqlite-writer"))
    try runs.expectSame(as: [news], commands: [["documents"]])
  }

  @Test("is not disturbed by programs that open and close it while it is written")
  func openedBeside() throws {
    let tea = try TeaMinistry()
    let runs = StoreRuns(tea)
    try runs.update([try tea.corpus("news", documents: 1_000)])
    for number in 1...1_000 {
      try tea.folder.write("news/more/\(number).txt", TeaMinistry.document(number + 5_000))
    }
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    other.arguments = ["python3", "-c", Self.openingAndClosing, runs.store, tea.folder.path("stop")]
    try other.run()
    defer {
      _ = try? tea.folder.write("stop", "")
      other.waitUntilExit()
    }
    let updated = try runs.update()
    #expect(updated.exitCode == 0)
    #expect(updated.diagnostics.contains("files: 1000 new, 1000 unchanged\n"), "\(updated.diagnostics)")
  }

  @Test("that is no store, damaged, unfinished or newer is refused with what to do")
  func refused() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 200)
    let runs = StoreRuns(tea)
    try runs.update([news])

    let newer = tea.folder.path("newer.sqlite")
    try FileManager.default.copyItem(atPath: runs.store, toPath: newer)
    #expect(try Self.says("", "PRAGMA user_version = 99", in: newer))
    let foreign = tea.folder.path("foreign.sqlite")
    #expect(try Self.says("", "CREATE TABLE bills (amount REAL)", in: foreign))
    let cut = tea.folder.path("cut.sqlite")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: runs.store))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: cut))

    let bill = try Data(contentsOf: URL(fileURLWithPath: foreign))
    for (store, words) in [
      (newer, "later version"), (foreign, "is no store"), (cut, "make it again"),
    ] {
      for arguments in [["documents", store], ["report", store], ["update", store, news]] {
        let run = try CommandLineRun(arguments + tea.options)
        #expect(run.exitCode == 3, "\(arguments): \(run.diagnostics)")
        #expect(run.diagnostics.contains(words), "\(arguments): \(run.diagnostics)")
        #expect(run.diagnostics.contains((store as NSString).lastPathComponent))
      }
    }
    // Another program's database is as it was.
    #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == bill)
    #expect(try tea.run("documents", [runs.store, news]).exitCode == 2)
    #expect(try tea.run("update", [runs.store, "-"]).exitCode == 2)
    #expect(try tea.run("update", [news]).exitCode == 2)
    #expect(try tea.run("update", [tea.folder.path("none.sqlite")]).exitCode == 2)
  }

  /// The list of migrations is made first, in a transaction of its own, which a killed run may leave alone in the file.
  @Test("whose making was ended before its tables were there is made by the next update")
  func unmade() throws {
    let tea = try TeaMinistry()
    let news = try tea.corpus("news", documents: 5)
    let runs = StoreRuns(tea)
    for statement in [
      "PRAGMA journal_mode = WAL", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
    ] {
      _ = try Self.says("", statement, in: runs.store)
    }
    #expect(try Self.says("1", "SELECT count(DISTINCT tbl_name) FROM sqlite_master", in: runs.store))
    let read = try tea.run("documents", [runs.store])
    #expect(read.exitCode == 3)
    #expect(!read.diagnostics.contains("is no store"), "\(read.diagnostics)")
    #expect(try runs.update([news]).exitCode == 0)
    try runs.expectSame(as: [news], commands: [["documents"], ["mentions"]])
  }

  @Test("in which bytes have changed is read or refused, and ends no command by a signal")
  func damaged() throws {
    let tea = try TeaMinistry()
    let runs = StoreRuns(tea)
    try runs.update([try tea.corpus("news", documents: 60)])
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: runs.store)))
    // Knuth's linear congruential generator (MMIX), so that every run damages the same bytes.
    var state: UInt64 = 1
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<24 {
      var bytes = whole
      for _ in 0..<(1 << (round % 6)) { bytes[draw(bytes.count)] = UInt8(draw(256)) }
      let damaged = try tea.folder.write("damaged.sqlite", bytes)
      for command in ["documents", "mentions"] {
        let run = try tea.run(command, [damaged, "--quiet"])
        #expect([0, 1, 2, 3].contains(run.exitCode), "round \(round), \(command): \(run.diagnostics)")
        #expect(run.exitCode < 2 || !run.diagnostics.isEmpty)
      }
    }
  }

  /// Whether the SQLite shell says this to a statement.
  static func says(_ answer: String, _ statement: String, in store: String) throws -> Bool {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.query, store, statement]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 && String(decoding: output, as: UTF8.self) == answer + "\n"
  }

  private static let openingAndClosing = """
    import contextlib, os, sqlite3, sys
    while not os.path.exists(sys.argv[2]):
        with contextlib.closing(sqlite3.connect(sys.argv[1])) as store:
            store.execute("SELECT count(*) FROM setting").fetchone()
    """

  private static let query = """
    import sqlite3, sys
    rows = sqlite3.connect(sys.argv[1], isolation_level=None).execute(sys.argv[2]).fetchall()
    print("\\n".join(str(row[0]) for row in rows))
    """

  private static func number(before words: String, in text: String) -> Int {
    guard let range = text.range(of: " " + words) else { return 0 }
    return text[..<range.lowerBound].split(whereSeparator: { !$0.isNumber }).last.flatMap { Int($0) } ?? 0
  }

  private static func sleep(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    Thread.sleep(forTimeInterval: Double(seconds) + Double(attoseconds) * 1e-18)
  }
}
