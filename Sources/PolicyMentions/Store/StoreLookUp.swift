public import Corpora
import CorpusInput
import Foundation
public import MentionStorage
import ParallelWork
import TextSearch

/// Looks words up in the headlines and texts of a store.
public struct StoreLookUp: Sendable {
  /// Which documents are looked through.
  public struct Filter: Sendable {
    /// The months of publication, both ends included.
    public var months: ClosedRange<Month>?
    /// An agency's id; empty for news of an unknown one.
    public var issuer: String?

    /// A filter; without conditions it leaves no document out.
    public init(months: ClosedRange<Month>? = nil, issuer: String? = nil) {
      self.months = months
      self.issuer = issuer
    }
  }

  /// A document in which all words stand.
  public struct Hit: Sendable {
    /// The document.
    public var document: LookUpDocument
    /// The occurrences of all words.
    public var occurrences: Int
    /// How well it fits beside the others; higher is better.
    public var score: Double
    /// The first place of the rarest word, with its line before and after it.
    public var left: String
    /// The words of that place, as they stand in the source.
    public var text: String
    /// What follows that place on its line; at most sixty characters, as to its left.
    public var right: String
  }

  /// What was found.
  public struct Result: Sendable {
    /// The best documents first.
    public var hits: [Hit]
    /// The documents in which all words stand, listed or not.
    public var found: Int
    /// The documents that were looked through.
    public var base: Int
    /// Whether texts had to be read without an index.
    public var readsAll: Bool
  }

  /// The saturation of occurrences and the weight of a document's length in BM25, with the usual values
  /// (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.2 and after).
  private static let saturation = 1.2
  private static let lengthWeight = 0.75
  /// How many texts are read from the store, and handed to a thread, together.
  private static let batchSize = 128

  private let reader: StoreReader
  private let threads: Int

  /// Opens a store.
  ///
  /// - Throws: ``StoreError``.
  public init(path: String, threads: Int) throws(StoreError) {
    reader = try StoreReader(path: path)
    self.threads = max(1, threads)
  }

  /// What the index holds of a text.
  ///
  /// - Throws: ``StoreError`` where the text is damaged.
  public static func indexedText(_ text: StoredText) throws -> String {
    let folded = try text.folded(storedAt: "")
    return folded.string(0..<folded.bytes.count)
  }

  /// The issuers of the store's documents.
  ///
  /// - Throws: ``StoreError``.
  public func issuers() throws(StoreError) -> Set<String> {
    try reader.read { store in Set(try store.lookUpDocuments().compactMap(\.issuer)) }
  }

  /// Finds the documents in which all words of a query stand, best first.
  ///
  /// Ranked by BM25 over the occurrences of the words, taken of the documents that the filter leaves.
  ///
  /// - Parameters:
  ///   - query: The words.
  ///   - filter: Which documents are looked through.
  ///   - limit: How many are listed at most.
  /// - Throws: ``StoreError``: the store keeps no texts, or was updated meanwhile.
  public func search(_ query: LookUpQuery, _ filter: Filter = Filter(), limit: Int) async throws -> Result {
    let (generation, documents, candidates) = try reader.read { store in
      guard try store.keepsTexts() else { throw StoreError(path: reader.path, reason: .noFullText) }
      return (try store.generation(), try store.lookUpDocuments(), try store.candidates(for: query.words))
    }
    let base = documents.filter(filter.holds)
    let read = candidates.map { rows in base.filter { rows.contains($0.row) } } ?? base
    let found = try await occurrences(of: query, in: read, generation)
    let ranked = rank(found, base: base).prefix(limit)
    let hits = try reader.read(ofGeneration: generation) { store in
      try ranked.map { try hit($0, query: query, store: store) }
    }
    return Result(hits: hits, found: found.count, base: base.count, readsAll: candidates == nil)
  }

  /// A document with the occurrences of each word.
  private struct Found: Sendable {
    var document: LookUpDocument
    var occurrences: [Int]
    var score = 0.0
  }

