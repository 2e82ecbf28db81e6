public import Corpora
public import CorpusInput
public import Tallies
import TextSearch

/// The spans of coded items, to be looked up in the texts that they are of.
public struct GoldSpans: Sendable {
  private let byDocument: [String: [GoldCandidate]]

  /// The spans of some files; items of other kinds have none.
  public init(_ files: [GoldFile]) {
    byDocument = Dictionary(grouping: files.flatMap(\.spans), by: \.document)
  }

  /// Whether there are none.
  public var isEmpty: Bool { byDocument.isEmpty }

  /// The paths of the documents that the spans are of.
  public func paths(in ledger: Ledger) -> Set<String> {
    Set(ledger.documents.filter { byDocument[$0.document] != nil }.map(\.path))
  }

  /// The spans of a document that its text does not bear out: they do not lie in it, or other words stand there.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - document: The document's id.
  public func misplaced(in text: SourceText, of document: String) -> [GoldCandidate] {
    guard let items = byDocument[document] else { return [] }
    // A headline that the text lacks follows it, and mentions in it count their bytes from there on.
    let bytes = text.bytes + (text.stated.headline.map { [UInt8(ascii: "\n")] + $0.utf8 } ?? [])
    let offsets = SourceOffsets(text)
    func place(_ offset: Int) -> Int? {
      let place = bytes.indices.partitionPoint { offsets.sourceOffset(ofUTF8Offset: $0) < offset }
      return offsets.sourceOffset(ofUTF8Offset: place) == offset ? place : nil
    }
    return items.filter { item in
      guard let start = place(item.range.lowerBound), let end = place(item.range.upperBound) else {
        return true
      }
      return !bytes[start..<end].elementsEqual(item.text.utf8)
    }
  }
}

extension CorpusFindings {
  /// The coded spans to leave out: of those that texts do not bear out the ones of the documents that
  /// ``byDocument`` gives.
  public var spansToLeaveOut: Set<GoldCandidate> {
    guard !misplacedSpans.isEmpty else { return [] }
    return Set(byDocument.values.flatMap { misplacedSpans[$0.record.path] ?? [] })
  }

  /// Looks coded spans up in texts that are read beside the findings, such as those of a store.
  public mutating func lookUp(_ spans: GoldSpans, in texts: some Sequence<InputItem>) {
    let documents = Dictionary(
      ledger.documents.map { ($0.path, $0.document) }, uniquingKeysWith: { first, _ in first })
    for case .document(let text) in texts {
      guard let document = documents[text.path] else { continue }
      misplacedSpans[text.path] = spans.misplaced(in: text, of: document)
    }
  }
}

extension GoldFile {
  /// The spans among the items.
  public var spans: [GoldCandidate] {
    if case .candidates(let items) = self { items } else { [] }
  }

  /// The file without some of its spans.
  public func without(_ spans: Set<GoldCandidate>) -> GoldFile {
    guard case .candidates(let items) = self else { return self }
    return .candidates(items.filter { !spans.contains($0) })
  }
}
