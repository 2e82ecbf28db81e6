import Attribution
import Corpora
public import CorpusInput
public import MentionStorage
import ParallelWork
import Tallies
import TextSearch

/// Brings a store up to date with its inputs.
///
/// Files whose size and time are those that the store knows are not read; files that were only written again are
/// known by their contents. What was found is kept in portions, so that an update that is interrupted is taken up
/// by the next one; readers see the earlier state until all is done.
public struct StoreUpdate: Sendable {
  /// How far an update has got.
  public struct Progress: Hashable, Sendable {
    /// Files and items of tables seen so far.
    public var seen = 0
    /// Texts read and coded so far.
    public var coded = 0
    /// Their bytes.
    public var bytes = 0
  }

  /// What became of an update.
  public struct Outcome: Sendable {
    /// How many files came, went, changed or stayed.
    public var counts: UpdateCounts
    /// What was read, and everything that was not.
    public var account: InputAccount
  }

  /// How many items are handed to a thread together.
  private static let batchSize = 64
  /// How many documents are written in one transaction.
  fileprivate static let documentsPerTransaction = 2_000

  let coding: Coding
  /// Made while the store is read.
  private let analyser: Deferred<Result<DocumentAnalyser, TermNotation.Fault>>
  let threads: Int
  let keepsText: Bool
  let again: Bool
  let limits: InputLimits

  /// - Parameters:
  ///   - coding: What documents are coded with.
  ///   - threads: The number of threads.
  ///   - keepsText: Whether the store keeps the texts.
  ///   - again: Whether documents are coded again that have not changed.
  ///   - limits: How much is taken into memory at a time.
  public init(
    coding: Coding, threads: Int, keepsText: Bool, again: Bool = false, limits: InputLimits = InputLimits()
  ) {
    analyser = Deferred {
      Result { () throws(TermNotation.Fault) in
        try DocumentAnalyser(codebook: coding.codebook, registry: coding.registry)
      }
    }
    self.coding = coding
    self.threads = max(1, threads)
    self.keepsText = keepsText
    self.again = again
    self.limits = limits
  }

  /// What reads and codes one text.
  ///
  /// - Throws: `TermNotation.Fault` for a term of the codebook that cannot be read.
  func documentAnalyser() throws(TermNotation.Fault) -> DocumentAnalyser { try analyser.value.get() }

  /// Updates a store.
  ///
  /// - Parameters:
  ///   - writer: The store.
  ///   - progress: Told how far it has got, after each batch.
  /// - Returns: What has changed.
  /// - Throws: ``StoreError``, `DefinitionErrors`, `TermNotation.Fault`.
  public func run(
    _ writer: StoreWriter, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws -> Outcome {
    try writer.begin(coding: try coding.stored())
    // Going through files that have not changed keeps one core busy; meanwhile another makes ready what is needed later.
    let path = writer.path
    async let analyser = documentAnalyser()
    async let earlier = Self.earlierDocuments(path: path)
    var list = try UpdateList(writer: writer, keepsText: keepsText, again: again, limits: limits)
    let coder = UpdateCoder(
      analyser: try await analyser, registry: coding.registry, keepsText: keepsText)
    var written = UpdateWriting(writer: writer)
    try await BatchPipeline(threads: threads).run {
      try list.nextBatch(Self.batchSize)
    } work: { batch in
      batch.map(coder.step)
    } take: { steps in
      for step in steps { try written.add(step, to: &list) }
      progress(Progress(seen: list.seen, coded: written.coded, bytes: written.bytes))
    }
    try written.flush()
    return try finish(list, writer: writer, earlier: try await earlier)
  }

  /// The documents of a store; none of one that no update has finished yet.
  private static func earlierDocuments(path: String) throws(StoreError) -> EarlierDocuments {
    do throws(StoreError) {
      return try StoreReader(path: path).earlierDocuments()
    } catch {
      guard case .unfinished = error.reason else { throw error }
      return EarlierDocuments()
    }
  }

  private func finish(
    _ list: UpdateList, writer: StoreWriter, earlier: EarlierDocuments
  ) throws -> Outcome {
    var counts = list.counts
    counts.vanished = list.vanished
    let registry = coding.registry
    counts.documents = try writer.finish(
      list.order,
      ignored: list.ignored.map { StoredIgnored($0.key, files: $0.value) }.sorted { $0.reason < $1.reason },
      names: StoredNames(codebook: coding.codebook, registry: registry), earlier: earlier
    ) { $0.settled(registry: registry) }
    let reader = try StoreReader(path: writer.path)
    let documents = counts.documents
    let account = try reader.read { try $0.account(documents: documents) }
    return Outcome(counts: counts, account: account)
  }
}

extension StoreSnapshot {
  /// How much was read, and what was not.
  ///
  /// - Parameter documents: The number of documents, where it is known.
  func account(documents: Int? = nil) throws -> InputAccount {
    InputAccount(
      documents: try documents ?? documentCount(), rejected: try rejections().map(\.rejection),
      ignored: Dictionary(
        try ignored().map { ($0.ignoredReason, $0.files) }, uniquingKeysWith: +))
  }
}

// MARK: - Work on one item

/// An item to be worked on, on any thread.
enum UpdateTask: Sendable {
  /// A text to be read and coded. `known` is what the store knows of it.
  case file(listed: Int, FileReference, StoredFile, known: KnownText?)
  /// A text that is kept in the store, to be coded again.
  case kept(listed: Int, StoredFile, hash: UInt64, path: String, StoredText)
  /// A document of a table.
  case document(listed: Int, ordinal: Int, SourceText, ownPath: String)
  /// Something that needs no work.
  case ready(SourceChange)
}

/// A text that the store has coded already.
struct KnownText: Hashable, Sendable {
  var source: Int
  var hash: UInt64?
  /// Whether its findings are good where the text is the same.
  var isUsable: Bool
  var isPending: Bool
}

/// What became of an item.
struct UpdateStep: Sendable {
  var change: SourceChange
  /// The bytes of text that were coded; `nil` where none was.
  var codedBytes: Int?
  /// How a known text compares with the one that was read.
  var comparison: Comparison?

