import Corpora

/// What a document and its mentions have in common: ids may return, in copies of the news say, so the path belongs to it.
///
/// Texts are compared by their bytes, as names of files are: Swift takes those for equal that only look alike.
public struct DocumentKey: Hashable, Sendable {
  private let id: ExactText
  private let path: ExactText

  /// The key of a document.
  public init(of document: DocumentRecord) {
    id = ExactText(document.document)
    path = ExactText(document.path)
  }

  /// The key of the document of a mention.
  public init(of mention: MentionRecord) {
    id = ExactText(mention.document)
    path = ExactText(mention.path)
  }
}
