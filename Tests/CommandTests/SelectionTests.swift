import Testing

/// Rows that are asked for by month, agency, minister, code or scope.
@Suite("Selected rows") struct SelectionTests {
  private func rows(_ arguments: [String]) throws -> [[String: String]] {
    let run = try CommandLineRun(arguments + ["--quiet"])
    #expect(run.exitCode == 0, "\(run.diagnostics)")
    return try CSVTable(run.output).records
  }

  @Test(
    "are those of all rows that meet the condition",
    arguments: [
      (["--code", "GI"], "code", "GI"), (["--scope", "headline"], "scope", "headline"),
      (["--issuer", "none"], "issuer", ""), (["--minister", "none"], "minister_in_office", ""),
    ])
  func mentions(options: [String], column: String, value: String) throws {
    let all = try rows(["mentions", CommandLineRun.seeds])
    let wanted = all.filter { $0[column] == value }
    #expect(try rows(["mentions", CommandLineRun.seeds] + options) == wanted)
    #expect(wanted.count < all.count)
  }

  @Test("keep documents without mentions, which are of the base") func documents() throws {
    let all = try rows(["documents", CommandLineRun.seeds])
    let month = String(try #require(all.first?["published"]).prefix(7))
    let wanted = all.filter { $0["published"]?.hasPrefix(month) ?? false }
    #expect(try rows(["documents", CommandLineRun.seeds, "--month", month]) == wanted)
    #expect(try rows(["documents", CommandLineRun.seeds, "--since", "2400-01"]) == all)
    #expect(try rows(["documents", CommandLineRun.seeds, "--until", "2400-01"]).isEmpty)
  }

  @Test(
    "are what counts and concordances are made of",
    arguments: [
      ["--code", "GI"], ["--issuer", "none"], ["--month", "2568-01"],
      ["--minister", "none", "--until", "2567-12"], ["--minister-named", "none"], ["--body", "none"],
    ])
  func counts(options: [String]) throws {
    let mentions = try rows(["mentions", CommandLineRun.seeds] + options)
    // Documents are the base, whatever they mention: a code leaves none out.
    let ofDocuments = options.first == "--code" ? [] : options
    let documents = try rows(["documents", CommandLineRun.seeds] + ofDocuments)
    let counts = try rows(["count", CommandLineRun.seeds, "--by", "code"] + options)
    #expect(counts.allSatisfy { $0["documents"] == String(documents.count) })
    for count in counts {
      let own = mentions.filter { $0["code"] == count["code"] }
      // Without documents nothing is counted.
      #expect(count["mentions"] == (documents.isEmpty ? "" : String(own.count)))
    }
    #expect(Set(mentions.map { $0["code"] }).isSubset(of: counts.map { $0["code"] }))
    if options.first == "--code" { #expect(counts.map { $0["code"] } == ["GI"]) }
    let lines = try CommandLineRun(["concordance", CommandLineRun.seeds, "--quiet"] + options).output
    #expect(lines.split(separator: "\n").count == mentions.count)
  }

  @Test(
    "that there are none of are told, with the months that there are",
    arguments: [
      ["count"], ["count", "--format", "table"], ["mentions"], ["documents"], ["concordance"],
      ["co-occurrence"],
      ["trend", "--alerts"],
    ])
  func none(command: [String]) throws {
    let all = try rows(["documents", CommandLineRun.seeds]).compactMap { $0["published"]?.prefix(7) }
    let span = "\(try #require(all.min())) to \(try #require(all.max()))"
    let arguments = [command[0], CommandLineRun.seeds, "--month", "2599-01"] + command.dropFirst()
    let run = try CommandLineRun(arguments)
    #expect(run.exitCode == 0)
    #expect(
      run.diagnostics.contains("No document is of what is asked for; those that were read are of \(span)."))
    #expect(try CommandLineRun(arguments + ["--quiet"]).diagnostics.isEmpty)
    // No words were asked for, of no documents either.
    #expect(!run.output.contains("words") && !run.output.contains("ล้านคำ"))
  }

  @Test("have the columns that were asked for, where there are none too") func words() throws {
    let arguments = ["count", CommandLineRun.seeds, "--words", "--quiet"]
    let all = try CommandLineRun(arguments).output.prefix { $0 != "\r\n" }
    #expect(all.contains("per_million_words"))
    #expect(try CommandLineRun(arguments + ["--month", "2599-01"]).output.prefix { $0 != "\r\n" } == all)
  }

  @Test(
    "are not asked for by names that there are not",
    arguments: [
      (["--code", "GX"], "the codebook has no “GX” but MIND, BCG, GI, I40, 4D"),
      (["--issuer", "ministry-of-industri"], "did you mean “ministry-of-industry”?"),
      (["--month", "2567-13"], "is no month"),
      (["--refused", "--issuer", "none"], "--refused lists refused hits by --code only"),
    ])
  func unknownNames(options: [String], words: String) throws {
    let run = try CommandLineRun(["mentions", CommandLineRun.seeds] + options)
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains(words))
  }
}
