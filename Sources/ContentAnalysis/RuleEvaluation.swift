public import Corpora
import TextSearch

/// What is known of a document beside its text when senses are told apart.
public struct DocumentContext: Hashable, Sendable {
  /// The registry id of the agency whose news it is.
  public var issuer: String?
  /// The day of publication.
  public var published: CalendarDay?

  /// What is known; a condition on what is `nil` does not hold.
  public init(issuer: String? = nil, published: CalendarDay? = nil) {
    self.issuer = issuer
    self.published = published
  }
}

/// What a rule list says of a candidate.
struct Ruling {
  var decision: SenseRule.Decision
  /// The name of the rule that decided.
  var rule: String
}

/// Asks the rules about the candidates of one document.
struct RuleEvaluation {
  /// The most bytes of a character.
  private static let longestCharacter = 4

  let hits: DocumentHits
  let compiled: CompiledCodebook
  let context: DocumentContext
  /// The headline's line.
  private let title: Range<Int>?
  /// The candidates that count so far: the certain ones, and those that rules have accepted.
  private var counted = CountedPlaces()
  /// The candidates that belong to other senses.
  private var otherSenses: Set<SensePlace> = []

  init(hits: DocumentHits, compiled: CompiledCodebook, context: DocumentContext, candidates: [Candidate]) {
    self.hits = hits
    self.compiled = compiled
    self.context = context
    title = hits.document.lines.first { $0.role == .title }?.range
    for candidate in candidates {
      if candidate.isCertain { accept(candidate) }
      guard case .otherSense(let sense) = candidate.kind else { continue }
      otherSenses.insert(SensePlace(sense: sense, line: nil))
      otherSenses.insert(SensePlace(sense: sense, line: hits.lineNumber(of: candidate)))
    }
  }

  /// Lets a candidate count when the rules are asked about others.
  mutating func accept(_ candidate: Candidate) {
    counted.add(candidate.range, of: candidate.code, onLine: hits.lineNumber(of: candidate))
  }

  /// Decides a candidate by the first rule of its list whose condition holds.
  ///
  /// - Returns: The decision and the rule's name; a list that decides nothing refuses.
  func decide(_ candidate: Candidate, by list: String) -> Ruling {
    for rule in compiled.rules[candidate.code][list] ?? [] {
      if rule.condition.map({ holds($0, for: candidate) }) ?? true {
        return Ruling(decision: rule.decision, rule: rule.name)
      }
    }
    return Ruling(decision: .refuse, rule: "undecided")
  }

  /// Whether a condition holds for a candidate.
  func holds(_ condition: CompiledCondition, for candidate: Candidate) -> Bool {
    condition.clauses.allSatisfy { holds($0, for: candidate) }
  }

  private func holds(_ clause: CompiledCondition.Clause, for candidate: Candidate) -> Bool {
    switch clause {
    case .before(let phrases): return adjoins(phrases, candidate, before: true)
    case .after(let phrases): return adjoins(phrases, candidate, before: false)
    case .near(let phrases, let within, let side):
      return stands(phrases) { isNear($0, candidate, within: within, side: side) }
    case .line(let phrases): return stand(phrases, in: hits.line(of: candidate), beside: candidate)
    case .headline(let phrases):
      guard let title else { return false }
      return stands(phrases) { $0.firstStart(in: title) != nil }
    case .document(let phrases):
      return stand(phrases, in: hits.document.text.bytes.indices, beside: candidate)
    case .not(let inner): return !holds(inner, for: candidate)
    case .any(let inner): return inner.contains { holds($0, for: candidate) }
    case .codes(let codes, let onLine):
      let line = onLine ? hits.lineNumber(of: candidate) : nil
      return codes.contains { counted.hasOther(than: candidate.range, of: $0, onLine: line) }
    case .plain(let clause): return holds(clause, for: candidate)
    }
  }

