/// Two groups that are set side by side.
public struct ComparisonPair: Sendable {
  /// What the groups are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A period and the one of the same length right before it.
    case previousPeriod = "previous-period"
    /// A period and the same months of the year before.
    case yearBefore = "year-before"
    /// A period with the twelve months before it.
    case twelveMonths = "twelve-months"
    /// Two periods that were named.
    case period
    /// Issuers.
    case issuer
    /// Bodies, such as departments, under an issuer.
    case body
    /// Ministers of one ministry.
    case minister

    /// Whether the groups lie apart in time, so that a policy may have begun between them.
    public var isInTime: Bool { self != .issuer && self != .body }
  }

  /// What both groups are.
  public let kind: Kind
  /// What is looked at.
  public let target: ComparedGroup
  /// What it is set against.
  public let reference: ComparedGroup

  /// The pair of these groups, which must not share a document: the tests take them as drawn apart.
  public init(_ kind: Kind, target: ComparedGroup, reference: ComparedGroup) {
    self.kind = kind
    self.target = target
    self.reference = reference
  }

  /// Whether a handover day bears on the pair: one of its ministers is involved, or nobody was in office between the
  /// first and the last day of them all, so that its documents count for none of them.
  func concerns(_ day: HandoverDay) -> Bool {
    let groups = [target, reference].flatMap { $0.members.isEmpty ? [$0] : $0.members }
      .filter { $0.issuer == day.issuer }
    if groups.contains(where: { $0.id == day.counted || day.others.contains($0.id) || $0.spans(day.day) }) {
      return true
    }
    guard day.kind == .vacant, let first = groups.compactMap(\.days.first).min(),
      let last = groups.compactMap(\.days.last).max()
    else { return false }
    return (first...last).contains(day.day)
  }

  /// Each group against all others of the same issuer together; issuers against all other issuers. A group
  /// without others has no pair.
  public static func eachAgainstOthers(_ kind: Kind, _ groups: [ComparedGroup]) -> [ComparisonPair] {
    groups.indices.compactMap { index in
      against(others: groups, index, kind)
    }
  }

  private static func against(others groups: [ComparedGroup], _ index: Int, _ kind: Kind)
    -> ComparisonPair?
  {
    let target = groups[index]
    let others = groups.indices.filter {
      $0 != index && (kind == .issuer || groups[$0].issuer == target.issuer)
    }.map { groups[$0] }
    return others.isEmpty
      ? nil : ComparisonPair(kind, target: target, reference: .others(others))
  }

  /// The groups whose names are given: each against each of those named before it.
  public static func among(_ kind: Kind, _ groups: [ComparedGroup]) -> [ComparisonPair] {
    groups.indices.flatMap { later in
      groups.indices[..<later].map { earlier in
        ComparisonPair(kind, target: groups[later], reference: groups[earlier])
      }
    }
  }
}

extension Period {
  /// The periods that a report sets it against: the one right before, and the same months of the year before where these
  /// are others (``hasOwnYearBefore``).
  public var references: [(kind: ComparisonPair.Kind, period: Period)] {
    [(.previousPeriod, previous)] + (hasOwnYearBefore ? [(.yearBefore, yearBefore)] : [])
  }
}
