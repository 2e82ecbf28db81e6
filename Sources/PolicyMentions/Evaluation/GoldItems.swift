public import Attribution
public import ContentAnalysis
public import Corpora
import DefinitionFiles
import Foundation

/// A span coded by reading: it is, or is part of, a mention of a code, or of none.
public struct GoldCandidate: Hashable, Sendable {
  /// The id of the item, by which two codings of it are set beside each other.
  public var id: String
  /// The id of the document that the span stands in.
  public var document: String
  /// UTF-8 byte offsets into the source, half open.
  public var range: Range<Int>
  /// The words of the span, as the coder saw them.
  public var text: String
  /// `nil` for a span that is no mention.
  public var code: String?
  /// The line of the file that it stands on, from 1; 0 for one put together by hand.
  public var line: Int

  /// A coded span. It overlaps no mention where its range is empty.
  public init(id: String, document: String, range: Range<Int>, text: String, code: String?, line: Int = 0) {
    self.id = id
    self.document = document
    self.range = range
    self.text = text
    self.code = code
    self.line = line
  }
}

/// A whole document coded by reading: how often each code is mentioned.
public struct GoldWhole: Hashable, Sendable {
  /// The id of the item, by which two codings of it are set beside each other.
  public var id: String
  /// The id of the document.
  public var document: String
  /// The mentions of each code; a code that is not listed is not mentioned.
  public var counts: [String: Int]
  /// The scopes of the mentions of each code, in the order of the text; empty where the item does not list them.
  public var scopes: [String: [String]]

  /// A coded document. Without scopes only the numbers of its mentions are compared.
  public init(id: String, document: String, counts: [String: Int], scopes: [String: [String]] = [:]) {
    self.id = id
    self.document = document
    self.counts = counts
    self.scopes = scopes
  }
}

/// The facts of a document coded by reading.
public struct GoldDocument: Hashable, Sendable {
  /// The id of the item, by which two codings of it are set beside each other.
  public var id: String
  /// The id of the document.
  public var document: String
  /// The day of publication; `nil` where the item gives none.
  public var published: CalendarDay?
  /// The day of what the news tells of; `nil` where the item gives none.
  public var event: CalendarDay?
  /// The issuer's id in the registry; `nil` where nobody can be told.
  public var issuer: String?
  /// The body's name in Thai.
  public var body: String?
  /// The ministers' names in Thai.
  public var ministersNamed: [String]
}

/// A file of coded items, of one kind.
public enum GoldFile: Hashable, Sendable {
  /// Spans; the fields `start`, `end`, `text` and `code` tell them.
  case candidates([GoldCandidate])
  /// Whole documents; the field `counts` tells them.
  case whole([GoldWhole])
  /// Facts of documents; the field `ministers_named` tells them, without `start` or `counts`.
  case documents([GoldDocument])

  /// The ids of the documents that the items are of.
  public var documents: Set<String> {
    switch self {
    case .candidates(let items): Set(items.map(\.document))
    case .whole(let items): Set(items.map(\.document))
    case .documents(let items): Set(items.map(\.document))
    }
  }

  /// The number of items.
  public var count: Int {
    switch self {
    case .candidates(let items): items.count
    case .whole(let items): items.count
    case .documents(let items): items.count
    }
  }
}

/// A gold file that cannot be read, or what is to be known of an item that was.
public struct GoldFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named.
  public var file: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// What is wrong, in words that stand behind the file's name.
  public var message: String

  public var description: String { line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)" }
}

