import CorpusInput
import Foundation
import Testing

struct FolderTests {
  @Test("the order is that of the bytes of the names, whatever order the files were made in")
  func order() throws {
    // Sorted by hand: capitals before small letters, a folder where its own name stands (`b` before `b.txt`,
    // though `/` comes after `.`), and Thai after ASCII.
    let sorted = ["B.txt", "a.txt", "b/10.txt", "b/9.txt", "b.txt", "b0.txt", "ก.txt", "ข่าว/ก.txt", "ค.txt"]
    for seed: UInt64 in 0..<5 {
      let folder = try TemporaryFolder()
      var generator = FixedGenerator(seed: seed)
      for name in sorted.shuffled(using: &generator) { try folder.write(name, name) }
      let reading = Reading(folder.input)
      #expect(reading.paths == sorted)
      #expect(reading.texts == sorted)
    }
  }

  @Test("a slash at the end of the input makes no difference")
  func trailingSlash() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.txt", "ข่าว")
    #expect(Reading(.path(folder.path + "/")).paths == ["x/a.txt"])
    #expect(Reading(.path(folder.path + "/x//")).paths == ["a.txt"])
  }

  @Test("what is no document is counted by its ending")
  func ignored() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "A.TXT", "b.md", "c.MD", "d", "e.tar.gz", ".hidden.txt", ".git/x.txt", "f.gz"] {
      try folder.write(name, "ข่าว")
    }
    let account = CorpusReader([folder.input]).readAll { _ in }
    #expect(account.documents == 2)
    #expect(account.rejected.isEmpty)
    #expect(
      account.ignored == [.ending("md"): 2, .ending(""): 1, .ending("gz"): 2, .hidden: 2])
    #expect(account.ignoredByCount.map(\.reason.description) == [".gz", ".md", "hidden", "no ending"])
  }

  @Test("links are counted and not followed, so that a loop is no danger")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.txt", "ข่าว")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.at("x/loop"), withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.at("b.txt"), withDestinationPath: "x/a.txt")
    try manager.createSymbolicLink(atPath: folder.at("gone.txt"), withDestinationPath: "nowhere")
    let reading = Reading(folder.input)
    #expect(reading.paths == ["x/a.txt"])
    #expect(reading.ignored.map(\.path) == [folder.at("b.txt"), folder.at("gone.txt"), folder.at("x/loop")])
    #expect(reading.ignored.allSatisfy { $0.reason == .link })
    #expect(reading.rejected.isEmpty)
    #expect(Reading(.path(folder.at("b.txt"))).texts == ["ข่าว"], "a link that is named is followed")
    #expect(Reading(.path(folder.at("x/loop"))).paths == ["x/a.txt"])
  }

  @Test("the size and time of a listed file are those that the system says of it", arguments: [true, false])
  func status(asksStatus: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("ข่าว/a.txt", "ข่าว")
    try folder.write("b.txt", "b")
    // 1 January 2024, 00:00 UTC: 1,704,067,200 s after 1970.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_704_067_200)], ofItemAtPath: folder.at("ข่าว/a.txt"))
    let input = CorpusListing.Input(location: folder.input, name: "news")
    var listing = CorpusListing([input], asksStatus: asksStatus).makeIterator()
    var statuses: [String: FileStatus] = [:]
    while case .text(let file, let ownPath)? = listing.next() { statuses[ownPath] = try file.status() }
    #expect(statuses.keys.sorted() == ["b.txt", "ข่าว/a.txt"])
    #expect(statuses["ข่าว/a.txt"] == FileStatus(size: 12, modified: 1_704_067_200_000_000_000))
    #expect(statuses["b.txt"]?.size == 1)
  }

  @Test("a time that nanoseconds cannot say is the nearest that they can")
  func lateTime() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    // 1 January 2300; nanoseconds since 1970 end in April 2262.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 10_413_792_000)], ofItemAtPath: folder.at("a.txt"))
    var listing = CorpusListing([CorpusListing.Input(location: folder.input, name: "news")]).makeIterator()
    guard case .text(let file, _)? = listing.next() else {
      Issue.record("no file")
      return
    }
    #expect(try file.status().modified == .max)
  }

  @Test("folders that are listed together come in their order, with what is wrong with each")
  func together() throws {
    let folder = try TemporaryFolder()
    // More than are listed together, between files, with a folder in each third one.
    let names = (10..<40).map { "\($0)" }
    for name in names {
      try folder.write("\(name)/a.txt", name)
      try folder.write("\(name).txt", name)
      if name.hasSuffix("3") { try folder.write("\(name)/b/c.txt", name) }
      if name.hasSuffix("5") { try folder.write(".\(name)/hidden.txt", name) }
    }
    try FileManager.default.createDirectory(atPath: folder.at("17/x"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder.at("18/x"), withDestinationPath: "../19")
    var limits = InputLimits()
    limits.deepestFolder = 1
    func entries(asksStatus: Bool) -> [String] {
      let input = CorpusListing.Input(location: folder.input, name: "news")
      var listing = CorpusListing([input], limits: limits, asksStatus: asksStatus).makeIterator()
      var entries: [String] = []
      while let entry = listing.next() {
        switch entry {
        case .text(_, let path): entries.append(path)
        case .rejected(let rejection): entries.append("rejected \(rejection.path)")
        case .ignored(let ignored): entries.append("ignored \(ignored.path)")
        case .table: entries.append("table")
        }
      }
      return entries
    }
    // Sorted by hand: a folder stands where its name does, before the file that has `.` behind it.
    let expected =
      ["15", "25", "35"].map { "ignored \(folder.at(".\($0)"))" }
      + names.flatMap { name in
        let inner =
          switch name {
          case "13", "23", "33": ["rejected \(folder.at("\(name)/b"))"]
          case "17": ["rejected \(folder.at("17/x"))"]
          case "18": ["ignored \(folder.at("18/x"))"]
          default: [String]()
          }
        return ["\(name)/a.txt"] + inner + ["\(name).txt"]
      }
    #expect(entries(asksStatus: true) == expected)
    #expect(entries(asksStatus: false) == expected)
  }

  @Test("a file that is gone since its folder was listed is told, where its size was not asked for then")
  func vanished() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    let input = CorpusListing.Input(location: folder.input, name: "news")
    var listing = CorpusListing([input]).makeIterator()
    guard case .text(let file, _)? = listing.next() else { throw TestFault.noText }
    try FileManager.default.removeItem(atPath: folder.at("a.txt"))
    #expect(throws: InputRejection(path: folder.at("a.txt"), reason: .missing)) {
      try file.status()
    }
  }

  private enum TestFault: Error {
    case noText
  }

  @Test("a name that is not UTF-8 is read, and written in a way that can be")
  func foreignNames() throws {
    let folder = try TemporaryFolder()
    // "ข่าว" in TIS-620, and bytes that the code page does not have.
    try folder.run("bash", "-c", #"printf x > $'\xa2\xe8\xd2\xc7.txt'; printf y > $'\xff\xfe.txt'"#)
    #expect(Reading(folder.input).paths == ["ข่าว.txt", #"\xFF\xFE.txt"#])
    #expect(Reading(folder.input).texts == ["x", "y"])
  }

  @Test("a missing input is rejected and the others are read")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "ข่าว")
    let reading = Reading(.path(folder.at("gone")), folder.input)
    #expect(reading.rejected == [InputRejection(path: folder.at("gone"), reason: .missing)])
    #expect(reading.rejected.first?.description == "\(folder.at("gone")): there is no such file or folder")
    #expect(reading.paths == ["a.txt"])
  }

  @Test("a file that vanishes after it was found is rejected")
  func vanishing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "ข่าว")
    var items = CorpusReader([folder.input]).makeIterator()
    guard case .file(let file)? = items.next() else {
      Issue.record("the file was not found")
      return
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: InputRejection(path: path, reason: .missing)) { try file.load() }
  }

  @Test(
    "folders and files without permission are rejected and the rest is read",
    .enabled(if: AccessRights.canBeLimited, "the rights of this user cannot be limited"))
  func permission() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b/x.txt", "c.txt", "d/y.txt"] { try folder.write(name, "ข่าว") }
    try folder.run("chmod", "755", ".")
    try folder.run("chmod", "000", "b", "c.txt")
    defer { try? folder.run("chmod", "755", "b", "c.txt") }
    let reading = AccessRights.limited { Reading(folder.input) }
    #expect(reading.paths == ["a.txt", "d/y.txt"])
    #expect(
      reading.rejected == [
        InputRejection(path: folder.at("b"), reason: .noPermission),
        InputRejection(path: folder.at("c.txt"), reason: .noPermission),
      ])
    for name in ["x.tar", "x.jsonl", "x.csv"] { try folder.write(name, "ข่าว") }
    try folder.run("chmod", "000", "x.tar", "x.jsonl", "x.csv")
    for name in ["b", "c.txt", "x.tar", "x.jsonl", "x.csv"] {
      let named = AccessRights.limited { Reading(.path(folder.at(name))) }
      #expect(named.rejected == [InputRejection(path: folder.at(name), reason: .noPermission)])
    }
  }
}
