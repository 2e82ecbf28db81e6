/// An item on which the software and the reading disagree, in its context.
public struct Disagreement: Hashable, Sendable {
  /// The gold item.
  public var item: String
  public var document: String
  /// What is disagreed on: `code`, or the name of a fact.
  public var field: String
  public var coded: String
  public var found: String
  /// The rule that decided, where one did.
  public var rule: String?
  public var left: String
  public var node: String
  public var right: String
}
