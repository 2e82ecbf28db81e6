public import Attribution
import Corpora
import CorpusInput
import Foundation
public import MentionStorage
public import Tallies

/// Reads the ledgers of parts, and merges them.
///
/// Documents stand in the order of their paths, as a walk of a folder gives them, whatever the parts and their
/// order: so parts in any number and order give the same findings, and those of files in a folder are the findings of
/// one run over that folder.
public struct LedgerReader: Sendable {
  private let coding: StoredCoding
  private let registry: Registry
  private let clock: Clock
  private let longestLine: Int

  /// The most bytes in one line, which is one document with its mentions: 256 MiB, sixteen times the largest text.
  public static let defaultLongestLine = 16 * InputLimits.defaultLargestText

  /// - Parameters:
  ///   - coding: What the documents must have been coded with.
  ///   - registry: The registry of the coding.
  ///   - clock: On which day the minister in office is looked up.
  ///   - longestLine: The most bytes in one line.
  public init(
    coding: StoredCoding, registry: Registry, clock: Clock, longestLine: Int = Self.defaultLongestLine
  ) {
    self.coding = coding
    self.registry = registry
    self.clock = clock
    self.longestLine = longestLine
  }

  /// Parts of a ledger, merged.
  public struct Merged: Sendable {
    /// The findings of all parts together, in the order of the documents' paths.
    public var findings: CorpusFindings
    /// The inputs as reports name them.
    public var inputs: [String]
  }

  /// Reads ledger files, and those in folders: all but hidden ones and those whose names begin with `_`.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, in any order.
  ///   - keepsRefused: Whether refused hits are kept.
  ///   - documents: The ids of the documents that are kept; all where `nil`.
  /// - Throws: ``LedgerFault``.
  public func read(
    _ paths: [String], keepsRefused: Bool = false, only documents: Set<String>? = nil
  ) throws -> Merged {
    var parts = LedgerParts(coding: coding, only: documents)
    for path in paths {
      for file in try Self.files(at: path) { try read(file, into: &parts) }
    }
    return Merged(
      findings: merged(parts, keepsRefused: keepsRefused), inputs: parts.inputs.sorted())
  }

  private static func files(at path: String) throws -> [String] {
    guard WholeFile.isFolder(path) else { return [path] }
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw LedgerFault(file: path, line: 0, reason: .unreadable)
    }
    let names = all.sorted().filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
    if names.isEmpty { throw LedgerFault(file: path, line: 0, reason: .noFiles) }
    return names.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }

  private func read(_ path: String, into parts: inout LedgerParts) throws {
    var lines = FileLines(try Self.open(path), longest: longestLine)
    var number = 0
    var lastLine = 0
    var ministers = MinisterMemory(registry: registry, clock: clock)
    while true {
      number += 1
      do {
        guard let line = try lines.next() else { break }
        if line.allSatisfy(\.isBlank) { continue }
        if number == 1 || parts.isHeader(line) {
          try parts.add(try JSONDecoder().decode(LedgerHeader.self, from: line))
        } else {
          let decoded = try JSONDecoder().decode(LedgerLine.self, from: line)
          try parts.add(decoded, from: path, codes: coding.codes, ministers: &ministers)
        }
        lastLine = number
      } catch let reason as LedgerFault.Reason {
        throw LedgerFault(file: path, line: number, reason: reason)
      } catch is DecodingError {
        throw LedgerFault(file: path, line: number, reason: number == 1 ? .noHeader : .malformed(""))
      } catch {
        throw LedgerFault(file: path, line: 0, reason: WholeFile.isFolder(path) ? .folder : .unreadable)
      }
    }
    if lastLine == 0 { throw LedgerFault(file: path, line: 0, reason: .noHeader) }
    if parts.isOpen { throw LedgerFault(file: path, line: lastLine, reason: .noEnd) }
  }

  private static func open(_ path: String) throws(LedgerFault) -> FileBytes {
    do throws(InputRejection.Reason) {
      return try FileBytes(stream: Array(path.utf8))
    } catch .noWriter(let seconds) {
      throw LedgerFault(file: path, line: 0, reason: .noWriter(seconds: seconds))
    } catch {
      throw LedgerFault(file: path, line: 0, reason: .unreadable)
    }
  }

  /// The findings of all parts together.
  private func merged(_ parts: LedgerParts, keepsRefused: Bool) -> CorpusFindings {
    let documents = parts.documents.map { (order: PathOrder($0.record.path), findings: $0) }
      .sorted { $0.order < $1.order }.map(\.findings)
    let rejected = parts.rejected.map { (order: PathOrder($0.path), rejection: $0) }
      .sorted {
        ($0.order, $0.rejection.line ?? 0, $0.rejection.byte ?? 0)
          < ($1.order, $1.rejection.line ?? 0, $1.rejection.byte ?? 0)
      }.map(\.rejection)
    var findings = CorpusFindings(
      ledger: Ledger(
        documents: documents.map(\.record), mentions: documents.flatMap(\.mentions)),
      refused: keepsRefused ? documents.flatMap(\.refused) : [],
      account: InputAccount(
        documents: parts.count, rejected: rejected, ignored: parts.ignored))
    findings.markDuplicates(documents.map(\.signature))
    findings.dateByNeighbours(
      registry: registry, clock: clock,
      people: Dictionary(
        documents.filter { !$0.people.isEmpty }.map { ($0.record.path, $0.people) },
        uniquingKeysWith: { first, _ in first }))
    return findings
  }
}

