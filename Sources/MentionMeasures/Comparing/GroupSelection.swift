import Corpora

/// How the time in which a person only acted in the office is compared.
public enum ActingMinisters: String, Hashable, Sendable, CaseIterable {
  /// As a group of its own.
  case apart
  /// Like any other time in office; who did nothing else is told as acting.
  case with
  /// Not at all.
  case without
}

/// Finds the groups of documents that are compared: by minister, issuer, body or period.
///
/// Documents without a day belong to no group, and no document belongs to two groups of a kind.
public struct GroupSelection: Sendable {
  private let entries: [DocumentCounts.Entry]
  private let covered: ClosedRange<CalendarDay>?
  private let tenures: MinisterTenures
  private let acting: ActingMinisters

  /// - Parameters:
  ///   - counts: All documents.
  ///   - tenures: Who headed each ministry, for groups by minister.
  ///   - period: The months whose documents are looked at; all where `nil`.
  ///   - issuer: The issuer whose documents alone are looked at; all where `nil`.
  ///   - acting: How acting ministers are compared.
  public init(
    _ counts: DocumentCounts, tenures: MinisterTenures, period: Period? = nil, issuer: String? = nil,
    acting: ActingMinisters = .apart
  ) {
    let dated = counts.entries.lazy.filter { entry in
      entry.day.map { period?.contains($0) ?? true } ?? false
    }
    entries = dated.filter { issuer == nil || $0.issuer == issuer }
    let days = dated.compactMap(\.day)
    if let first = days.min(), let last = days.max() { covered = first...last } else { covered = nil }
    self.tenures = tenures
    self.acting = acting
  }

  /// The documents of each ministry by who was its minister on the day, in the order of the ministries and then
  /// of the days. A group covers the days on which the person held the office and the input has news.
  public var ministers: [ComparedGroup] {
    guard let covered else { return [] }
    let byIssuer = Dictionary(grouping: entries.filter { $0.minister != nil && $0.issuer != nil }) {
      $0.issuer ?? ""
    }
    return byIssuer.sorted { $0.key < $1.key }.flatMap { issuer, entries in
      ministers(of: issuer, entries: entries, holdings: tenures.holdings(ofIssuer: issuer, within: covered))
    }
  }

  private func ministers(
    of issuer: String, entries: [DocumentCounts.Entry], holdings: [MinisterTenures.Holding]
  ) -> [ComparedGroup] {
    struct Key: Hashable {
      var person: String
      var isActing: Bool
    }
    // Whose time in office is all acting is told as such, though it counts like any other.
    let onlyActed = Set(holdings.filter(\.isActing).map(\.person))
      .subtracting(holdings.filter { !$0.isActing }.map(\.person))
    func key(_ person: String, _ isActing: Bool) -> Key? {
      switch acting {
      case .apart: Key(person: person, isActing: isActing)
      case .with: Key(person: person, isActing: onlyActed.contains(person))
      case .without: isActing ? nil : Key(person: person, isActing: false)
      }
    }
    var days: [Key: [ClosedRange<CalendarDay>]] = [:]
    for holding in holdings {
      if let key = key(holding.person, holding.isActing) { days[key, default: []].append(holding.days) }
    }
    var documents: [Key: [DocumentCounts.Entry]] = [:]
    for entry in entries {
      guard let day = entry.day, let minister = entry.minister else { continue }
      let holding = holdings.first { $0.days.contains(day) && $0.person == minister }
      guard let key = key(minister, holding?.isActing ?? false) else { continue }
      documents[key, default: []].append(entry)
      // Whom the registry does not know in the office has the days of the documents.
      if holding == nil { days[key, default: []].append(day...day) }
    }
    return documents.map { key, entries in
      ComparedGroup(
        id: key.person, isActing: key.isActing, issuer: issuer, days: DaySpans(days[key] ?? []),
        entries: entries)
    }.sorted { one, other in
      one.days.first == other.days.first
        ? one.name < other.name : Self.precedes(one.days.first, other.days.first)
    }
  }

  /// The documents of each issuer, by its id.
  public var issuers: [ComparedGroup] {
    Dictionary(grouping: entries.filter { $0.issuer != nil }) { $0.issuer ?? "" }
      .sorted { $0.key < $1.key }
      .map { ComparedGroup(id: $0, issuer: $0, days: DaySpans(covered), entries: $1) }
  }

  /// The documents of each body, by its issuer and then its id.
  public var bodies: [ComparedGroup] {
    struct Key: Hashable {
      var issuer: String
      var body: String
    }
    let groups = Dictionary(grouping: entries.filter { $0.body != nil }) {
      Key(issuer: $0.issuer ?? "", body: $0.body ?? "")
    }
    return groups.sorted { ($0.key.issuer, $0.key.body) < ($1.key.issuer, $1.key.body) }.map {
      ComparedGroup(
        id: $0.body, issuer: $0.issuer.isEmpty ? nil : $0.issuer, days: DaySpans(covered), entries: $1)
    }
  }

  /// The documents of a period, whatever months the selection is of.
  public func period(_ period: Period) -> ComparedGroup {
    let issuers = Set(entries.map(\.issuer))
    return ComparedGroup(
      id: period.identifier, issuer: issuers.count == 1 ? issuers.first ?? nil : nil,
      days: DaySpans(period.months), entries: entries)
  }

  /// The days on which a ministry's news could count for more than one minister, or for none.
  public func handoverDays(ofIssuer issuer: String) -> [HandoverDay] {
    guard let covered else { return [] }
    var documents: [CalendarDay: Int] = [:]
    for entry in entries where entry.issuer == issuer {
      if let day = entry.day { documents[day, default: 0] += 1 }
    }
    return tenures.handoverDays(ofIssuer: issuer, documents: documents, within: covered)
  }

  private static func precedes(_ one: CalendarDay?, _ other: CalendarDay?) -> Bool {
    guard let one else { return false }
    return other.map { one < $0 } ?? true
  }
}