  private func holds(_ clause: Condition.Clause, for candidate: Candidate) -> Bool {
    switch clause {
    case .lineSense(let senses):
      senses.contains { otherSenses.contains(SensePlace(sense: $0, line: hits.lineNumber(of: candidate))) }
    case .documentSense(let senses):
      senses.contains { otherSenses.contains(SensePlace(sense: $0, line: nil)) }
    case .issuer(let agencies): context.issuer.map(agencies.contains) ?? false
    case .published(let from, let until):
      context.published.map { day in from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true }
        ?? false
    // Clauses with phrases and codes are compiled to numbers before they are asked.
    case .before, .after, .near, .line, .headline, .document, .lineCode, .documentCode, .not, .any: false
    }
  }

  private func stands(_ phrases: [Int], where fits: (PhrasePlaces) -> Bool) -> Bool {
    phrases.contains { hits.phrases[$0].map(fits) ?? false }
  }

  /// Whether one of the phrases stands in a stretch, no part of it in the candidate.
  private func stand(_ phrases: [Int], in stretch: Range<Int>, beside candidate: Candidate) -> Bool {
    stands(phrases) { places in
      places.starting(in: stretch).contains {
        $0.upperBound <= stretch.upperBound && !candidate.range.overlaps($0)
      }
    }
  }

  private func adjoins(_ phrases: [Int], _ candidate: Candidate, before: Bool) -> Bool {
    let bytes = hits.document.text.bytes
    let line = hits.line(of: candidate)
    var place = before ? candidate.range.lowerBound : candidate.range.upperBound
    while true {
      let adjoins = stands(phrases) { places in
        before
          ? places.hasEnd(at: place, notBefore: line.lowerBound)
          : places.starting(in: place..<place + 1).contains { $0.upperBound <= line.upperBound }
      }
      if adjoins { return true }
      let next = before ? place - 1 : place
      guard line.contains(next), Separators.isAdjoining(bytes[next]) else { return false }
      place += before ? -1 : 1
    }
  }

  /// Whether of the places of a phrase the nearest on a side is near enough.
  private func isNear(_ phrase: PhrasePlaces, _ candidate: Candidate, within: Int, side: Condition.Side)
    -> Bool
  {
    let line = hits.line(of: candidate)
    let (start, end) = (candidate.range.lowerBound, candidate.range.upperBound)
    if side != .after, line.lowerBound < start, let last = phrase.lastEnd(in: line.lowerBound..<start),
      isShort(last..<start, within)
    {
      return true
    }
    guard side != .before, end < line.upperBound, let first = phrase.firstStart(in: end..<line.upperBound)
    else { return false }
    return isShort(end..<first, within)
  }

  /// Whether a stretch has at most so many characters, which are counted only where it may.
  private func isShort(_ stretch: Range<Int>, _ most: Int) -> Bool {
    stretch.count / Self.longestCharacter <= most && hits.document.text.characters(in: stretch) <= most
  }
}

/// The places of candidates that count, by code, on each line and in the whole document.
private struct CountedPlaces {
  private struct Key: Hashable {
    var code: Int
    /// `nil` for the whole document.
    var line: Int?
  }

  /// One place, and where there is one another: to tell whether any but a given one counts, no more are needed.
  private var places: [Key: (one: Range<Int>, other: Range<Int>?)] = [:]

  mutating func add(_ range: Range<Int>, of code: Int, onLine line: Int) {
    for key in [Key(code: code, line: nil), Key(code: code, line: line)] {
      guard let known = places[key] else {
        places[key] = (range, nil)
        continue
      }
      if known.other == nil, known.one != range { places[key] = (known.one, range) }
    }
  }

  func hasOther(than range: Range<Int>, of code: Int, onLine line: Int?) -> Bool {
    guard let known = places[Key(code: code, line: line)] else { return false }
    return known.one != range || known.other != nil
  }
}

/// That a candidate of another sense stands on a line.
private struct SensePlace: Hashable {
  var sense: String
  /// `nil` for the whole document.
  var line: Int?
}
