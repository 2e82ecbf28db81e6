import Testing

/// A seed document coded by hand, before any program existed.
struct CodedSeed {
  let document: String
  let published: String
  let event: String
  let counts: [String: Int]
  let headline: Int
  let inOffice: String
  let named: [String]
}

/// The five seed documents: mentions worked out by reading them with the codebook.
private let coded = [
  CodedSeed(
    document: "22565", published: "2019-08-28", event: "2019-08-28", counts: ["BCG": 1, "I40": 2],
    headline: 0,
    inOffice: "suriya-juangroongruangkit", named: ["suriya-juangroongruangkit"]),
  CodedSeed(
    document: "65595", published: "2023-03-01", event: "2023-02-27",
    counts: [
      "MIND": 5, "BCG": 1, "GI": 2, "4D": 2, "4D.business": 1, "4D.community": 1, "4D.environment": 1,
      "4D.income": 1,
    ], headline: 1, inOffice: "suriya-juangroongruangkit", named: []),
  CodedSeed(
    document: "65701", published: "2023-03-03", event: "2023-03-01",
    counts: [
      "MIND": 3, "4D": 1, "4D.business": 1, "4D.community": 1, "4D.environment": 1, "4D.income": 1,
    ], headline: 1, inOffice: "suriya-juangroongruangkit", named: []),
  CodedSeed(
    document: "77604", published: "2024-01-18", event: "2024-01-17", counts: ["BCG": 1, "GI": 3, "I40": 1],
    headline: 0, inOffice: "pimphattra-wichaikul", named: ["pimphattra-wichaikul"]),
  CodedSeed(
    document: "91218", published: "2024-12-10", event: "2024-12-08", counts: ["MIND": 6, "BCG": 1],
    headline: 2,
    inOffice: "akanat-promphan", named: ["akanat-promphan"]),
]

@Suite("Seed documents")
struct SeedTests {
  @Test("have the mentions that reading them gives")
  func mentions() throws {
    let run = try SeedRuns.mentions
    #expect(run.exitCode == 0)
    let rows = try run.objects
    for seed in coded {
      let own = rows.filter { $0["document"] as? String == seed.document }
      let counts = Dictionary(grouping: own) { $0["code"] as? String ?? "" }.mapValues(\.count)
      #expect(counts == seed.counts, "document \(seed.document)")
      #expect(
        own.count { $0["scope"] as? String == "headline" } == seed.headline, "document \(seed.document)")
      #expect(own.compactMap { $0["ordinal"] as? Int } == Array(1...own.count))
    }
    #expect(rows.count == coded.flatMap(\.counts.values).reduce(0, +))
    #expect(!rows.contains { $0["scope"] as? String == "hashtag" })
  }

  @Test("have the dates, issuer and ministers that reading them gives")
  func documents() throws {
    let run = try CommandLineRun(["documents", CommandLineRun.seeds, "--format", "jsonl", "--quiet"])
    #expect(run.exitCode == 0)
    // Files come in the order of their names; the table above is in the order of the documents' numbers.
    let rows = try run.objects.sorted { $0["document"] as? String ?? "" < $1["document"] as? String ?? "" }
    #expect(rows.map { $0["document"] as? String } == coded.map(\.document))
    for (row, seed) in zip(rows, coded) {
      #expect(row["published"] as? String == seed.published, "document \(seed.document)")
      #expect(row["event"] as? String == seed.event, "document \(seed.document)")
      #expect(row["issuer"] as? String == "ministry-of-industry", "document \(seed.document)")
      #expect(row["minister_in_office"] as? String == seed.inOffice, "document \(seed.document)")
      #expect(row["ministers_named"] as? [String] == seed.named, "document \(seed.document)")
    }
  }
}