extension LedgerFault.Reason: Error {}

/// What was read of the parts so far.
private struct LedgerParts {
  let coding: StoredCoding
  var documents: [DocumentFindings] = []
  var rejected: [InputRejection] = []
  var ignored: [IgnoredReason: Int] = [:]
  var inputs: Set<String> = []
  /// The number of documents, wanted or not.
  var count = 0
  /// What was read of a part whose last line has not come yet.
  private var part: LedgerFault.LedgerCount?
  private let only: Set<String>?
  /// The ledger that each document was first found in, by the document's path. Mentions are put to documents by these,
  /// so that a document that is there twice would have each of its mentions twice over.
  private var files: [String: String] = [:]

  init(coding: StoredCoding, only: Set<String>?) {
    self.coding = coding
    self.only = only
  }

  /// Whether a part has begun and not ended.
  var isOpen: Bool { part != nil }

  private static let headerStart = Array("{\"codebook\":".utf8)

  /// Whether a line further down begins another part, as where files were put behind each other.
  func isHeader(_ line: Data) -> Bool { line.starts(with: Self.headerStart) }

  mutating func add(_ header: LedgerHeader) throws(LedgerFault.Reason) {
    guard header.format <= LedgerHeader.currentFormat else { throw .newer(format: header.format) }
    guard header.coding == coding else { throw .otherCoding(found: header.coding, wanted: coding) }
    guard part == nil else { throw .noEnd }
    part = LedgerFault.LedgerCount(documents: 0, rejected: 0)
    inputs.formUnion(header.inputs)
  }

  mutating func add(
    _ line: LedgerLine, from file: String, codes: [String], ministers: inout MinisterMemory
  ) throws(LedgerFault.Reason) {
    guard let part else { throw .malformed("it stands behind the ledger's last line") }
    if let document = line.document {
      guard let findings = document.findings(codes: codes, minister: { ministers.minister($0, $1, $2) })
      else {
        throw .malformed("a value of document \(document.id) is none that a ledger has")
      }
      if let first = files.updateValue(file, forKey: findings.record.path) {
        throw .repeated(path: findings.record.path, file: first)
      }
      count += 1
      self.part?.documents += 1
      if only?.contains(document.id) ?? true { documents.append(findings) }
    } else if let rejection = line.rejected {
      rejected.append(rejection)
      self.part?.rejected += 1
    } else if let entry = line.ignored {
      ignored[entry.reason, default: 0] += entry.files
    } else if let end = line.end {
      let said = LedgerFault.LedgerCount(documents: end.documents, rejected: end.rejected)
      guard said == part else { throw .incomplete(found: part, said: said) }
      self.part = nil
    } else {
      throw .malformed("it has neither document, rejected, ignored nor end")
    }
  }
}

/// Looks ministers up once for each ministry and day.
private struct MinisterMemory {
  let registry: Registry
  let clock: Clock
  private var known: [Key: String?] = [:]

  private struct Key: Hashable {
    var issuer: String
    var day: CalendarDay
  }

  init(registry: Registry, clock: Clock) {
    self.registry = registry
    self.clock = clock
  }

  mutating func minister(_ issuer: String?, _ published: CalendarDay?, _ event: CalendarDay?) -> String? {
    guard let issuer, let day = clock == .published ? published : event else { return nil }
    let key = Key(issuer: issuer, day: day)
    if let minister = known[key] { return minister }
    let minister = registry.ministerInOffice(ofIssuer: issuer, on: day)
    known[key] = .some(minister)
    return minister
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\r") || self == UInt8(ascii: "\t")
  }
}