  enum Comparison: Sendable {
    case same(KnownText, listed: Int)
    case sameButCodedAgain
    case different
  }
}

/// Reads and codes items, on any thread.
private struct UpdateCoder: Sendable {
  let analyser: DocumentAnalyser
  let registry: Registry
  let keepsText: Bool

  func step(_ task: UpdateTask) -> UpdateStep {
    switch task {
    case .ready(let change): return UpdateStep(change: change)
    case .file(let listed, let file, let stored, let known):
      return step(listed: listed, file, stored, known: known)
    case .kept(let listed, let stored, let hash, let path, let text):
      do {
        let source = try text.source(path: path)
        return UpdateStep(
          change: .text(
            listed: listed, stored, hash: hash, document(source, ownPath: stored.path, kept: text)),
          codedBytes: source.bytes.count)
      } catch {
        return UpdateStep(change: rejected(listed, stored, .brokenMember(error.message)))
      }
    case .document(let listed, let ordinal, let source, let ownPath):
      return UpdateStep(
        change: .tableDocument(
          listed: listed, ordinal: ordinal, document(source, ownPath: ownPath, kept: nil)),
        codedBytes: source.bytes.count)
    }
  }

  private func step(listed: Int, _ file: FileReference, _ stored: StoredFile, known: KnownText?) -> UpdateStep
  {
    do throws(InputRejection) {
      let source = try file.load()
      let hash = ContentHash.of(source.bytes + Array(source.encoding.rawValue.utf8))
      var comparison: UpdateStep.Comparison?
      if let known {
        guard known.hash == hash else {
          return read(source, hash, listed, stored, .different)
        }
        if known.isUsable {
          return UpdateStep(
            change: .touched(source: known.source, stored), comparison: .same(known, listed: listed))
        }
        comparison = .sameButCodedAgain
      }
      return read(source, hash, listed, stored, comparison)
    } catch {
      return UpdateStep(
        change: .rejected(listed: listed, stored, StoredRejection(error)),
        comparison: known == nil ? nil : .different)
    }
  }

  private func read(
    _ source: SourceText, _ hash: UInt64, _ listed: Int, _ stored: StoredFile,
    _ comparison: UpdateStep.Comparison?
  ) -> UpdateStep {
    UpdateStep(
      change: .text(
        listed: listed, stored, hash: hash, document(source, ownPath: stored.path, kept: nil)),
      codedBytes: source.bytes.count, comparison: comparison)
  }

  private func rejected(
    _ listed: Int, _ stored: StoredFile, _ reason: InputRejection.Reason
  ) -> SourceChange {
    .rejected(
      listed: listed, stored, StoredRejection(InputRejection(path: stored.path, reason: reason)))
  }

  private func document(_ source: SourceText, ownPath: String, kept: StoredText?) -> StoredDocument {
    let found = analyser.analyse(source)
    // A text that cannot be compressed is one that no memory is left for; the store then keeps none of it.
    let text = keepsText ? kept ?? (try? StoredText(source)) : nil
    return StoredDocument(
      findings: found.findings,
      ministerOnEvent: registry.ministerInOffice(
        ofIssuer: found.record.issuer, on: found.record.event),
      ownPath: source.path == ownPath ? nil : ownPath, text: text)
  }
}

// MARK: - Writing

/// Gathers changes into transactions.
private struct UpdateWriting {
  let writer: StoreWriter
  private(set) var coded = 0
  private(set) var bytes = 0
  private var changes: [SourceChange] = []

  init(writer: StoreWriter) {
    self.writer = writer
  }

  mutating func add(_ step: UpdateStep, to list: inout UpdateList) throws {
    if let change = list.settle(step) { changes.append(change) }
    if let bytes = step.codedBytes {
      coded += 1
      self.bytes += bytes
    }
    if changes.count >= StoreUpdate.documentsPerTransaction { try flush() }
  }

  mutating func flush() throws {
    guard !changes.isEmpty else { return }
    try writer.add(changes)
    changes.removeAll(keepingCapacity: true)
  }
}

extension [DocumentBesideOthers] {
  /// Finds repeated news and dates documents by their neighbours, as a run over the files does.
  ///
  /// - Returns: What is settled anew, by the rows of the documents.
  func settled(registry: Registry) -> [Int: DocumentBesideOthers.Settled] {
    var finder = DuplicateFinder()
    for document in self {
      guard let signature = document.signature else { continue }
      finder.add(
        id: document.document, published: document.published, event: document.event, signature: signature)
    }
    var originals = finder.originals().makeIterator()
    let neighbours = NeighbourDates(
      indices.compactMap { index in
        guard self[index].publishedBasis == .dateLine, let day = self[index].published else { return nil }
        return (id: self[index].document, published: day)
      })
    var changed: [Int: DocumentBesideOthers.Settled] = [:]
    for document in self {
      var settled = document.settled
      settled.duplicateOf = document.signature == nil ? nil : originals.next() ?? nil
      if document.published == nil {
        let day = neighbours.day(of: document.document)
        settled.published = day
        settled.publishedBasis = day == nil ? .none : .neighbours
        settled.minister = registry.ministerInOffice(ofIssuer: document.issuer, on: day)
        settled.ministersNamed = day.map { registry.ministers(among: document.people, on: $0) } ?? []
      }
      if settled != document.settled { changed[document.id] = settled }
    }
    return changed
  }
}
