import Corpora
import Tallies

/// The ledger, made ready to be grouped: each document once, with how often it mentions each code.
struct LedgerFigures {
  /// A document, as far as figures go.
  struct Entry {
    var month: Month?
    var issuer: String?
    var body: String?
    var minister: String?
    /// Mentions by code; codes without any are left out.
    var mentions: [String: Int]
  }

  let entries: [Entry]
  /// Every month from the first to the last that has documents, widened to the period.
  let calendar: [Month]
  /// The part of ``calendar`` that sheets draw: ``longestView`` months up to the end of the period. A picture of
  /// every month since the first transcript says nothing of the last three years.
  let view: Range<Int>
  /// How many months sheets draw at most: three years, so that each month stands beside two earlier ones.
  static let longestView = 36

  init(_ contents: ReportContents) {
    var mentions: [DocumentKey: [String: Int]] = [:]
    for mention in contents.ledger.mentions {
      mentions[DocumentKey(id: mention.document, path: mention.path), default: [:]][
        mention.code, default: 0] += 1
    }
    entries = contents.ledger.documents.map { document in
      Entry(
        month: contents.clock.day(of: document).map { Month(of: $0) }, issuer: document.issuer,
        body: document.body, minister: document.ministerInOffice,
        mentions: mentions[DocumentKey(id: document.document, path: document.path)] ?? [:])
    }
    let known = entries.compactMap(\.month)
    let first = min(known.min() ?? contents.period.months.lowerBound, contents.period.months.lowerBound)
    let last = max(known.max() ?? contents.period.months.upperBound, contents.period.months.upperBound)
    calendar = (0...first.distance(to: last)).map { first.advanced(by: $0) }
    let end = first.distance(to: contents.period.months.upperBound) + 1
    view = max(0, end - max(Self.longestView, contents.period.length))..<end
  }

  /// The months that sheets draw.
  var viewedMonths: [Month] { Array(calendar[view]) }

  /// The documents grouped by what `key` says of them; `nil` leaves a document out.
  func groups<Key: Hashable>(by key: (Entry) -> Key?) -> [Key: DocumentGroup] {
    var groups: [Key: DocumentGroup] = [:]
    for entry in entries {
      guard let key = key(entry) else { continue }
      groups[key, default: DocumentGroup()].add(entry)
    }
    return groups
  }

  /// The documents that `isIncluded` names, as one group.
  func group(where isIncluded: (Entry) -> Bool) -> DocumentGroup {
    var group = DocumentGroup()
    for entry in entries where isIncluded(entry) { group.add(entry) }
    return group
  }

  /// The documents of a period.
  func group(of period: ReportPeriod) -> DocumentGroup {
    group { $0.month.map(period.months.contains) ?? false }
  }

  private struct DocumentKey: Hashable {
    var id: String
    var path: String
  }
}

/// Documents that stand together, and what is counted in them.
struct DocumentGroup {
  private struct Count {
    var documentsWith = 0
    var mentions = 0
    /// The sum of the squares of the mentions of each document.
    var squares = 0
  }

  private(set) var documents = 0
  private var counts: [String: Count] = [:]
  private var mentionsOfEach: [[String: Int]] = []

  mutating func add(_ entry: LedgerFigures.Entry) {
    documents += 1
    guard !entry.mentions.isEmpty else { return }
    mentionsOfEach.append(entry.mentions)
    for (code, mentions) in entry.mentions {
      counts[code, default: Count()].documentsWith += 1
      counts[code, default: Count()].mentions += mentions
      counts[code, default: Count()].squares += mentions * mentions
    }
  }

  func figure(_ code: String) -> Figure {
    let count = counts[code] ?? Count()
    return figure(count)
  }

  /// The codes together: a document that mentions two of them counts once.
  func figure(ofAny codes: Set<String>) -> Figure {
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
