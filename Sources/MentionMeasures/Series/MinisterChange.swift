public import Attribution
public import Corpora

/// The day on which a ministry came to have another minister.
public struct MinisterChange: Hashable, Sendable {
  /// The id of the ministry.
  public let ministry: String
  /// The id of who came; acting ministers do not count.
  public let minister: String
  /// The first day in office.
  public let day: CalendarDay

  /// The change with these ids, such as one that no registry has.
  public init(ministry: String, minister: String, day: CalendarDay) {
    self.ministry = ministry
    self.minister = minister
    self.day = day
  }

  /// The changes that a registry knows, by ministry and day. The first minister it knows of a ministry is one of them.
  public static func all(in registry: Registry) -> [MinisterChange] {
    registry.offices.filter(\.kind.headsMinistry).flatMap { office in
      let tenures = registry.tenures.filter { $0.office == office.id && !$0.isActing }
        .sorted { ($0.first, $0.person) < ($1.first, $1.person) }
      return tenures.enumerated().compactMap { place, tenure -> MinisterChange? in
        // Who is appointed anew stays.
        if place > 0, tenures[place - 1].person == tenure.person { return nil }
        return MinisterChange(ministry: office.agency, minister: tenure.person, day: tenure.first)
      }
    }.sorted { ($0.ministry, $0.day) < ($1.ministry, $1.day) }
  }

  /// The change of a ministry that lies nearest to a day, and how many days the day lies after it (negative: before
  /// it); of two equally near the earlier. `nil` where none is known.
  public static func nearest(
    to day: CalendarDay, of ministry: String, among changes: [MinisterChange]
  ) -> (change: MinisterChange, days: Int)? {
    changes.filter { $0.ministry == ministry }
      .map { (change: $0, days: day.ordinal - $0.day.ordinal) }
      .min { one, other in
        (abs(one.days), one.change.day) < (abs(other.days), other.change.day)
      }
  }
}
