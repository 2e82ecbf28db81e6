import Foundation
import PolicyMentions

/// A part of the product that reads what others wrote, and what must hold whatever they wrote.
enum FuzzTarget: String, CaseIterable {
  /// The parts of a news item, from bytes in any encoding.
  case document
  /// Dates: the first bytes are a date line, the others a headline and a body.
  case date
  case jsonl
  case csv
  /// Codebooks, registries and report definitions.
  case yaml
  case archive
  /// Terms, folding and the search, with the built-in codebook and registry.
  case matcher

  func run(_ bytes: [UInt8]) {
    switch self {
    case .document: readText(bytes)
    case .date: readDates(bytes)
    case .jsonl: readFile(bytes, as: .jsonLines)
    case .csv:
      readFile(bytes, as: .csv)
      readRecords(bytes)
    case .yaml: readDefinitions(bytes)
    case .archive: readFile(bytes, as: .archive)
    case .matcher: findMentions(bytes)
    }
  }

  private static let parser = DocumentParser()
  private static let limits = InputLimits(largestText: 1 << 20)

  /// A file in memory, whose path the readers are given.
  private static let file = "/dev/shm/policy-mentions-fuzz-\(getpid())"

  private func readFile(_ bytes: [UInt8], as format: InputFormat) {
    let descriptor = open(Self.file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0, "no room in /dev/shm")
    let written = write(descriptor, bytes, bytes.count)
    close(descriptor)
    precondition(written == bytes.count, "no room in /dev/shm")
    let reader = CorpusReader([.path(Self.file)], format: format, limits: Self.limits)
    let account = reader.readAll { text in
      precondition(text.bytes.count <= Self.limits.largestText, "a text beyond the limit")
      precondition(String(validating: text.bytes, as: UTF8.self) != nil, "a text that is not UTF-8")
      check(Self.parser.document(from: text), of: text)
    }
    for rejection in account.rejected { precondition(!rejection.description.isEmpty) }
  }

  private func readText(_ bytes: [UInt8]) { readFile(bytes, as: .text) }

  private func readDates(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let first = text.prefix { $0 != "\n" }
    _ = Month(typed: first)
    if let day = CalendarDay(iso: first) {
      precondition(CalendarDay(iso: day.description) == day, "a day that does not read as it is written")
    }
    let item = "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ข่าว\nวันที่ \(text)\nข่าว\nเมื่อวันที่ \(first) \(text)\n"
    let source = SourceText(path: "1.txt", bytes: Array(item.utf8))
    check(Self.parser.document(from: source), of: source)
  }

  /// What holds of every document: its parts lie in it.
  private func check(_ document: Document, of source: SourceText) {
    precondition(document.characters >= 0)
    let end = document.text.bytes.count
    for line in document.lines {
      precondition(0 <= line.range.lowerBound && line.range.upperBound <= end, "a line outside its text")
    }
  }

  private func readRecords(_ bytes: [UInt8]) {
    _ = try? CSVReader.records(of: bytes)
  }

  private func readDefinitions(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let codebook = try? CodebookFile.parse(text, file: "c.yml") {
      // Making the search of many terms takes its time, which is not what is looked for here.
      if codebook.codes.count < 3 { _ = try? MentionFinder(codebook) }
    }
    _ = try? ReportDefinitionFile.parse(text, file: "r.yml")
    _ = try? RegistryFile.parse(people: text, peopleFile: "p.yml", agencies: text, agenciesFile: "a.yml")
  }

  private static let analyser: DocumentAnalyser? = try? DocumentAnalyser(
    codebook: Definitions.codebook(extended: true), registry: Definitions.registry())

  private func findMentions(_ bytes: [UInt8]) {
    guard let analyser = Self.analyser else { preconditionFailure("the built-in definitions are wrong") }
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? TermNotation.phrases(text)
    let source = SourceText(path: "1.txt", bytes: Array(text.utf8))
    let found = analyser.analyse(source)
    var ordinal = 0
    for mention in found.mentions {
      ordinal += 1
      precondition(mention.ordinal == ordinal)
      precondition(
        0 <= mention.start && mention.start < mention.end && mention.end <= source.bytes.count,
        "a mention outside its text")
      precondition(
        String(validating: source.bytes[mention.start..<mention.end], as: UTF8.self) != nil,
        "a mention that begins or ends within a character")
    }
  }
}
