/// What a reviewer decided of one hit, overruling the rules.
public struct ReviewDecision: Hashable, Sendable {
  /// The id of the document.
  public var document: String
  /// The UTF-8 byte offset in the source at which the hit begins, as the list of mentions or refused hits gives it.
  public var start: Int
  /// The code of the hit.
  public var code: String
  /// What the reviewer says of the hit, whatever the rules say.
  public var decision: SenseRule.Decision
  /// The words of the hit when it was decided; `nil` where the reviewer did not keep them.
  public var text: String?
  /// Who decided; the rule of a hit that was decided so is `review:` with this name behind it.
  public var coder: String
  /// What the reviewer wrote beside it; empty for nothing. It changes nothing.
  public var note: String
  /// The line of the decisions file, from 1.
  public var line: Int

  /// The decision on the hit at this place.
  public init(
    document: String, start: Int, code: String, decision: SenseRule.Decision, text: String? = nil,
    coder: String, note: String, line: Int
  ) {
    self.document = document
    self.start = start
    self.code = code
    self.decision = decision
    self.text = text
    self.coder = coder
    self.note = note
    self.line = line
  }
}

/// Applies a reviewer's decisions to what the rules found in one document.
struct Review {
  /// The rule that a hit refused by a reviewer carries, with their name behind a colon.
  static let rule = "review"

  /// The decisions on the document.
  let decisions: [ReviewDecision]
  /// Where a folded range begins in the source, and its words there.
  let source: (Range<Int>) -> (start: Int, text: String)

  /// Turns refused hits into mentions and mentions into refused hits.
  ///
  /// - Returns: The decisions for which the document has no such hit any more, or other words in its place.
  func apply(to findings: inout Findings) -> [ReviewDecision] {
    decisions.filter { decision in
      switch decision.decision {
      case .refuse: !refuse(decision, in: &findings)
      case .accept: !accept(decision, in: &findings)
      }
    }
  }

  private func refuse(_ decision: ReviewDecision, in findings: inout Findings) -> Bool {
    if let index = findings.mentions.firstIndex(where: { decides(decision, $0.code, $0.range) }) {
      let mention = findings.mentions.remove(at: index)
      findings.rejections.append(
        Rejection(
          code: mention.code, range: mention.range, rule: "\(Self.rule):\(decision.coder)",
          line: mention.line, scope: mention.scope))
      return true
    }
    // Already refused by a rule: the decision stands, and changes nothing.
    return findings.rejections.contains { decides(decision, $0.code, $0.range) }
  }

  private func accept(_ decision: ReviewDecision, in findings: inout Findings) -> Bool {
    if let index = findings.rejections.firstIndex(where: { decides(decision, $0.code, $0.range) }) {
      let hit = findings.rejections.remove(at: index)
      findings.mentions.append(
        Mention(
          code: hit.code, range: hit.range, scope: hit.scope, line: hit.line,
          rule: "\(Self.rule):\(decision.coder)"))
      findings.mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
      return true
    }
    return findings.mentions.contains { decides(decision, $0.code, $0.range) }
  }

  private func decides(_ decision: ReviewDecision, _ code: String, _ range: Range<Int>) -> Bool {
    guard decision.code == code else { return false }
    let place = source(range)
    return place.start == decision.start && decision.text.map { $0 == place.text } ?? true
  }
}
