public import Corpora

/// A hit of a term that does not count, with the reason: a row of the audit of refusals.
public struct RefusedHit: Hashable, Sendable {
  public var document: String
  public var path: String
  public var code: String
  /// UTF-8 byte offsets into the source, half open.
  public var start: Int
  public var end: Int
  public var text: String
  public var scope: Scope
  /// The rule that refused it, or the other sense that it belongs to.
  public var rule: String
  public var left: String
  public var right: String
  public var published: CalendarDay?
  public var issuer: String?
  public var headline: String
  public var url: String?

  public init(
    document: String, path: String, code: String, start: Int, end: Int, text: String, scope: Scope,
    rule: String, left: String, right: String, published: CalendarDay?, issuer: String?,
    headline: String, url: String?
  ) {
    self.document = document
    self.path = path
    self.code = code
    self.start = start
    self.end = end
    self.text = text
    self.scope = scope
    self.rule = rule
    self.left = left
    self.right = right
    self.published = published
    self.issuer = issuer
    self.headline = headline
    self.url = url
  }
}
