public import Corpora

/// A hit of a term that does not count, with the reason: a row of the audit of refusals.
public struct RefusedHit: Hashable, Sendable {
  /// The id of the document.
  public var document: String
  /// The path of the document, as ``DocumentRecord/path``.
  public var path: String
  /// The code whose term was hit.
  public var code: String
  /// UTF-8 byte offsets into the source, half open.
  public var start: Int
  /// Where it ends: the first byte behind it.
  public var end: Int
  /// The bytes from `start` to `end` as they stand in the source.
  public var text: String
  /// Whether it stands in the headline, in the body or in a hashtag.
  public var scope: Scope
  /// The rule that refused it, or the other sense that it belongs to.
  public var rule: String
  /// The words before it, on the same line, as they stand in the source.
  public var left: String
  /// The words after it, on the same line, as they stand in the source.
  public var right: String
  /// The day of publication from the document itself; `nil` where it has none, also where neighbours give one.
  public var published: CalendarDay?
  /// The agency whose news it is; `nil` where the text does not say.
  public var issuer: String?
  /// The headline of the document; empty where it has none.
  public var headline: String
  /// The address of the document; `nil` where it gives none.
  public var url: String?

  /// The hit with these values.
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