extension GoldFile {
  /// Reads a gold file: JSON Lines whose fields tell which kind of item it holds.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - codebook: Where codes are looked up, with its extended themes; none is where `nil`.
  ///   - extended: Whether the extended themes are counted.
  ///   - registry: Where issuers are looked up; none is where `nil`.
  ///   - notice: Told of what is likely a slip: codes and issuers that there are not or cannot be found, the first time each,
  ///     so that nothing can agree with them; scopes that there are not; mentions listed otherwise than counted; and an id that
  ///     stands twice, of whose items the first is taken.
  /// - Throws: ``GoldFileError`` for a file that cannot be read, a line that is no item, or items of two kinds.
  public static func read(
    _ path: String, codebook: Codebook? = nil, extended: Bool = true, registry: Registry? = nil,
    notice: (GoldFileError) -> Void = { _ in }
  ) throws(GoldFileError) -> GoldFile {
    let bytes: [UInt8]
    do throws(WholeFile.Fault) {
      bytes = try WholeFile.bytes(at: path, most: WholeFile.largestCoding)
    } catch {
      throw GoldFileError(file: path, line: 0, message: error.words)
    }
    var items: [RawItem] = []
    var lines: [String: Int] = [:]
    var names = GoldNames(codebook: codebook, extended: extended, registry: registry)
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      guard var item = try? JSONDecoder().decode(RawItem.self, from: Data(line)) else {
        throw GoldFileError(
          file: path, line: index + 1, message: "no JSON object with the fields of a gold item")
      }
      if let wrong = item.fault {
        throw GoldFileError(file: path, line: index + 1, message: wrong)
      }
      if let earlier = lines[item.id] {
        notice(
          GoldFileError(
            file: path, line: index + 1,
            message:
              "left out: item “\(item.id)” stands on line \(earlier) already; remove one, or give it another id"
          ))
        continue
      }
      lines[item.id] = index + 1
      for slip in item.slips(&names) {
        notice(GoldFileError(file: path, line: index + 1, message: slip))
      }
      item.line = index + 1
      items.append(item)
    }
    guard !items.isEmpty else { throw GoldFileError(file: path, line: 0, message: "holds no items") }
    let candidates = items.compactMap(\.candidate)
    let whole = items.compactMap(\.whole)
    let documents = items.compactMap(\.facts)
    switch items.count {
    case candidates.count: return .candidates(candidates)
    case whole.count: return .whole(whole)
    case documents.count: return .documents(documents)
    default:
      throw GoldFileError(
        file: path, line: 0,
        message: "needs items of one kind: spans (start, end, code), counts, or facts (published, issuer)")
    }
  }
}

/// The names that items are looked up by, and those that were told to be none.
private struct GoldNames {
  private let codes: [String]?
  /// Codes that are not counted.
  private let leftOut: Set<String>
  private let registry: Registry?
  private var told: Set<String> = []

  init(codebook: Codebook?, extended: Bool, registry: Registry?) {
    codes = codebook.map { $0.codes.map(\.code) + [CandidateAgreement.noCode] }
    leftOut = extended ? [] : Set((codebook?.codes ?? []).filter(\.isExtended).map(\.code))
    self.registry = registry
  }

  mutating func slip(ofCode code: String) -> String? {
    guard let codes else { return nil }
    if leftOut.contains(code) {
      return once(code, "“\(code)” is an extended theme, so it counts as missed; give --extended")
    }
    guard !codes.contains(code) else { return nil }
    return once(
      code,
      "the codebook has no code “\(code)”, so it counts as missed" + Suggestion.words(for: code, among: codes)
    )
  }

  mutating func slip(ofIssuer issuer: String) -> String? {
    guard let registry else { return nil }
    guard let found = registry.issuer(for: issuer) else {
      let known = registry.agencies.map(\.id)
      return once(
        issuer,
        "the registry has no issuer “\(issuer)”, so it counts as missed"
          + Suggestion.words(for: issuer, among: known))
    }
    guard found.id != issuer else { return nil }
    return once(
      issuer,
      "“\(issuer)” is a body whose news is that of “\(found.id)”, so it counts as missed; write “\(found.id)”"
    )
  }

  /// What to say of a name, the first time.
  private mutating func once(_ name: String, _ words: String) -> String? {
    told.insert(name).inserted ? words : nil
  }
}

