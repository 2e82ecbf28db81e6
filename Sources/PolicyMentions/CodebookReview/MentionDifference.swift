public import Tallies

/// Which mentions two codebooks find differently in the same input.
///
/// A mention stays where both find the same code at overlapping places of the same file; its first and last words
/// may differ. Each mention of one side answers one of the other, in the order of the text, so that
/// mentions that appear less those that disappear are exactly what the count grows by. A place whose code
/// changes is a mention that disappears and one that appears.
public struct MentionDifference: Sendable {
  /// On which side a mention stands alone; the raw value is the word in tables.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// Only the new codebook finds it.
    case appears
    /// Only the old codebook finds it.
    case disappears
  }

  /// A mention that only one codebook finds.
  public struct Row: Hashable, Sendable {
    /// Which of the codebooks finds it.
    public var change: Change
    /// The mention, as the one that finds it gives it.
    public var mention: MentionRecord
    /// The rule or other sense by which the other codebook refuses the place; `nil` where it finds nothing there.
    public var refusedBy: String?
  }

  /// In the order of the input, then of the text.
  public let rows: [Row]
  /// The number of mentions that both find.
  public let staying: Int

  /// Compares what two codebooks find.
  ///
  /// - Parameters:
  ///   - old: The findings with the one, refused hits kept.
  ///   - new: The findings with the other, of the same input.
  public init(old: CorpusFindings, new: CorpusFindings) {
    let oldMentions = Dictionary(grouping: old.ledger.mentions, by: \.path)
    let newMentions = Dictionary(grouping: new.ledger.mentions, by: \.path)
    let oldRefused = Dictionary(grouping: old.refused, by: \.path)
    let newRefused = Dictionary(grouping: new.refused, by: \.path)
    var rows: [Row] = []
    var staying = 0
    var done: Set<String> = []
    for path in (old.ledger.documents + new.ledger.documents).map(\.path) where done.insert(path).inserted {
      let before = oldMentions[path] ?? []
      let after = newMentions[path] ?? []
      guard !before.isEmpty || !after.isEmpty else { continue }
      let unmatched = Self.unmatched(before, after)
      staying += before.count - unmatched.old.count
      let own =
        unmatched.old.map { Self.row(.disappears, $0, refused: newRefused[path]) }
        + unmatched.new.map { Self.row(.appears, $0, refused: oldRefused[path]) }
      rows += own.sorted { Self.isBefore($0, $1) }
    }
    self.rows = rows
    self.staying = staying
  }

  private static func row(_ change: Change, _ mention: MentionRecord, refused: [RefusedHit]?) -> Row {
    let place = mention.start..<mention.end
    let hits = (refused ?? []).filter { place.overlaps($0.start..<$0.end) }
    let hit = hits.first { $0.code == mention.code } ?? hits.first
    return Row(change: change, mention: mention, refusedBy: hit?.rule)
  }

  private static func isBefore(_ one: Row, _ other: Row) -> Bool {
    if one.mention.start != other.mention.start { return one.mention.start < other.mention.start }
    return one.change == .disappears && other.change == .appears
  }

  /// The mentions of one file that have no partner on the other side.
  private static func unmatched(_ old: [MentionRecord], _ new: [MentionRecord])
    -> (old: [MentionRecord], new: [MentionRecord])
  {
    var lonely: [MentionRecord] = []
    var free = new
    for mention in old {
      let partner = free.firstIndex {
        $0.code == mention.code && ($0.start..<$0.end).overlaps(mention.start..<mention.end)
      }
      if let partner { free.remove(at: partner) } else { lonely.append(mention) }
    }
    return (lonely, free)
  }
}
