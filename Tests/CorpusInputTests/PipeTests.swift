import Foundation
import Testing

@testable import CorpusInput

@Suite("Named pipes") struct PipeTests {
  /// Writes into a pipe after a while.
  private func write(_ text: String, into pipe: String, after seconds: String) throws -> Process {
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    writer.arguments = ["bash", "-c", #"sleep "$0"; printf %s "$1" > "$2""#, seconds, text, pipe]
    try writer.run()
    return writer
  }

  @Test("in a folder are rejected by name where they have a document's, else counted; none is waited for")
  func inFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("z.txt", "ข่าว")
    try folder.run("mkfifo", "a.txt", "b.jsonl", "c.tar.gz", "d.log", ".hidden.txt")
    let reading = Reading(folder.input)
    #expect(reading.paths == ["z.txt"])
    #expect(
      reading.rejected
        == ["a.txt", "b.jsonl"].map {
          InputRejection(path: folder.at($0), reason: .notRegular)
        })
    #expect(
      reading.rejected.first?.description
        == "\(folder.at("a.txt")): a pipe, socket or device, which is not read in a folder; give it as an input of its "
        + "own, or remove it")
    #expect(
      reading.ignored == [
        IgnoredEntry(path: folder.at(".hidden.txt"), reason: .hidden),
        // An archive in a folder is no input, nor is a log.
        IgnoredEntry(path: folder.at("c.tar.gz"), reason: .special),
        IgnoredEntry(path: folder.at("d.log"), reason: .special),
      ])
  }

  @Test("as inputs of their own are read, though their folder is an input too")
  func beside() throws {
    let folder = try TemporaryFolder()
    try folder.run("mkfifo", "a.txt")
    let writer = try write("ข่าว", into: folder.at("a.txt"), after: "0")
    let reading = Reading(folder.input, .path(folder.at("a.txt")))
    writer.waitUntilExit()
    #expect(reading.texts == ["ข่าว"])
    #expect(reading.reasons == [.notRegular])
  }

  @Test("are waited for until a writer comes, and then for its end", arguments: ["0", "0.3"])
  func lateWriter(_ seconds: String) throws {
    let folder = try TemporaryFolder()
    try folder.run("mkfifo", "p.jsonl")
    let writer = try write(#"{"id":"1","text":"ข่าว"}"#, into: folder.at("p.jsonl"), after: seconds)
    let reading = Reading(.path(folder.at("p.jsonl")))
    writer.waitUntilExit()
    #expect(reading.texts == ["ข่าว"])
    #expect(writer.terminationStatus == 0)
  }

  @Test("that nobody writes into are given up")
  func noWriter() throws {
    let folder = try TemporaryFolder()
    try folder.run("mkfifo", "p.txt")
    var reader = CorpusReader([.path(folder.at("p.txt"))])
    reader.longestWait = 1
    let rejected = Reading(reader).rejected
    #expect(rejected == [InputRejection(path: folder.at("p.txt"), reason: .noWriter(seconds: 1))])
    #expect(
      rejected.first?.description
        == "\(folder.at("p.txt")): a pipe that nobody has written into for 1 seconds; start what writes into it first"
    )
  }

  @Test("are not opened where inputs are only listed")
  func listed() throws {
    let folder = try TemporaryFolder()
    try folder.run("mkfifo", "p.txt")
    let input = CorpusListing.Input(location: .path(folder.at("p.txt")), name: "p")
    var listing = CorpusListing([input]).makeIterator()
    guard case .rejected(let rejection)? = listing.next() else {
      Issue.record("the pipe was not rejected")
      return
    }
    #expect(rejection == InputRejection(path: folder.at("p.txt"), reason: .unreadable(errno: ESPIPE)))
  }
}
