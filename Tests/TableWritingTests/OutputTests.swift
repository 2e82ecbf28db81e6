import Foundation
import TableWriting
import Testing

@Suite struct AtomicFileTests {
  struct Stop: Error {}

  private func content(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func theFileAppearsWhole() throws {
    try withTemporaryFolder { folder in
      try AtomicFile.write(to: folder + "/a.csv") { sink in
        try sink.write(Array("one".utf8))
        #expect(!FileManager.default.fileExists(atPath: folder + "/a.csv"))
      }
      #expect(try content(folder) == ["a.csv"])
      #expect(try text(folder + "/a.csv") == "one")
    }
  }

  @Test func anErrorLeavesTheOldFileAndNothingElse() throws {
    try withTemporaryFolder { folder in
      try AtomicFile.write(to: folder + "/a.csv") { try $0.write(Array("old".utf8)) }
      #expect(throws: Stop.self) {
        try AtomicFile.write(to: folder + "/a.csv") { sink in
          try sink.write([UInt8](repeating: 0x61, count: 1 << 20))
          throw Stop()
        }
      }
      #expect(try content(folder) == ["a.csv"])
      #expect(try text(folder + "/a.csv") == "old")
    }
  }

  @Test func longContentGoesThroughWhole() throws {
    try withTemporaryFolder { folder in
      let line = Array("0123456789abcde\n".utf8)
      try AtomicFile.write(to: folder + "/long") { sink in
        for _ in 0..<50_000 { try sink.write(line) }
      }
      #expect(try text(folder + "/long").utf8.count == 50_000 * line.count)
    }
  }

  @Test func whatAKilledProcessLeftIsRemoved() throws {
    try withTemporaryFolder { folder in
      // Linux gives no process this number: it is above the greatest that pid_max can be.
      let leftover = folder + "/.a.csv.99999999.partial"
      let running = folder + "/.a.csv.1.partial"
      let other = folder + "/.b.csv.99999999.partial"
      for path in [leftover, running, other] { try Data().write(to: URL(fileURLWithPath: path)) }
      try AtomicFile.write(to: folder + "/a.csv") { try $0.write([0x61]) }
      #expect(try content(folder) == [".a.csv.1.partial", ".b.csv.99999999.partial", "a.csv"])
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/no/such/a.csv"
      let error = #expect(throws: OutputError.self) {
        try AtomicFile.write(to: path) { try $0.write([0x61]) }
      }
      #expect(error?.path == path)
      #expect(error?.description.contains("No such file or directory") == true)
    }
  }
}

@Suite struct AtomicDirectoryTests {
  struct Stop: Error {}

  private func put(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func aNewFolderAppearsAtOnce() throws {
    try withTemporaryFolder { folder in
      let target = folder + "/deep/package"
      try AtomicDirectory.write(to: target, descriptor: "d.json") { staging in
        try put("1", staging + "/a.csv")
        try put("{}", staging + "/d.json")
        #expect(!FileManager.default.fileExists(atPath: target))
      }
      let files = FileManager.default
      #expect(try files.contentsOfDirectory(atPath: target).sorted() == ["a.csv", "d.json"])
      #expect(try files.contentsOfDirectory(atPath: folder + "/deep") == ["package"])
    }
  }

  @Test func filesOfOthersStayAndOldOnesAreReplaced() throws {
    try withTemporaryFolder { folder in
      try put("mine", folder + "/notes.txt")
      try put("old", folder + "/a.csv")
      try put("old", folder + "/d.json")
      try AtomicDirectory.write(to: folder + "/", descriptor: "d.json") { staging in
        try put("new", staging + "/a.csv")
        try put("new", staging + "/d.json")
      }
      for (name, expected) in [("notes.txt", "mine"), ("a.csv", "new"), ("d.json", "new")] {
        #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8) == expected)
      }
    }
  }

  @Test func anErrorChangesNothing() throws {
    try withTemporaryFolder { folder in
      let target = folder + "/package"
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
      try put("old", target + "/d.json")
      #expect(throws: Stop.self) {
        try AtomicDirectory.write(to: target, descriptor: "d.json") { staging in
          try put("new", staging + "/d.json")
          throw Stop()
        }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["package"])
      #expect(try String(contentsOfFile: target + "/d.json", encoding: .utf8) == "old")
    }
  }
}

@Suite struct DataPackageTests {
  static let package = DataPackage(
    name: "sample-package", title: LocalizedText(thai: "ชุดตัวอย่าง", english: "Sample package"),
    meaning: LocalizedText(thai: "ใช้ทดสอบ", english: "For tests"), version: "2024-01",
    tables: [SampleTables.table], facts: [("codebook", "v1")])

  @Test func theDescriptorIsTheGoldenFile() throws {
    try GoldenFiles.expect(Self.package.descriptor, equals: "datapackage.json")
  }

  @Test func theFilesOfAPackageLieTogether() throws {
    try withTemporaryFolder { folder in
      try Self.package.write(toFolder: folder + "/out")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
      #expect(names == ["datapackage.json", "sample.csv"])
      let csv = try Data(contentsOf: URL(fileURLWithPath: folder + "/out/sample.csv"))
      try GoldenFiles.expect([UInt8](csv), equals: "sample.csv")
    }
  }
}
