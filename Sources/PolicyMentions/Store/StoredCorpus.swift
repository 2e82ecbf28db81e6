public import Attribution
import Corpora
import CorpusInput
public import MentionStorage
public import Tallies

/// A store as input: what a run over its files would find, without reading them.
public struct StoredCorpus: Sendable {
  /// The inputs that the store was made from, as they were typed.
  public let inputs: [String]
  /// What its documents were coded with.
  public let coding: StoredCoding
  private let reader: StoreReader
  private let generation: Int

  /// Opens a store.
  ///
  /// - Throws: ``StoreError``.
  public init(path: String) throws(StoreError) {
    let reader = try StoreReader(path: path)
    self.reader = reader
    (inputs, coding, generation) = try reader.read {
      (try $0.inputs().map(\.argument), try $0.coding(), try $0.generation())
    }
  }

  /// Whether a path leads to a SQLite file, which no other input is.
  public static func isStore(_ path: String) -> Bool { StoreFile.isDatabase(path) }

  /// The number of its documents.
  public func documentCount() throws(StoreError) -> Int {
    try reader.read { try $0.documentCount() }
  }

  /// What ``DocumentDetail/counted`` left out of documents, to be read for some of them later.
  public struct LeftOut: Sendable {
    /// The rows of the documents, in their order.
    fileprivate let rows: [Int]
  }

  /// The findings, as a run over the files gives them.
  ///
  /// - Parameters:
  ///   - clock: On which day the minister in office is looked up.
  ///   - registry: The registry of the coding.
  ///   - keepsRefused: Whether refused hits are read too.
  ///   - documents: The ids of the documents wanted; all where `nil`.
  ///   - duplicates: Whether repeated news is left out of the ledger.
  ///   - detail: What of the documents is read.
  ///   - words: Whether the number of words of each document is read.
  /// - Returns: The findings, and what was left out of their documents; `nil` where nothing was.
  /// - Throws: ``StoreError``.
  public func contents(
    clock: Clock, registry: Registry, keepsRefused: Bool = false, only documents: Set<String>? = nil,
    duplicates: DuplicateCounting = .all, detail: DocumentDetail = .full, words: Bool = false
  ) throws(StoreError) -> (findings: CorpusFindings, leftOut: LeftOut?) {
    try reader.read(ofGeneration: generation) { store in
      var stored = try store.documents(clock: clock, detail: detail)
      if words {
        let counts = try store.wordCounts()
        for (index, row) in stored.rows.enumerated() {
          guard let count = counts[row] else {
            throw StoreError(path: reader.path, reason: .noWordCounts)
          }
          stored.records[index].words = count
        }
      }
      if let documents { stored.keep { documents.contains($0.document) } }
      var findings = CorpusFindings(
        ledger: Ledger(documents: stored.records, mentions: try store.mentions(of: stored, clock: clock)),
        refused: keepsRefused ? try store.refused(of: stored) : [], account: try store.account())
      if documents != nil {
        // Beside fewer documents there may be other repeats and neighbours.
        findings.unsettle(clock: clock)
        findings.markDuplicates(try store.signatures(of: stored))
        findings.dateByNeighbours(
          registry: registry, clock: clock, people: try store.people(in: stored))
      }
      let ledger = findings.ledger.counting(duplicates)
      if ledger.documents.count < stored.rows.count {
        let paths = Set(ledger.documents.map(\.path))
        stored.keep { paths.contains($0.path) }
        findings.ledger = ledger
      }
      return (findings, detail == .counted ? LeftOut(rows: stored.rows) : nil)
    }
  }

  /// Reads what was left out of some documents.
  ///
  /// - Parameters:
  ///   - documents: All that were read, in their order.
  ///   - leftOut: What was left out of them.
  ///   - isWanted: Whether a document is wanted in full; those with mentions are already.
  /// - Throws: ``StoreError``: also where the store has been updated since.
  public func complete(
    _ documents: inout [DocumentRecord], with leftOut: LeftOut, where isWanted: (DocumentRecord) -> Bool
  ) throws(StoreError) {
    try reader.read(ofGeneration: generation) { store in
      try store.complete(&documents, rows: leftOut.rows, where: isWanted)
    }
  }

  /// Whether it keeps the texts of all its documents.
  ///
  /// - Throws: ``StoreError``: also where the store has been updated since.
  public func keepsTexts() throws(StoreError) -> Bool {
    try reader.read(ofGeneration: generation) { try $0.keepsTexts() }
  }

  /// The texts of the store as items to be analysed, with what was rejected and passed over behind them.
  ///
  /// - Parameter paths: The paths of the documents wanted; all where `nil`.
  /// - Throws: ``StoreError`` where the store does not keep all texts, or has been updated since.
  public func texts(only paths: Set<String>? = nil) throws(StoreError) -> StoredTexts {
    let (rows, account) = try reader.read(ofGeneration: generation) { store in
      guard try store.keepsTexts() else { throw StoreError(path: reader.path, reason: .noTexts) }
      return (try store.documentRows(only: paths), try store.account())
    }
    return StoredTexts(reader: reader, generation: generation, rows: rows, account: account)
  }
}

extension CorpusFindings {
  /// Takes away what was worked out of all documents together.
  fileprivate mutating func unsettle(clock: Clock) {
    var paths: Set<String> = []
    for index in ledger.documents.indices {
      ledger.documents[index].duplicateOf = nil
      guard ledger.documents[index].publishedBasis == .neighbours else { continue }
      ledger.documents[index].published = nil
      ledger.documents[index].publishedBasis = .none
      ledger.documents[index].ministersNamed = []
      if clock == .published { ledger.documents[index].ministerInOffice = nil }
      paths.insert(ledger.documents[index].path)
    }
    for index in ledger.mentions.indices where paths.contains(ledger.mentions[index].path) {
      ledger.mentions[index].published = nil
      ledger.mentions[index].ministersNamed = []
      if clock == .published { ledger.mentions[index].ministerInOffice = nil }
    }
  }
}
