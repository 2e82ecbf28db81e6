public import Attribution
public import Corpora

/// Who headed each ministry, and when: what comparisons of ministers ask of the registry.
public struct MinisterTenures: Sendable {
  /// Days on which one person headed a ministry.
  public struct Holding: Hashable, Sendable {
    /// The id of the person.
    public let person: String
    /// Whether the person only acted in the office.
    public let isActing: Bool
    /// Each day counts for one holder only (``Registry/holder(of:on:)``).
    public internal(set) var days: ClosedRange<CalendarDay>
  }

  private let registry: Registry

  /// The tenures of a registry.
  public init(_ registry: Registry) {
    self.registry = registry
  }

  /// No tenures: nothing is known of who acted, or of handovers.
  public static let none = MinisterTenures(
    Registry(persons: [], offices: [], tenures: [], agencies: []))

  /// The ids of the ministries of whose ministers something is known, in the order of the registry.
  public var ministries: [String] {
    var seen: Set<String> = []
    return registry.offices.map(\.agency).filter {
      !tenures(ofIssuer: $0).isEmpty && seen.insert($0).inserted
    }
  }

  /// The tenures of a ministry's minister's office, in the order of the registry.
  public func tenures(ofIssuer issuer: String) -> [Tenure] {
    guard let office = registry.ministerOffice(of: issuer) else { return [] }
    return registry.tenures.filter { $0.office == office.id }
  }

  /// Whether a person only acted in a ministry's minister's office on a day.
  ///
  /// - Parameters:
  ///   - person: Who was in office then.
  ///   - issuer: The ministry.
  ///   - day: The day; nobody acted on an unknown one.
  public func acted(_ person: String, ofIssuer issuer: String?, on day: CalendarDay?) -> Bool {
    guard let issuer, let day, let office = registry.ministerOffice(of: issuer),
      let holder = registry.holder(of: office.id, on: day)
    else { return false }
    return holder.person == person && holder.isActing
  }

  /// Who headed a ministry, day by day, in the order of the days; days without a holder are left out.
  public func holdings(ofIssuer issuer: String, within days: ClosedRange<CalendarDay>) -> [Holding] {
    guard let office = registry.ministerOffice(of: issuer) else { return [] }
    var holdings: [Holding] = []
    var day = days.lowerBound
    while true {
      if let holder = registry.holder(of: office.id, on: day) {
        if let last = holdings.last, last.person == holder.person, last.isActing == holder.isActing,
          last.days.upperBound.next == day
        {
          holdings[holdings.count - 1].days = last.days.lowerBound...day
        } else {
          holdings.append(Holding(person: holder.person, isActing: holder.isActing, days: day...day))
        }
      }
      guard day < days.upperBound else { return holdings }
      day = day.next
    }
  }
}
