/// Whether news that was published more than once is counted each time.
public enum DuplicateCounting: String, Hashable, Sendable, CaseIterable {
  /// Every document counts.
  case all
  /// Of the documents with the same news only the earliest counts.
  case one
}

extension Ledger {
  /// The ledger as it is counted: with ``DuplicateCounting/one`` without the documents that repeat another
  /// one of the ledger, and without their mentions.
  public func counting(_ duplicates: DuplicateCounting) -> Ledger {
    guard duplicates == .one else { return self }
    let held = Set(documents.lazy.filter { $0.duplicateOf == nil }.map(\.document))
    let repeats = Set(
      documents.lazy.filter { $0.duplicateOf.map(held.contains) ?? false }.map(\.path))
    return Ledger(
      documents: documents.filter { !repeats.contains($0.path) },
      mentions: mentions.filter { !repeats.contains($0.path) })
  }
}
