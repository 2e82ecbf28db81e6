import Corpora
import CorpusInput
import Foundation
import Testing

/// Standard input belongs to the whole process, so these run one after another.
@Suite(.serialized)
struct StandardInputTests {
  /// Reads bytes through a pipe that stands in for standard input.
  private func read(_ bytes: [UInt8], format: InputFormat = .automatic, limits: InputLimits = InputLimits())
    -> Reading
  {
    let pipe = Pipe()
    let saved = dup(STDIN_FILENO)
    dup2(pipe.fileHandleForReading.fileDescriptor, STDIN_FILENO)
    defer {
      dup2(saved, STDIN_FILENO)
      close(saved)
    }
    let writer = Thread {
      // A reader that has had enough closes its end; the rest is of no interest then.
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    return Reading(.standardInput, format: format, limits: limits)
  }

  @Test("a text, JSON Lines, CSV or an archive are told apart")
  func automatic() throws {
    let folder = try TemporaryFolder()
    try folder.write("ก/a.txt", "ข่าว")
    try folder.run("tar", "cJf", "x.tar.xz", "ก")
    let archive = try Data(contentsOf: URL(fileURLWithPath: folder.at("x.tar.xz")))

    let text = read(Array("ข่าววันนี้".utf8))
    #expect(text.paths == ["-"])
    #expect(text.texts == ["ข่าววันนี้"])
    #expect(read(Array("{\"text\":\"ก\"}\n{\"text\":\"ข\"}".utf8)).paths == ["-#1", "-#2"])
    #expect(read(Array("id,text\n7,ข่าว\n".utf8)).documents.map(\.stated.id) == ["7"])
    #expect(read([UInt8](archive)).paths == ["ก/a.txt"])
  }

  @Test("a format that is asked for is kept to")
  func format() {
    let line = "{\"text\":\"ก\"}"
    #expect(read(Array(line.utf8), format: .text).texts == [line])
    #expect(read(Array("ข่าว".utf8), format: .jsonLines).rejected.map(\.line) == [1])
  }

  @Test("nothing at all is an empty text")
  func empty() {
    let reading = read([])
    #expect(reading.rejected == [InputRejection(path: "standard input", reason: .empty)])
  }

  @Test("a text without end is given up")
  func tooLarge() {
    let reading = read(
      [UInt8](repeating: UInt8(ascii: "a"), count: 60_000), limits: InputLimits(largestText: 50_000))
    #expect(reading.reasons == [.tooLarge(size: nil, limit: 50_000)])
  }
}
