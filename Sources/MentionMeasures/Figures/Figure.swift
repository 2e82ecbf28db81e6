/// What is counted of one code in one group of documents.
public struct Figure: Hashable, Sendable {
  /// The base: all documents of the group.
  public var documents: Int
  /// The documents of the base that mention the code.
  public var documentsWith: Int
  public var mentions: Int
  /// ``documentsWith`` in ``documents``, from 0 to 1; `nil` where there are no documents.
  public var share: Estimate?
  /// ``mentions`` for each hundred documents; `nil` where there are no documents.
  public var per100Documents: Estimate?

  public init(
    documents: Int, documentsWith: Int, mentions: Int, share: Estimate?, per100Documents: Estimate?
  ) {
    self.documents = documents
    self.documentsWith = documentsWith
    self.mentions = mentions
    self.share = share
    self.per100Documents = per100Documents
  }
}
