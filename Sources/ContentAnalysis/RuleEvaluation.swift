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
  let hits: DocumentHits
  let compiled: CompiledCodebook
  let context: DocumentContext
  /// The candidates that count so far: the certain ones, and those that rules have accepted.
  var counted: [Candidate]
  /// The candidates that belong to other senses.
  let otherSenses: [Candidate]

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
    case .line(let phrases):
      let line = hits.line(of: candidate)
      return stands(phrases) { line.contains($0) && !candidate.range.overlaps($0) }
    case .headline(let phrases):
      guard let title = hits.document.lines.first(where: { $0.role == .title }) else { return false }
      return stands(phrases) { title.range.contains($0) }
    case .document(let phrases): return stands(phrases) { !candidate.range.overlaps($0) }
    case .not(let inner): return !holds(inner, for: candidate)
    case .any(let inner): return inner.contains { holds($0, for: candidate) }
    case .plain(let clause): return holds(clause, for: candidate)
    }
  }

  private func holds(_ clause: Condition.Clause, for candidate: Candidate) -> Bool {
    switch clause {
    case .lineCode(let codes): counts(codes, beside: candidate, onLine: true)
    case .documentCode(let codes): counts(codes, beside: candidate, onLine: false)
    case .lineSense(let senses): hasSense(senses, beside: candidate, onLine: true)
    case .documentSense(let senses): hasSense(senses, beside: candidate, onLine: false)
    case .issuer(let agencies): context.issuer.map(agencies.contains) ?? false
    case .published(let from, let until):
      context.published.map { day in from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true }
        ?? false
    // Clauses with phrases are compiled to numbers before they are asked.
    case .before, .after, .near, .line, .headline, .document, .not, .any: false
    }
  }

  private func stands(_ phrases: [Int], where fits: (Range<Int>) -> Bool) -> Bool {
    phrases.contains { hits.phrases[$0]?.contains(where: fits) ?? false }
  }

  private func adjoins(_ phrases: [Int], _ candidate: Candidate, before: Bool) -> Bool {
    let bytes = hits.document.text.bytes
    let line = hits.line(of: candidate)
    var place = before ? candidate.range.lowerBound : candidate.range.upperBound
    while true {
      if stands(phrases, where: { (before ? $0.upperBound : $0.lowerBound) == place && line.contains($0) }) {
        return true
      }
      let next = before ? place - 1 : place
      guard line.contains(next), Separators.isAdjoining(bytes[next]) else { return false }
      place += before ? -1 : 1
    }
  }

  private func isNear(_ phrase: Range<Int>, _ candidate: Candidate, within: Int, side: Condition.Side) -> Bool
  {
    guard hits.line(of: candidate).contains(phrase) else { return false }
    let between: Range<Int>
    if phrase.upperBound <= candidate.range.lowerBound, side != .after {
      between = phrase.upperBound..<candidate.range.lowerBound
    } else if phrase.lowerBound >= candidate.range.upperBound, side != .before {
      between = candidate.range.upperBound..<phrase.lowerBound
    } else {
      return false
    }
    return hits.document.text.characters(in: between) <= within
  }

  private func counts(_ codes: [String], beside candidate: Candidate, onLine: Bool) -> Bool {
    counted.contains { other in
      codes.contains(compiled.codebook.codes[other.code].code) && other.range != candidate.range
        && (!onLine || isOnLine(other, of: candidate))
    }
  }

  private func hasSense(_ senses: [String], beside candidate: Candidate, onLine: Bool) -> Bool {
    otherSenses.contains { other in
      guard case .otherSense(let sense) = other.kind else { return false }
      return senses.contains(sense) && (!onLine || isOnLine(other, of: candidate))
    }
  }

  private func isOnLine(_ other: Candidate, of candidate: Candidate) -> Bool {
    hits.document.passages[other.passage].line == hits.document.passages[candidate.passage].line
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
