import Corpora
import Measures
public import Tallies

/// Which codes stand together: in one document, or in one paragraph of it.
public struct CoOccurrence: Sendable {
  /// What codes stand together in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// A whole document, with its headline.
    case document
    /// A line of the source.
    case paragraph
  }

  /// What the codes stand together in.
  public let unit: Unit
  /// All documents, whatever they mention, or the paragraphs that mention any of the codes: of the others the
  /// ledger knows nothing.
  public let base: Int
  /// Each two of the codes, in their order.
  public let pairs: [CodePair]
  /// How many of the pairs were tested.
  public let tests: Int
  /// What the intervals rest on; of the rules only the resampling bears on them.
  public let rules: ComparisonRules

  /// Counts which codes stand together.
  ///
  /// - Parameters:
  ///   - unit: What they stand together in.
  ///   - ledger: All documents and mentions.
  ///   - counts: The same documents, counted.
  ///   - codes: The codes, in the codebook's order.
  ///   - rules: What the intervals rest on.
  ///   - isIncluded: Which documents are looked at.
  public init(
    in unit: Unit, of ledger: Ledger, counts: DocumentCounts, codes: [String],
    rules: ComparisonRules = ComparisonRules(), where isIncluded: (DocumentCounts.Entry) -> Bool
  ) {
    let entries = counts.entries.filter(isIncluded)
    let columns = PairColumns(codes)
    let units = Self.units(unit, ledger: ledger, entries: entries, columns: columns)
    let bootstrap = RateBootstrap(
      strata: DocumentStrata.strata(of: entries) { columns.cluster(units[$0.index] ?? []) },
      codes: columns.count, replicates: rules.resampling.replicates, seed: rules.resampling.seed)
    let totals = bootstrap?.events ?? [Int](repeating: 0, count: columns.count)
    let base = unit == .document ? entries.count : totals[columns.base]
    var pairs = columns.pairs.map { pair in
      CodePair(
        codes[pair.first], codes[pair.second], totals: columns.totals(of: pair, base: base, totals),
        logOdds: bootstrap?.figure { events in
          let base = unit == .document ? base : events[columns.base]
          return columns.totals(of: pair, base: base, events).table?.logOdds
        }, isTested: unit == .document)
    }
    let q = BenjaminiHochberg.adjusted(pairs.map(\.p))
    for index in pairs.indices { pairs[index].q = q[index] }
    self.unit = unit
    self.base = base
    self.pairs = pairs
    self.rules = rules
    tests = pairs.count { $0.p != nil }
  }

  /// The codes that stand together in each unit of each document, by the document's place in the ledger.
  private static func units(
    _ unit: Unit, ledger: Ledger, entries: [DocumentCounts.Entry], columns: PairColumns
  ) -> [Int: [Set<Int>]] {
    switch unit {
    case .document:
      return Dictionary(
        entries.map { entry in
          (entry.index, [Set(entry.mentions.compactMap { $1 > 0 ? columns.place(of: $0) : nil })])
        }, uniquingKeysWith: { first, _ in first })
    case .paragraph:
      var paragraphs: [DocumentKey: [Int: Set<Int>]] = [:]
      for mention in ledger.mentions {
        guard let place = columns.place(of: mention.code) else { continue }
        paragraphs[DocumentKey(of: mention), default: [:]][mention.paragraph, default: []].insert(place)
      }
      return Dictionary(
        entries.map { entry in
          let own = paragraphs[DocumentKey(of: ledger.documents[entry.index])] ?? [:]
          return (entry.index, Array(own.values))
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}

/// The columns that a document's units are counted in: each code, each pair, and the units with any code.
private struct PairColumns {
  private let places: [String: Int]
  private let codes: Int
  let pairs: [(first: Int, second: Int)]

  init(_ codes: [String]) {
    self.codes = codes.count
    places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    pairs = codes.indices.flatMap { first in codes.indices[(first + 1)...].map { (first, $0) } }
  }

  /// The column of the units with any code.
  var base: Int { codes + pairs.count }
  var count: Int { base + 1 }

  func place(of code: String) -> Int? { places[code] }

  /// What is counted in the units of one document.
  func cluster(_ units: [Set<Int>]) -> CodedCluster {
    var counts: [(code: Int, events: Int)] = []
    for unit in units where !unit.isEmpty {
      let present = unit.sorted()
      counts.append((base, 1))
      for (index, first) in present.enumerated() {
        counts.append((first, 1))
        counts += present[(index + 1)...].map { (column(first, $0), 1) }
      }
    }
    return CodedCluster(counts: counts)
  }

  /// How many units have each code of a pair, and both.
  func totals(of pair: (first: Int, second: Int), base: Int, _ events: [Int]) -> PairTotals {
    PairTotals(
      base: base, first: events[pair.first], second: events[pair.second],
      both: events[column(pair.first, pair.second)])
  }

  /// The pairs stand behind the codes, those of the first code first.
  private func column(_ first: Int, _ second: Int) -> Int {
    codes + first * codes - first * (first + 1) / 2 + second - first - 1
  }
}
