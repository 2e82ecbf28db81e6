import Benchmark
import Foundation
import PolicyMentions

/// The parts in which a report spends its time, each alone, over the news of `seeds/`, which is read before.
let benchmarks: @Sendable () -> Void = {
  // CPU time comes in steps of 10 ms, too coarse for most of these.
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 3, scalingFactor: .one, maxDuration: .seconds(3))
  guard let news = try? News() else {
    Benchmark("the news of seeds/ cannot be read") { _ in throw News.Fault() }
    return
  }

  Benchmark("folding") { benchmark in
    for source in news.sources { blackHole(FoldedText(source.bytes)) }
  }

  Benchmark("search for the codebook's terms") { benchmark in
    for text in news.folded { blackHole(news.search.matches(in: text)) }
  }

  Benchmark("layout and dates") { benchmark in
    for source in news.dated { blackHole(news.parser.document(from: source)) }
  }

  Benchmark("coding") { benchmark in
    for source in news.sources { blackHole(news.analyser.analyse(source)) }
  }

  Benchmark("resampling 2,000 documents") { benchmark in
    blackHole(news.group.resamples())
  }

  Benchmark("workbook") { benchmark in
    let path = NSTemporaryDirectory() + "policy-mentions-\(ProcessInfo.processInfo.processIdentifier).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    blackHole(try WorkbookWriter.write(news.workbook, to: path))
  }
}

/// What is measured over.
private struct News: Sendable {
  struct Fault: Error {}

  let sources: [SourceText]
  let folded: [FoldedText]
  /// Texts of dates in all forms, from the first character on.
  let dated: [SourceText]
  let parser = DocumentParser()
  let analyser: DocumentAnalyser
  let search: TermSearch
  let group: DocumentGroup
  let workbook: WorkbookDescription

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../seeds").standardizedFileURL.path
    var sources: [SourceText] = []
    let account = CorpusReader([InputLocation(argument: folder)]).readAll { sources.append($0) }
    guard !sources.isEmpty else { throw Fault() }
    self.sources = sources
    folded = sources.map { FoldedText($0.bytes) }
    let lines = ["27 กุมภาพันธ์ 2566", "15 พ.ย. 65", "15 - 24 ธันวาคม 2566", "28 ก.ย. - 2 ต.ค. 66", "01/03/2566"]
    dated = (0..<sources.count).map { place in
      let text = (0..<40).map { "เมื่อวันที่ \(lines[($0 + place) % lines.count]) ประชุม" }.joined(separator: "\n")
      return SourceText(path: "\(place).txt", bytes: Array(text.utf8))
    }
    let codebook = try Definitions.codebook()
    let registry = try Definitions.registry()
    analyser = try DocumentAnalyser(codebook: codebook, registry: registry)
    search = TermSearch(
      try codebook.codes.flatMap(\.terms).flatMap { term in
        try TermNotation.phrases(term.text).map { TermPattern($0, ignoresCase: term.ignoresCase) }
      })

    var ledger = Ledger(documents: [], mentions: [])
    for source in sources {
      let found = analyser.analyse(source)
      ledger.documents.append(found.record)
      ledger.mentions += found.mentions
    }
    guard let month = ReportContents.latestMonth(of: ledger) else { throw Fault() }
    workbook =
      ReportWriter(
        ReportContents(
          of: CorpusFindings(ledger: ledger, refused: [], account: account), period: Period(month: month),
          codebook: codebook, registry: registry, clock: .published, language: .thai, inputs: ["seeds"])
      ).workbook

    // The same five documents many times over, as many as a ministry has in some years.
    var many = Ledger(documents: [], mentions: [])
    for copy in 0..<400 {
      for var document in ledger.documents {
        document.path += "-\(copy)"
        many.documents.append(document)
      }
      for var mention in ledger.mentions {
        mention.path += "-\(copy)"
        many.mentions.append(mention)
      }
    }
    group = DocumentCounts(many, codes: codebook.codes.map(\.code), clock: .published).group { _ in true }
  }
}