  private func occurrences(
    of query: LookUpQuery, in documents: [LookUpDocument], _ generation: Int
  ) async throws -> [Found] {
    var rest = documents.makeIterator()
    var found: [Found] = []
    try await BatchPipeline(threads: threads).run {
      guard let batch = rest.nextBatch(Self.batchSize) else { return nil }
      return try reader.read(ofGeneration: generation) { store in
        try batch.map { (document: $0, text: try store.text(ofRow: $0.row).text) }
      }
    } work: { (batch: [(document: LookUpDocument, text: StoredText)]) in
      try batch.compactMap { document, text in
        guard let places = query.places(in: try text.folded(storedAt: reader.path)) else { return nil }
        return Found(document: document, occurrences: places.map(\.count))
      }
    } take: { (batch: [Found]) in
      found += batch
    }
    return found
  }

  private func rank(_ found: [Found], base: [LookUpDocument]) -> [Found] {
    let length = Double(base.reduce(0) { $0 + $1.characters }) / Double(max(1, base.count))
    // Every document found has every word, so they are all equally rare.
    let weight = Self.rarity(found.count, of: base.count)
    var scored = found
    for index in scored.indices {
      let relative = Double(scored[index].document.characters) / max(1, length)
      let spread = Self.saturation * (1 - Self.lengthWeight + Self.lengthWeight * relative)
      scored[index].score = scored[index].occurrences.reduce(0) { sum, count in
        sum + weight * Double(count) * (Self.saturation + 1) / (Double(count) + spread)
      }
    }
    return scored.enumerated().sorted { one, other in
      one.element.score != other.element.score
        ? one.element.score > other.element.score : one.offset < other.offset
    }.map(\.element)
  }

  /// The inverse document frequency of BM25, kept above zero.
  private static func rarity(_ documents: Int, of base: Int) -> Double {
    log((Double(base - documents) + 0.5) / (Double(documents) + 0.5) + 1)
  }

  private func hit(_ found: Found, query: LookUpQuery, store: StoreSnapshot) throws -> Hit {
    let text = try store.text(ofRow: found.document.row).text.folded(storedAt: reader.path)
    let places = query.places(in: text) ?? []
    let first = places.compactMap(\.first).max { $0.count < $1.count } ?? 0..<0
    let context = LookUpContext(of: first, in: text)
    return Hit(
      document: found.document, occurrences: found.occurrences.reduce(0, +), score: found.score,
      left: context.left, text: text.originalString(first), right: context.right)
  }
}

extension StoreLookUp.Filter {
  fileprivate func holds(_ document: LookUpDocument) -> Bool {
    (months.map { months in document.published.map { months.contains(Month(of: $0)) } ?? false } ?? true)
      && (issuer.map { $0 == document.issuer ?? "" } ?? true)
  }
}

/// The line around a place, so much of it as fits.
private struct LookUpContext {
  /// The most characters to either side.
  private static let width = 60

  let left: String
  let right: String

  init(of place: Range<Int>, in text: FoldedText) {
    let bytes = text.bytes
    var start = place.lowerBound
    var count = 0
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"),
      count < Self.width || UTF8.isContinuation(bytes[start])
    {
      start -= 1
      if !UTF8.isContinuation(bytes[start]) { count += 1 }
    }
    var end = place.upperBound
    count = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if !UTF8.isContinuation(bytes[end]) {
        if count == Self.width { break }
        count += 1
      }
      end += 1
    }
    left = text.originalString(start..<place.lowerBound)
    right = text.originalString(place.upperBound..<end)
  }
}

extension StoredText {
  /// What is looked up of a text: all of it, and a headline that is stated beside it.
  func folded(storedAt path: String) throws(StoreError) -> FoldedText {
    do {
      let source = try source(path: "")
      guard let headline = source.stated.headline else { return FoldedText(source.bytes) }
      return FoldedText(source.bytes + [UInt8(ascii: "\n")] + Array(headline.utf8))
    } catch {
      throw StoreError(path: path, reason: .damaged(error.message))
    }
  }
}
