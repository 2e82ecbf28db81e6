public import Tallies

/// How the figures of each cell, such as each month's of each code, move from one codebook to another.
public struct FigureDifference: Sendable {
  /// A cell whose figures move.
  public struct Row: Hashable, Sendable {
    /// The values of the keys, in their order.
    public var keys: [String]
    /// The base, which both have.
    public var documents: Int
    /// The documents with a mention by the old codebook; 0 where its tally has no such cell.
    public var oldDocumentsWith: Int
    /// The documents with a mention by the new codebook; 0 where its tally has no such cell.
    public var newDocumentsWith: Int
    /// The mentions by the old codebook.
    public var oldMentions: Int
    /// The mentions by the new codebook.
    public var newMentions: Int

    /// A cell, as a comparison finds it.
    public init(
      keys: [String], documents: Int, oldDocumentsWith: Int, newDocumentsWith: Int, oldMentions: Int,
      newMentions: Int
    ) {
      self.keys = keys
      self.documents = documents
      self.oldDocumentsWith = oldDocumentsWith
      self.newDocumentsWith = newDocumentsWith
      self.oldMentions = oldMentions
      self.newMentions = newMentions
    }
  }

  /// What the figures are grouped by; the keys of the new tally.
  public let keys: [GroupingKey]
  /// The cells that move, in the order of the tally; those that stay are left out.
  public let rows: [Row]

  /// Compares two tallies of the same documents by the same keys.
  public init(old: Tally, new: Tally) {
    keys = new.keys
    let before = Dictionary(old.rows.map { ($0.keys, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.rows.map(\.keys))
    let gone = old.rows.filter { !after.contains($0.keys) }
    rows =
      new.rows.compactMap { Self.row($0.keys, old: before[$0.keys], new: $0) }
      + gone.compactMap { Self.row($0.keys, old: $0, new: nil) }
  }

  private static func row(_ keys: [String], old: TallyRow?, new: TallyRow?) -> Row? {
    let row = Row(
      keys: keys, documents: new?.documents ?? old?.documents ?? 0,
      oldDocumentsWith: old?.documentsWith ?? 0, newDocumentsWith: new?.documentsWith ?? 0,
      oldMentions: old?.mentions ?? 0, newMentions: new?.mentions ?? 0)
    let moves = row.oldMentions != row.newMentions || row.oldDocumentsWith != row.newDocumentsWith
    return moves ? row : nil
  }
}
