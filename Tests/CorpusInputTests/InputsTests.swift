import CorpusInput
import Foundation
import Testing

struct InputsTests {
  @Test("a dash is standard input")
  func dash() {
    #expect(InputLocation(argument: "-") == .standardInput)
    #expect(InputLocation(argument: "./-") == .path("./-"))
    #expect(InputLocation(argument: "-").argument == "-")
  }

  @Test("a file named by itself is tried whatever its ending, under its last name")
  func namedFile() throws {
    let folder = try TemporaryFolder()
    let reading = Reading(.path(try folder.write("x/ข่าว.text", "วันนี้")))
    #expect(reading.paths == ["ข่าว.text"])
    #expect(reading.texts == ["วันนี้"])
  }

  @Test("two inputs with the same path in them stay apart")
  func samePath() throws {
    let one = try TemporaryFolder()
    let other = try TemporaryFolder()
    for folder in [one, other] { try folder.write("a.txt", "ข่าว") }
    try other.write("b.txt", "ข่าว")
    #expect(Reading(one.input, other.input).paths == ["a.txt", "\(other.path):a.txt", "b.txt"])
  }

  @Test("an input given twice, or lying in another, is read once and said to be")
  func overlaps() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "x/b.txt", ".y/c.txt", "d.md"] { try folder.write(name, "ข่าว") }
    let twice = Reading(folder.input, .path(folder.path + "/."))
    #expect(twice.paths == ["a.txt", "x/b.txt"])
    #expect(
      twice.ignored.contains(
        IgnoredEntry(path: folder.path + "/.", reason: .readWith(input: folder.path))))

    let inner = Reading(.path(folder.at("x")), .path(folder.at("a.txt")), folder.input)
    #expect(inner.paths == ["a.txt", "x/b.txt"])
    #expect(inner.ignored.prefix(2).allSatisfy { $0.reason == .readWith(input: folder.path) })

    // The walk of the folder would not come to these.
    let apart = Reading(folder.input, .path(folder.at(".y")), .path(folder.at("d.md")))
    #expect(apart.paths == ["a.txt", "x/b.txt", "c.txt", "d.md"])
  }

  @Test("an input whose name only begins like a folder's is not taken to lie in it")
  func similarNames() throws {
    let folder = try TemporaryFolder()
    for name in ["x/a.txt", "xy/b.txt"] { try folder.write(name, "ข่าว") }
    #expect(Reading(.path(folder.at("x")), .path(folder.at("xy"))).paths == ["a.txt", "b.txt"])
  }

  @Test("what a named file without a known ending is, its first bytes say")
  func signatures() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", "ข่าว")
    try folder.run("tar", "cf", "plain", "-C", "in", "a.txt")
    try folder.run("tar", "czf", "packed", "-C", "in", "a.txt")
    try folder.run("bash", "-c", "gzip -c in/a.txt > single")
    try folder.write("lines", "\n {\"text\": \"ข่าว\"}\n")
    try folder.write("table", "id,text\n1,ข่าว\n")
    for name in ["plain", "packed", "single", "lines", "table"] {
      #expect(Reading(.path(folder.at(name))).texts == ["ข่าว"], "\(name)")
    }
  }

  @Test("prose with commas is not taken for a table")
  func prose() throws {
    let folder = try TemporaryFolder()
    let prose = "text, as they say\nis all there is"
    #expect(Reading(.path(try folder.write("prose", prose))).texts == [prose])
  }

  @Test("a format that is asked for goes before the ending")
  func format() throws {
    let folder = try TemporaryFolder()
    let line = "{\"text\": \"ข่าว\"}"
    let path = try folder.write("a.txt", line)
    #expect(Reading(.path(path)).texts == [line])
    #expect(Reading(.path(path), format: .jsonLines).texts == ["ข่าว"])
    let other = try folder.write("b.jsonl", line)
    #expect(Reading(.path(other), format: .text).texts == [line])
  }
}
