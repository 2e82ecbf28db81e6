/// An item on which the software and the reading disagree, in its context.
public struct Disagreement: Hashable, Sendable {
  /// The gold item.
  public var item: String
  /// The id of the item's document.
  public var document: String
  /// What is disagreed on: `code`, or the name of a fact.
  public var field: String
  /// What was read, or what the first of two codings says: a code or `none`, a number, or a fact; `–` for no fact.
  public var coded: String
  /// What the software found, or what the second coding says.
  public var found: String
  /// The rule that decided, where one did.
  public var rule: String?
  /// The text before the place, on its line; empty for counts and facts, and where two codings are compared.
  public var left: String
  /// The words of the span; for facts the headline, for counts the mentions found, with ` | ` between them. Two codings
  /// of documents have none.
  public var node: String
  /// The text after the place, as ``left`` is the text before it.
  public var right: String

  /// A disagreement, as a comparison finds it.
  public init(
    item: String, document: String, field: String, coded: String, found: String, rule: String?, left: String,
    node: String, right: String
  ) {
    self.item = item
    self.document = document
    self.field = field
    self.coded = coded
    self.found = found
    self.rule = rule
    self.left = left
    self.node = node
    self.right = right
  }
}
