public import Corpora

/// Documents that are compared with others, under the name that tables give them.
public struct ComparedGroup: Sendable {
  /// The id of a person, issuer or body; the months of a period; ``othersID`` for all others together.
  public let id: String
  /// Whether these are the days on which a person only acted in the office.
  public let isActing: Bool
  /// The issuer whose news alone it holds; `nil` where it holds news of several.
  public let issuer: String?
  /// The days that it covers, whether or not there are documents on them.
  public let days: DaySpans
  /// The documents, each with its day.
  public let entries: [DocumentCounts.Entry]
  /// Where several groups stand together, these.
  let members: [ComparedGroup]

  /// - Parameter entries: The documents; those without a day in `days` are left out.
  init(
    id: String, isActing: Bool = false, issuer: String?, days: DaySpans, entries: [DocumentCounts.Entry]
  ) {
    self.init(
      id: id, isActing: isActing, issuer: issuer, days: days,
      checked: entries.filter { $0.day.map(days.contains) ?? false }, members: [])
  }

  private init(
    id: String, isActing: Bool, issuer: String?, days: DaySpans, checked entries: [DocumentCounts.Entry],
    members: [ComparedGroup]
  ) {
    self.id = id
    self.isActing = isActing
    self.issuer = issuer
    self.days = days
    self.entries = entries
    self.members = members
  }

  /// What a reference is called that holds all other groups of its kind.
  public static let othersID = "others"

  /// All of them together, as what a group is set against.
  static func others(_ groups: [ComparedGroup]) -> ComparedGroup {
    let issuers = Set(groups.map(\.issuer))
    return ComparedGroup(
      id: othersID, isActing: false, issuer: issuers.count == 1 ? issuers.first ?? nil : nil,
      days: DaySpans(groups.flatMap(\.days.spans)), checked: groups.flatMap(\.entries), members: groups)
  }

  /// The name by which it is asked for: the id, and `:acting` behind it where a person only acted.
  public var name: String { isActing ? id + Self.actingEnding : id }

  private static let actingEnding = ":acting"

  /// The months from the first to the last day that it covers; `nil` where it covers none.
  public var months: ClosedRange<Month>? {
    guard let first = days.first, let last = days.last else { return nil }
    return Month(of: first)...Month(of: last)
  }

  /// Whether a day lies between the first and the last that it covers.
  func spans(_ day: CalendarDay) -> Bool {
    guard let first = days.first, let last = days.last else { return false }
    return (first...last).contains(day)
  }

  /// The documents counted together.
  public var documents: DocumentGroup { Self.documents(of: [self]) }

  /// The documents of several groups counted together.
  public static func documents(
    of groups: [ComparedGroup], resampledBy resampling: Resampling = .standard
  ) -> DocumentGroup {
    var documents = DocumentGroup(resampling: resampling)
    for entry in groups.lazy.flatMap(\.entries) { documents.add(entry) }
    return documents
  }

  /// The group on some of its days only.
  func limited(to days: DaySpans) -> ComparedGroup {
    ComparedGroup(
      id: id, isActing: isActing, issuer: issuer, days: days,
      checked: entries.filter { $0.day.map(days.contains) ?? false },
      members: members.map { member in
        member.limited(to: DaySpans(member.days.spans.flatMap { days.clamped(to: $0).spans }))
      })
  }

  /// The group from a day on.
  func from(_ day: CalendarDay) -> ComparedGroup {
    guard let first = days.first, let last = days.last, day > first else { return self }
    return limited(to: day > last ? DaySpans([]) : days.clamped(to: day...last))
  }
}
