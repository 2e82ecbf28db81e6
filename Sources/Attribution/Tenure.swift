public import Corpora

/// A span of days in which a person held an office.
public struct Tenure: Hashable, Sendable {
  /// The id of the person.
  public var person: String
  /// The id of the office.
  public var office: String
  /// The first day.
  public var first: CalendarDay
  /// The last day, which still belongs to it; `nil` for a tenure that has not ended.
  public var last: CalendarDay?
  /// Whether the person only acted in the office.
  public var isActing: Bool
  /// The day to which the person still did the work, where that is after ``last``: an outgoing minister
  /// works on until the successor has taken the oath.
  public var actedUntil: CalendarDay?
  /// What the tenure rests on.
  public var source: EvidenceSource
  /// What a reader of the registry should know of it; nothing is worked out from it.
  public var note: String?

  /// The tenure with these days. That it does not end before it begins is not checked.
  public init(
    person: String, office: String, first: CalendarDay, last: CalendarDay?, isActing: Bool = false,
    actedUntil: CalendarDay? = nil, source: EvidenceSource = EvidenceSource(), note: String? = nil
  ) {
    self.person = person
    self.office = office
    self.first = first
    self.last = last
    self.isActing = isActing
    self.actedUntil = actedUntil
    self.source = source
    self.note = note
  }

  /// Whether the office was held on a day; both ends belong to the tenure.
  public func covers(_ day: CalendarDay) -> Bool {
    first <= day && (last.map { day <= $0 } ?? true)
  }

  /// Whether the work of the office was done on a day, by right or until the successor's oath.
  public func coversWork(on day: CalendarDay) -> Bool {
    covers(day) || (first <= day && (actedUntil.map { day <= $0 } ?? false))
  }
}
