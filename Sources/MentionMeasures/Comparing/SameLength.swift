/// Which days of each group are compared where all shall be equally many.
public struct SameLength: Hashable, Sendable {
  /// Where the days are taken from.
  public enum End: String, Hashable, Sendable, CaseIterable {
    /// The first days of each group: new ministers with new ministers.
    case first
    /// The last ones.
    case last
  }

  /// Where the days are taken from.
  public let end: End
  /// How many days; `nil` for as many as the shortest of the groups has.
  public let days: Int?

  /// The rule with this end and number of days.
  public init(_ end: End, days: Int? = nil) {
    self.end = end
    self.days = days
  }

  /// Groups with equally many days each.
  public struct Cut: Sendable {
    /// How many days each group has.
    public let days: Int
    /// The groups that are long enough, in their order, each with its first or last days only.
    public let groups: [ComparedGroup]
    /// Groups that have fewer days than asked for, and so are left out.
    public let tooShort: [ComparedGroup]
  }

  /// Cuts groups to the same number of days, counting those that they cover, with or without documents.
  public func cut(_ groups: [ComparedGroup]) -> Cut {
    let length = days ?? groups.map(\.days.count).min() ?? 0
    let long = groups.filter { $0.days.count >= length }
    return Cut(
      days: length,
      groups: long.map { group in
        group.limited(to: end == .first ? group.days.first(length) : group.days.last(length))
      },
      tooShort: groups.filter { $0.days.count < length })
  }
}