/// The fields of an item of any kind.
private struct RawItem: Decodable {
  var id: String
  var document: String
  var start: Int?
  var end: Int?
  var text: String?
  var code: String?
  var counts: [String: Int]?
  var mentions: [RawMention]?
  var published: String?
  var event: String?
  var issuer: String?
  var body: String?
  var ministersNamed: [String]?
  /// Where it stands; no field of the file.
  var line = 0

  enum CodingKeys: String, CodingKey {
    case id, document, start, end, text, code, counts, mentions, published, event, issuer, body
    case ministersNamed = "ministers_named"
  }

  var candidate: GoldCandidate? {
    guard let start, let end, start <= end, let text, let code else { return nil }
    return GoldCandidate(
      id: id, document: document, range: start..<end, text: text, code: code == Self.noCode ? nil : code,
      line: line)
  }

  var whole: GoldWhole? {
    counts.map { counts in
      GoldWhole(
        id: id, document: document, counts: counts,
        scopes: Dictionary(grouping: mentions ?? [], by: \.code).mapValues { $0.compactMap(\.scope) })
    }
  }

  private static let noCode = CandidateAgreement.noCode

  /// What is wrong with the item by itself, in words; `nil` where nothing is.
  var fault: String? {
    if let wrong = [published, event].compactMap(\.self).first(where: { CalendarDay(typed: $0) == nil }) {
      return "“\(wrong)” is no day; write it as 2024-01-18 or 2567-01-18, and null where there is none"
    }
    if let start, let end, start < 0 || end <= start {
      return
        "start \(start) and end \(end) are no span: they count bytes from 0, and the end lies behind the start"
    }
    if let (code, count) = counts?.sorted(by: { $0.key < $1.key }).first(where: { $0.value < 0 }) {
      return "counts \(count) mentions of \(code); write 0 or more"
    }
    return nil
  }

  /// What is likely a slip, in words; the item can be measured as it is.
  func slips(_ names: inout GoldNames) -> [String] {
    var slips: [String] = []
    let counted = (counts ?? [:]).filter { $0.value > 0 }.keys.sorted()
    for code in [code].compactMap(\.self) + (mentions ?? []).map(\.code) + counted {
      slips += [names.slip(ofCode: code)].compactMap(\.self)
    }
    slips += [issuer.flatMap { names.slip(ofIssuer: $0) }].compactMap(\.self)
    if let scope = mentions?.compactMap(\.scope).first(where: { Scope(rawValue: $0) == nil }) {
      let scopes = Scope.allCases.map(\.rawValue)
      slips.append(
        "“\(scope)” is no scope; it must be \(scopes.joined(separator: ", "))"
          + Suggestion.words(for: scope, among: scopes))
    }
    return slips + [miscount].compactMap(\.self)
  }

  /// A code of whose mentions the item lists another number than it counts; without a list there is nothing to compare.
  private var miscount: String? {
    guard let counts, let mentions, !mentions.isEmpty else { return nil }
    let listed = Dictionary(mentions.map { ($0.code, 1) }, uniquingKeysWith: +)
    let codes = Set(counts.keys).union(listed.keys).sorted()
    return codes.first { counts[$0, default: 0] != listed[$0, default: 0] }.map { code in
      "lists \(listed[code, default: 0]) mentions of \(code), but counts \(counts[code, default: 0]), which is taken; correct one"
    }
  }

  var facts: GoldDocument? {
    guard let ministersNamed, counts == nil, start == nil else { return nil }
    return GoldDocument(
      id: id, document: document, published: published.flatMap { CalendarDay(typed: $0) },
      event: event.flatMap { CalendarDay(typed: $0) }, issuer: issuer, body: body,
      ministersNamed: ministersNamed)
  }
}

/// A mention of a whole document, as far as it is compared.
private struct RawMention: Decodable {
  var code: String
  var scope: String?
}
