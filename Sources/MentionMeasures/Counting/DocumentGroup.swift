/// Documents that stand together, and what is counted in them.
public struct DocumentGroup: Sendable {
  private struct Count {
    var documentsWith = 0
    var mentions = 0
    /// The sum of the squares of the mentions of each document.
    var squares = 0
  }

  /// How many there are: the base.
  public private(set) var documents = 0
  private var counts: [String: Count] = [:]
  private var mentionsOfEach: [[String: Int]] = []

  public init() {}

  /// Takes in a document.
  public mutating func add(_ entry: DocumentCounts.Entry) {
    documents += 1
    guard !entry.mentions.isEmpty else { return }
    mentionsOfEach.append(entry.mentions)
    for (code, mentions) in entry.mentions {
      counts[code, default: Count()].documentsWith += 1
      counts[code, default: Count()].mentions += mentions
      counts[code, default: Count()].squares += mentions * mentions
    }
  }

  /// What is counted of a code.
  public func figure(_ code: String) -> Figure {
    let count = counts[code] ?? Count()
    return figure(count)
  }

  /// The codes together: a document that mentions two of them counts once.
  public func figure(ofAny codes: Set<String>) -> Figure {
    var count = Count()
    for mentions in mentionsOfEach {
      let sum = mentions.reduce(0) { codes.contains($1.key) ? $0 + $1.value : $0 }
      guard sum > 0 else { continue }
      count.documentsWith += 1
      count.mentions += sum
      count.squares += sum * sum
    }
    return figure(count)
  }

  private func figure(_ count: Count) -> Figure {
    Figure(
      documents: documents, documentsWith: count.documentsWith, mentions: count.mentions,
      share: Intervals.share(count.documentsWith, of: documents),
      per100Documents: Intervals.per100(
        mentions: count.mentions, squares: count.squares, documents: documents))
  }
}
