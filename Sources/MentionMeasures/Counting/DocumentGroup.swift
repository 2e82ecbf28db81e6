public import Measures
import Synchronization

/// Documents that stand together, and what is counted in them.
///
/// What is counted follows from which documents there are, not from their order. Intervals of rates are worked out for
/// all codes together when the first figure is asked for, and kept.
public struct DocumentGroup: Sendable {
  /// How intervals of rates are drawn.
  public let resampling: Resampling
  /// The documents.
  public private(set) var entries: [DocumentCounts.Entry] = []
  /// The characters of the Thai block in all of them.
  public private(set) var thaiCharacters = 0
  /// The words in all of them; `nil` where those of any are not known.
  public private(set) var words: Int? = 0
  private var counts: [String: Count] = [:]
  private var memory = Memory()

  private struct Count: Sendable {
    var documentsWith = 0
    var mentions = 0
  }

  /// A group without documents; ``add(_:)`` brings them.
  public init(resampling: Resampling = .standard) {
    self.resampling = resampling
  }

  /// How many there are: the base.
  public var documents: Int { entries.count }

  /// Takes in a document.
  public mutating func add(_ entry: DocumentCounts.Entry) {
    // Another value, so that copies made before keep what they know.
    if !memory.isEmpty { memory = Memory() }
    entries.append(entry)
    thaiCharacters += entry.thaiCharacters
    words = entry.words.flatMap { own in words.map { $0 + own } }
    for (code, mentions) in entry.mentions {
      counts[code, default: Count()].documentsWith += 1
      counts[code, default: Count()].mentions += mentions
    }
  }

  /// The documents with a code of all documents, without the intervals that a figure has; `nil` without documents.
  public func share(_ code: String) -> Share? {
    Share(hits: counts[code]?.documentsWith ?? 0, base: documents)
  }

  /// What is counted of a code.
  public func figure(_ code: String) -> Figure {
    let count = counts[code] ?? Count()
    guard count.mentions > 0 else { return figure(count, rates: nil) }
    let rates = memory.rates { intervals(by: DocumentResamples(of: entries, resampling)) }
    return figure(count, rates: rates[code])
  }

  /// What is counted of a code, without the rates of mentions, so that nothing need be resampled: for tables of shares.
  public func shareFigure(_ code: String) -> Figure { shareFigure(counts[code] ?? Count()) }

  /// What is counted of the codes together, without the rates of mentions: a document that mentions two of them counts
  /// once.
  public func shareFigure(ofAny codes: Set<String>) -> Figure { shareFigure(count(ofAny: codes)) }

  private func shareFigure(_ count: Count) -> Figure {
    Figure(
      documents: documents, documentsWith: count.documentsWith, mentions: count.mentions,
      thaiCharacters: thaiCharacters, words: words,
      share: Intervals.share(count.documentsWith, of: documents),
      per100Documents: nil)
  }

  /// How often the documents mention a code: the number of a figure without its intervals.
  public func mentions(_ code: String) -> Int { counts[code]?.mentions ?? 0 }

  private func count(ofAny codes: Set<String>) -> Count {
    var count = Count()
    for entry in entries {
      let sum = entry.mentions.reduce(0) { codes.contains($1.key) ? $0 + $1.value : $0 }
      guard sum > 0 else { continue }
      count.documentsWith += 1
      count.mentions += sum
    }
    return count
  }

  /// Resamples of the documents, by which other measures of them get intervals too; `nil` without documents. They are
  /// drawn each time: keep them where they are needed again. Figures asked for after that rest on the same draws.
  public func resamples() -> DocumentResamples? {
    let resamples = DocumentResamples(of: entries, resampling)
    _ = memory.rates { intervals(by: resamples) }
    return resamples
  }

  private func intervals(by resamples: DocumentResamples?) -> [String: ResampledRates] {
    counts.keys.reduce(into: [:]) { $0[$1] = ResampledRates(resamples, code: $1) }
  }

  private func figure(_ count: Count, rates: ResampledRates?) -> Figure {
    Figure(
      documents: documents, documentsWith: count.documentsWith, mentions: count.mentions,
      thaiCharacters: thaiCharacters, words: words, rates: rates)
  }

  /// What has been worked out of a group and is kept; the same documents always give the same.
  private final class Memory: Sendable {
    private let kept = Mutex<[String: ResampledRates]?>(nil)

    var isEmpty: Bool { kept.withLock { $0 == nil } }

    func rates(_ make: () -> [String: ResampledRates]) -> [String: ResampledRates] {
      kept.withLock { kept in
        if let kept { return kept }
        let made = make()
        kept = made
        return made
      }
    }
  }
}
