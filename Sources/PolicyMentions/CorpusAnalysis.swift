import Attribution
public import ContentAnalysis
import Corpora
public import CorpusInput
import ParallelWork
public import Tallies

/// What a run over a corpus gives: the ledger, the refused hits, and the account of the input.
public struct CorpusFindings: Sendable {
  /// The documents and their mentions, in the order of the input.
  public var ledger: Ledger
  /// The hits that do not count; empty unless they were asked for.
  public var refused: [RefusedHit]
  /// How much was read, and everything that was not, with its reason.
  public var account: InputAccount
  /// Reviewers' decisions on documents of the input whose text no longer bears them out.
  public var unappliedDecisions: [ReviewDecision]
  /// How often the codebook's terms and rules were used; empty unless it was asked for.
  public var use: CodebookUse
  /// The coded spans that the texts of their documents do not bear out, by the documents' paths; empty where no texts were
  /// read for them.
  public var misplacedSpans: [String: [GoldCandidate]] = [:]

  /// Findings put together by hand, such as those read from a store or from ledger files.
  public init(
    ledger: Ledger, refused: [RefusedHit], account: InputAccount, unappliedDecisions: [ReviewDecision] = [],
    use: CodebookUse = CodebookUse()
  ) {
    self.ledger = ledger
    self.refused = refused
    self.account = account
    self.unappliedDecisions = unappliedDecisions
    self.use = use
  }
}

/// Reads a corpus and analyses its documents, several at a time.
///
/// Files are read and analysed on as many threads as the machine has cores; only the texts in hand and
/// the findings are in memory. The findings stand in the order of the input whatever the number of threads.
public struct CorpusAnalysis: Sendable {
  /// How many items are handed to a thread together: enough that handing over costs little.
  private static let batchSize = 64

  /// What is looked for in each document.
  public let analyser: DocumentAnalyser
  /// The number of threads.
  public let threads: Int
  /// Whether refused hits are kept: there are about as many of them as of mentions.
  public let keepsRefused: Bool
  /// Whether the use of the codebook's terms and rules is counted.
  public let keepsUse: Bool
  /// The ids of the documents whose findings are kept; all where `nil`.
  public let only: Set<String>?
  /// The coded spans that are looked up in the texts.
  public let spans: GoldSpans

  /// Prepares a run; nothing is read before ``run(_:progress:)``.
  ///
  /// - Parameters:
  ///   - analyser: What is looked for in each document.
  ///   - threads: The number of threads; one where less is asked for.
  ///   - keepsRefused: Whether refused hits are kept.
  ///   - keepsUse: Whether the use of the codebook's terms and rules is counted.
  ///   - only: The ids of the documents whose findings are kept; all where `nil`. The others are read and counted too.
  ///   - spans: The coded spans that are looked up in the texts.
  public init(
    _ analyser: DocumentAnalyser, threads: Int, keepsRefused: Bool = false, keepsUse: Bool = false,
    only: Set<String>? = nil, spans: GoldSpans = GoldSpans([])
  ) {
    self.analyser = analyser
    self.threads = max(1, threads)
    self.keepsRefused = keepsRefused
    self.keepsUse = keepsUse
    self.only = only
    self.spans = spans
  }

  /// Analyses everything that the inputs hold.
  ///
  /// - Parameters:
  ///   - items: What the inputs hold: a `CorpusReader`, or the texts of a store.
  ///   - progress: Told how far it has got, after each batch, on no thread in particular.
  /// - Returns: The findings, in the order of the input.
  public func run(
    _ items: some Sequence<InputItem>, progress: @escaping @Sendable (AnalysisProgress) -> Void = { _ in }
  ) async -> CorpusFindings {
    var findings = CorpusFindings(
      ledger: Ledger(documents: [], mentions: []), refused: [], account: InputAccount())
    var signatures: [TextSignature?] = []
    var people: [String: [String]] = [:]
    var soFar = AnalysisProgress()
    var iterator = items.makeIterator()
    await BatchPipeline(threads: threads).run {
      iterator.nextBatch(Self.batchSize)
    } work: { batch in
      analyse(batch)
    } take: { batch in
      findings.append(batch)
      signatures += batch.signatures
      people.merge(batch.people) { first, _ in first }
      soFar.documents += batch.read
      soFar.bytes += batch.bytes
      progress(soFar)
    }
    findings.markDuplicates(signatures)
    findings.dateByNeighbours(registry: analyser.registry, clock: analyser.clock, people: people)
    return findings
  }

  private func analyse(_ batch: [InputItem]) -> BatchFindings {
    var findings = BatchFindings()
    for item in batch {
      switch item {
      case .ignored(let entry): findings.ignored.append(entry)
      case .rejected(let rejection): findings.rejected.append(rejection)
      case .document(let text): analyse(text, addingTo: &findings)
      case .file(let file):
        do throws(InputRejection) {
          analyse(try file.load(), addingTo: &findings)
        } catch {
          findings.rejected.append(error)
        }
      }
    }
    return findings
  }

  private func analyse(_ text: SourceText, addingTo findings: inout BatchFindings) {
    findings.read += 1
    findings.bytes += text.bytes.count
    let document = analyser.analyse(text, countsUse: keepsUse)
    if let only, !only.contains(document.record.document) { return }
    findings.documents.append(document.record)
    findings.signatures.append(document.signature)
    findings.mentions += document.mentions
    if !document.people.isEmpty { findings.people[document.record.path] = document.people }
    if keepsRefused { findings.refused += document.refused }
    findings.unapplied += document.unappliedDecisions
    if let use = document.use { findings.use.add(use) }
    let misplaced = spans.misplaced(in: text, of: document.record.document)
    if !misplaced.isEmpty { findings.misplaced[text.path] = misplaced }
  }
}

/// What one batch gives.
private struct BatchFindings: Sendable {
  var read = 0
  /// The bytes of the texts.
  var bytes = 0
  var documents: [DocumentRecord] = []
  /// One for each document.
  var signatures: [TextSignature?] = []
  /// Whom undated documents name, by path.
  var people: [String: [String]] = [:]
  var mentions: [MentionRecord] = []
  var refused: [RefusedHit] = []
  var unapplied: [ReviewDecision] = []
  var use = CodebookUse()
  var misplaced: [String: [GoldCandidate]] = [:]
  var rejected: [InputRejection] = []
  var ignored: [IgnoredEntry] = []
}

extension CorpusFindings {
  fileprivate mutating func append(_ batch: BatchFindings) {
    ledger.documents += batch.documents
    ledger.mentions += batch.mentions
    refused += batch.refused
    unappliedDecisions += batch.unapplied
    use.add(batch.use)
    misplacedSpans.merge(batch.misplaced) { first, _ in first }
    account.documents += batch.read
    account.rejected += batch.rejected
    for entry in batch.ignored { account.count(entry) }
  }
}
