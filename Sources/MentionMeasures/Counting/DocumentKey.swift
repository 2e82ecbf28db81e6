import Corpora
import Tallies

/// What a document and its mentions have in common: ids may return, in copies of the news say, so the path belongs to it.
struct DocumentKey: Hashable {
  private let id: ExactText
  private let path: ExactText

  init(of document: DocumentRecord) {
    id = ExactText(document.document)
    path = ExactText(document.path)
  }

  init(of mention: MentionRecord) {
    id = ExactText(mention.document)
    path = ExactText(mention.path)
  }
}
