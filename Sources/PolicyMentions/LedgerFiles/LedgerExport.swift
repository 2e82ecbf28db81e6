import Corpora
public import CorpusInput
import FoundationEssentials
import MentionStorage
import ParallelWork
public import TableWriting

/// Writes a ledger: what was found in each document by itself, line by line, so that the ledgers of the parts of a
/// corpus, made by as many processes on as many machines, add up to the ledger of the whole.
///
/// Only the texts in hand are in memory.
public struct LedgerExport: Sendable {
  private let analyser: DocumentAnalyser
  private let threads: Int
  /// How many items are handed to a thread together.
  private static let batchSize = 64

  /// - Parameters:
  ///   - analyser: Finds what there is to find; its clock does not matter.
  ///   - threads: The number of threads.
  public init(_ analyser: DocumentAnalyser, threads: Int) {
    self.analyser = analyser
    self.threads = max(1, threads)
  }

  /// Writes the header and then a line for each document and rejection, in the order of the input. What is written is a
  /// ledger when ``writeEnd(of:to:)`` has followed.
  ///
  /// - Parameters:
  ///   - items: What the inputs hold.
  ///   - header: What the documents are coded with.
  ///   - sink: Is given whole lines.
  ///   - progress: Told how far it has got, after each batch.
  /// - Returns: How much was read, and what was not.
  /// - Throws: What the sink throws.
  public func write(
    _ items: some Sequence<InputItem>, header: LedgerHeader, to sink: any ByteSink,
    progress: @escaping @Sendable (AnalysisProgress) -> Void = { _ in }
  ) async throws -> InputAccount {
    try sink.write(try LedgerText.line(header))
    var account = InputAccount()
    var soFar = AnalysisProgress()
    var iterator = items.makeIterator()
    try await BatchPipeline(threads: threads).run {
      iterator.nextBatch(Self.batchSize)
    } work: { batch in
      try lines(of: batch)
    } take: { batch in
      account.documents += batch.documents
      account.rejected += batch.rejected
      for entry in batch.ignored { account.count(entry) }
      try sink.write(batch.lines)
      soFar.documents += batch.documents
      soFar.bytes += batch.bytes
      progress(soFar)
    }
    for (reason, files) in account.ignoredByCount {
      try sink.write(
        try LedgerText.line(LedgerLine(ignored: LedgerIgnored(reason: reason, files: files))))
    }
    return account
  }

  /// Writes the line that says that the ledger is whole.
  ///
  /// - Parameters:
  ///   - account: What ``write(_:header:to:progress:)`` returned.
  ///   - sink: The same as there.
  /// - Throws: What the sink throws.
  public func writeEnd(of account: InputAccount, to sink: any ByteSink) throws {
    let end = LedgerEnd(documents: account.documents, rejected: account.rejected.count)
    try sink.write(try LedgerText.line(LedgerLine(end: end)))
  }

  private struct Batch: Sendable {
    var documents = 0
    var bytes = 0
    var rejected: [InputRejection] = []
    var ignored: [IgnoredEntry] = []
    var lines: [UInt8] = []
  }

  private func lines(of items: [InputItem]) throws -> Batch {
    var batch = Batch()
    for item in items {
      switch Self.read(item) {
      case .success(let text):
        batch.documents += 1
        batch.bytes += text.bytes.count
        let findings = analyser.analyse(text).findings
        batch.lines += try LedgerText.line(LedgerLine(document: LedgerDocument(findings)))
      case .failure(.rejected(let rejection)):
        batch.rejected.append(rejection)
        batch.lines += try LedgerText.line(LedgerLine(rejected: rejection))
      case .failure(.ignored(let entry)):
        batch.ignored.append(entry)
      }
    }
    return batch
  }

  private enum NoText: Error {
    case rejected(InputRejection)
    case ignored(IgnoredEntry)
  }

  private static func read(_ item: InputItem) -> Result<SourceText, NoText> {
    switch item {
    case .document(let text): return .success(text)
    case .rejected(let rejection): return .failure(.rejected(rejection))
    case .ignored(let entry): return .failure(.ignored(entry))
    case .file(let file): return Result(catching: file.load).mapError(NoText.rejected)
    }
  }
}

/// Ledger lines as text.
enum LedgerText {
  /// A value on a line of its own. Equal values give equal lines.
  static func line(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + [UInt8(ascii: "\n")]
  }
}
