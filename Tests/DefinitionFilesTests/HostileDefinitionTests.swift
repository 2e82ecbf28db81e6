import ContentAnalysis
import DefinitionFiles
import Testing

/// Definitions that would grow beyond all memory, or nest beyond any stack, if they were taken at their word.
@Suite("Hostile definitions", .timeLimit(.minutes(5)))
struct HostileDefinitionTests {
  private static let parsers: [(name: String, parse: @Sendable (String) throws -> Void)] = [
    ("codebook", { _ = try CodebookFile.parse($0, file: "x.yml") }),
    ("report definition", { _ = try ReportDefinitionFile.parse($0, file: "x.yml") }),
    (
      "people",
      {
        let agencies = String(decoding: RegistryFile.builtInAgencies, as: UTF8.self)
        _ = try RegistryFile.parse(people: $0, peopleFile: "x.yml", agencies: agencies, agenciesFile: "a.yml")
      }
    ),
    (
      "agencies",
      { _ = try RegistryFile.parse(people: "", peopleFile: "p.yml", agencies: $0, agenciesFile: "x.yml") }
    ),
  ]

  private func complaints(of text: String, as name: String) throws -> [String] {
    let parse = try #require(Self.parsers.first { $0.name == name }).parse
    return try #require(throws: DefinitionErrors.self) { try parse(text) }.errors.map(\.description)
  }

  /// Ten lists of ten, each of the one before: ten thousand million laughs.
  private static let laughs =
    "l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    + (1...9).map { level in
      "l\(level): &l\(level) [\((0..<10).map { _ in "*l\(level - 1)" }.joined(separator: ", "))]\n"
    }.joined()

  @Test("aliases of aliases are refused where they grow too large", arguments: parsers.map(\.name))
  func laughs(_ name: String) throws {
    // Of l0 11 nodes, of l1 10 times as many and one, 111, then 1111, 11111, 111111: l5 goes beyond 200,000 with its
    // second alias, in column 15 of line 6.
    let message =
      "x.yml:6:15: with what aliases (*name) stand for, the file has more than 200000 texts, lists and mappings; "
      + "write out what is meant, or make several files of it"
    #expect(try complaints(of: Self.laughs, as: name).contains(message))
  }

  @Test("aliases as keys, which are compared with each other, are refused as well")
  func keys() throws {
    let text = Self.laughs.replacing("l9: &l9 [", with: "? &l9 [").replacing("l0: &l0", with: "a: &l0")
    #expect(try complaints(of: text, as: "codebook").first?.hasPrefix("x.yml:6:15: ") == true)
    let inKeys = "a: &a {? [x, x] : y}\n" + "b: &b {? [*a, *a] : *a}\nc: {? [*b, *b] : *b}\n"
    #expect(try complaints(of: inKeys, as: "codebook") == ["x.yml:1:1: a codebook has no key “a”"])
  }

  @Test("aliases that chain lists into ever deeper ones are refused")
  func chain() throws {
    let text =
      "a0: &a0 [x]\n" + (1...120).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
    // The text x of a0 lies in a mapping and a list, that of a99 in a mapping and a hundred lists: one too many.
    #expect(
      try complaints(of: text, as: "codebook") == [
        "x.yml:100:12: more than 100 lists and mappings lie in one another here; no definition needs so many"
      ])
  }

  @Test(
    "lists in lists without end are refused",
    arguments: ["[", "- ", "? ", "{a: ", "- ? ", "[?", "a:\n "], [200, 20_000])
  func nesting(_ opening: String, _ count: Int) throws {
    _ = try complaints(of: String(repeating: opening, count: count), as: "codebook")
    _ = try complaints(of: "codes: " + String(repeating: opening, count: count) + "x", as: "codebook")
  }

  @Test("a file of many small lists is refused, as it stands")
  func many() throws {
    let text = "codes: [" + String(repeating: "[],", count: 300_000) + "]"
    #expect(try complaints(of: text, as: "codebook").first?.contains("more than 200000 texts, lists") == true)
  }

  @Test("an alias stands for what its anchor has where it is used, and asterisks in texts are texts")
  func aliases() throws {
    let head = "version: \"1\"\ntitle: {th: ก, en: A}\n"
    let codebook = try CodebookFile.parse(
      head
        + """
        # *nothing
        codes:
          - {code: A, name: &n {th: ก, en: "*n"}, definition: *n, terms: &t [ชา, "ชา *x"]}
          - {code: B, name: *n, definition: {th: ก*n, en: B}, terms: *t}
        """, file: "x.yml")
    #expect(codebook["B"]?.terms.map(\.text) == ["ชา", "ชา *x"])
    #expect(codebook["B"]?.definition.thai == "ก*n")
    #expect(codebook["A"]?.definition.english == "*n")
    let undefined = try complaints(of: head + "codes: [*nobody]", as: "codebook")
    #expect(undefined == ["x.yml:3:9: no valid YAML: found undefined alias"])
  }

  @Test("named lists of lists, and terms of many variants, are refused where they stand for too much")
  func phrases() throws {
    let lists =
      "phrases:\n  p0: [\(String(repeating: "ก", count: 100))]\n"
      + (1...40).map { "  p\($0): [$p\($0 - 1), $p\($0 - 1)]\n" }.joined()
    // p0 has 300 bytes and each list twice those of the one before: with pN they are 300 × (2^(N+1) - 1) in all. That is
    // above 8 MiB with the second half of p14, 15 columns into line 18.
    #expect(
      try complaints(of: "version: \"1\"\ntitle: {th: ก, en: A}\n\(lists)codes: []", as: "codebook") == [
        "x.yml:18:15: with their variants, the terms and phrases up to here are longer than 8388608 bytes; write fewer "
          + "variants, or name lists of phrases less often"
      ])

    let head = "version: \"1\"\ntitle: {th: ก, en: A}\ncodes:\n"
    let code = "  - {code: A, name: {th: ก, en: A}, definition: {th: ก, en: A}, terms: "
    let long = try complaints(of: head + code + "[\(String(repeating: "[", count: 4_000))]}", as: "codebook")
    #expect(!long.isEmpty)
    let quoted = "\"" + String(repeating: "(", count: 4_000) + "\""
    #expect(
      try complaints(of: head + code + "[\(quoted)]}", as: "codebook") == [
        "x.yml:4:73: a term of 4000 bytes; at most 3000 are searched for"
      ])
    let variants = "\"[0][1][2][3][4][5][6][7][8][9]" + String(repeating: "ก", count: 200) + "\""
    // 1024 phrases of 600 bytes and some: thirteen are less than 8 MiB.
    let many = Array(repeating: variants, count: 20).joined(separator: ", ")
    let complaint = try complaints(of: head + code + "[\(many)]}", as: "codebook").first
    #expect(complaint?.contains("longer than 8388608") == true)
  }

  @Test("a wrong key of a megabyte is refused without being compared with the right ones letter by letter")
  func longKey() throws {
    let key = String(repeating: "k", count: 1_000_000)
    #expect(try complaints(of: "? \(key)\n: x\n", as: "codebook").count == 1)
  }
}
