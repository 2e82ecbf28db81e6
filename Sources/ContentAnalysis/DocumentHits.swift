import Corpora
import TextSearch

/// A hit that belongs to a code, before it is known whether it counts.
struct Candidate {
  enum Kind: Hashable {
    case naming(rules: String?, subcode: String?)
    case otherSense(String)
  }

  var code: Int
  var range: Range<Int>
  var kind: Kind
  /// The passage in which its last byte stands.
  var passage: Int
  /// What of the codebook it is a hit of: the place in the code's list of that kind.
  var entry: (kind: CodebookEntry.Kind, index: Int)

  /// Whether it counts whatever stands around it.
  var isCertain: Bool {
    if case .naming(nil, _) = kind { return true }
    return false
  }
}

/// The matches in one document, sorted by what they stand for.
struct DocumentHits {
  let document: Document
  var candidates: [Candidate] = []
  /// For each phrase of a condition the places where it stands; and below, of each code, where one of its words does.
  var phrases: [Int: PhrasePlaces] = [:]
  var parts: [SequencePart: [Range<Int>]] = [:]
  var extensionsBefore: [Int: PhrasePlaces] = [:]
  var extensionsAfter: [Int: PhrasePlaces] = [:]
  var introductions: [Int: PhrasePlaces] = [:]
  var numberings: [Int: [Range<Int>]] = [:]
  /// Terms of dimensions, which count only in an enumeration.
  var dimensionTerms: [Candidate] = []

  init(_ document: Document, matches: [Match], compiled: CompiledCodebook) {
    self.document = document
    for match in matches where match.pattern < compiled.roles.count {
      for role in compiled.roles[match.pattern] { add(match.range, as: role, compiled: compiled) }
    }
    addSequences(compiled: compiled)
  }

  /// The index of the passage that holds an offset, if one does.
  func passage(at offset: Int) -> Int? {
    // Passages stand in the order of the text.
    let index = document.passages.partitionPoint { $0.range.upperBound <= offset }
    return index < document.passages.count && document.passages[index].range.contains(offset) ? index : nil
  }

  /// The line that a candidate stands on.
  func line(of candidate: Candidate) -> Range<Int> { document.lines[lineNumber(of: candidate)].range }

  /// The index of the line that a candidate stands on.
  func lineNumber(of candidate: Candidate) -> Int { document.passages[candidate.passage].line }

  private mutating func add(_ range: Range<Int>, as role: PatternRole, compiled: CompiledCodebook) {
    switch role {
    case .term(let code, let index):
      let definition = compiled.codebook.codes[code]
      let term = definition.terms[index]
      guard let passage = passage(at: range.upperBound - 1) else { return }
      let candidate = Candidate(
        code: code, range: range, kind: .naming(rules: term.rules, subcode: term.subcode), passage: passage,
        entry: (.term, index))
      if definition.parent == nil { candidates.append(candidate) } else { dimensionTerms.append(candidate) }
    case .otherSense(let code, let index):
      guard let passage = passage(at: range.upperBound - 1) else { return }
      let sense = compiled.codebook.codes[code].otherSenses[index].sense
      candidates.append(
        Candidate(
          code: code, range: range, kind: .otherSense(sense), passage: passage, entry: (.otherSense, index)))
    case .part(let part): parts[part, default: []].append(range)
    case .phrase(let phrase): phrases[phrase, default: PhrasePlaces()].append(range)
    case .extensionBefore(let code): extensionsBefore[code, default: PhrasePlaces()].append(range)
    case .extensionAfter(let code): extensionsAfter[code, default: PhrasePlaces()].append(range)
    case .introduction(let code): introductions[code, default: PhrasePlaces()].append(range)
    case .numbering(let code): numberings[code, default: []].append(range)
    }
  }

  /// Adds a candidate for every stretch in which all parts of a sequence stand in a row.
  private mutating func addSequences(compiled: CompiledCodebook) {
    guard !parts.isEmpty else { return }
    for (code, definition) in compiled.codebook.codes.enumerated() {
      for (index, sequence) in definition.sequences.enumerated() {
        let hits = sequence.parts.indices.flatMap { part in
          parts[SequencePart(code: code, sequence: index, part: part), default: []]
            .map { (part: part, range: $0) }
        }.sorted { one, other in
          (one.range.lowerBound, other.range.upperBound) < (other.range.lowerBound, one.range.upperBound)
        }
        let joiners = compiled.sequenceJoiners[code][index]
        for range in rows(hits, lastPart: sequence.parts.count - 1, joiners: joiners) {
          guard let passage = passage(at: range.upperBound - 1) else { continue }
          candidates.append(
            Candidate(
              code: code, range: range, kind: .naming(rules: sequence.rules, subcode: nil), passage: passage,
              entry: (.sequence, index)))
        }
      }
    }
  }

  private func rows(_ hits: [(part: Int, range: Range<Int>)], lastPart: Int, joiners: [[UInt8]])
    -> [Range<Int>]
  {
    // Where a row from each hit on ends, if it gets to the last part; told from behind, so that no row is followed twice.
    var ends = [Int?](repeating: nil, count: hits.count)
    for (index, hit) in hits.enumerated().reversed() {
      let end = hit.range.upperBound
      if let next = hits[(index + 1)...].firstIndex(where: { $0.range.lowerBound >= end }),
        hits[next].part == hit.part || hits[next].part == hit.part + 1,
        Separators.joins(document.text.bytes[end..<hits[next].range.lowerBound], joiners: joiners)
      {
        ends[index] = ends[next]
      } else if hit.part == lastPart {
        ends[index] = end
      }
    }
    var rows: [Range<Int>] = []
    for (hit, end) in zip(hits, ends) where hit.part == 0 {
      guard let end, hit.range.lowerBound >= rows.last?.upperBound ?? 0 else { continue }
      rows.append(hit.range.lowerBound..<end)
    }
    return rows
  }
}
