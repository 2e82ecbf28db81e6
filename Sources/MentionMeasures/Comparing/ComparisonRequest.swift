/// What shall be compared with what.
public struct ComparisonRequest: Sendable {
  /// What the groups are.
  public enum Grouping: Sendable {
    /// The ministers in office, each with the news of the ministry headed.
    case ministers
    /// The agencies whose news it is, each with all of its news.
    case issuers
    /// The bodies under the issuers, each with the news in which its people act.
    case bodies
    /// A period against others.
    case periods(Period, against: [(kind: ComparisonPair.Kind, period: Period)])
  }

  /// Which groups are set against which.
  public enum Pairing: Hashable, Sendable {
    /// Each against all others of its kind together; ministers and bodies against those of the same issuer.
    case eachAgainstOthers
    /// One against another that is named, or against all others.
    case named(target: String, reference: String?)
    /// Each of those named against each named before it.
    case among([String])
  }

  /// What the groups are.
  public var grouping: Grouping
  /// Which of them are set against which. Periods, whose grouping names both sides, need none.
  public var pairing: Pairing
  /// The months whose documents are compared; all where `nil`. Periods have their own.
  public var period: Period?
  /// The issuer whose documents alone are compared; all where `nil`.
  public var issuer: String?
  /// How the time in which a minister only acted is compared.
  public var acting: ActingMinisters
  /// How many days of each group are compared; all where `nil`.
  public var sameLength: SameLength?

  /// The request with these conditions; whether its names are known is seen by ``resolved(in:tenures:)``.
  public init(
    _ grouping: Grouping, pairing: Pairing = .eachAgainstOthers, period: Period? = nil,
    issuer: String? = nil, acting: ActingMinisters = .apart, sameLength: SameLength? = nil
  ) {
    self.grouping = grouping
    self.pairing = pairing
    self.period = period
    self.issuer = issuer
    self.acting = acting
    self.sameLength = sameLength
  }

  /// The groups that a request leads to, set against each other.
  public struct Resolved: Sendable {
    /// The groups that are set against each other, cut to the same length where that was asked for.
    public let pairs: [ComparisonPair]
    /// With windows of the same length, how many days each group has.
    public let days: Int?
    /// Groups that have fewer days than were asked for, and so are left out.
    public let tooShort: [ComparedGroup]
    /// Of ministers: the days that could count for more than one, or for none, in the ministries compared.
    public let handoverDays: [HandoverDay]
  }

  /// Finds the groups.
  ///
  /// - Parameters:
  ///   - counts: All documents.
  ///   - tenures: Who headed each ministry.
  /// - Throws: ``GroupFault`` where a group that is named cannot be had, or there is nothing to compare.
  public func resolved(
    in counts: DocumentCounts, tenures: MinisterTenures
  ) throws(GroupFault) -> Resolved {
    let selection = GroupSelection(
      counts, tenures: tenures, period: period, issuer: issuer, acting: acting)
    switch grouping {
    case .ministers: return try resolved(selection.ministers, .minister, selection)
    case .issuers: return try resolved(selection.issuers, .issuer, selection)
    case .bodies: return try resolved(selection.bodies, .body, selection)
    case .periods(let period, let references):
      return resolved(
        period, against: references,
        GroupSelection(counts, tenures: tenures, issuer: issuer, acting: acting))
    }
  }

  private func resolved(
    _ period: Period, against references: [(kind: ComparisonPair.Kind, period: Period)],
    _ selection: GroupSelection
  ) -> Resolved {
    var pairs: [ComparisonPair] = []
    var days: Int?
    var tooShort: [ComparedGroup] = []
    for (kind, reference) in references {
      let cut = cut([selection.period(period), selection.period(reference)])
      tooShort += cut.tooShort
      guard let target = cut.groups.first, let other = cut.groups.last, cut.groups.count > 1 else { continue }
      pairs.append(ComparisonPair(kind, target: target, reference: other))
      days = sameLength == nil ? nil : cut.days
    }
    return Resolved(pairs: pairs, days: days, tooShort: tooShort, handoverDays: [])
  }

  private func resolved(
    _ groups: [ComparedGroup], _ kind: ComparisonPair.Kind, _ selection: GroupSelection
  ) throws(GroupFault) -> Resolved {
    let chosen = try chosen(groups, kind)
    let cut = cut(chosen)
    let pairs: [ComparisonPair] =
      switch pairing {
      case .eachAgainstOthers: ComparisonPair.eachAgainstOthers(kind, cut.groups)
      case .among: ComparisonPair.among(kind, cut.groups)
      // The target stands first, so that it is the later one of the pair when turned round.
      case .named(_, .some): ComparisonPair.among(kind, cut.groups.reversed())
      case .named(_, nil): Array(ComparisonPair.eachAgainstOthers(kind, cut.groups).prefix(1))
      }
    guard let first = pairs.first, pairing.takesAny || cut.groups.first?.name == chosen.first?.name else {
      throw .nothingToCompare(groups: groups.map(\.name))
    }
    let issuers = Set(pairs.flatMap { [$0.target.issuer, $0.reference.issuer] }.compactMap { $0 })
    return Resolved(
      pairs: pairs, days: sameLength == nil ? nil : cut.days, tooShort: cut.tooShort,
      handoverDays: first.kind == .minister
        ? issuers.sorted().flatMap { selection.handoverDays(ofIssuer: $0) }.filter { day in
          pairs.contains { $0.concerns(day) }
        } : [])
  }

  /// The groups that the pairing asks for; the target first, where there is one.
  private func chosen(
    _ groups: [ComparedGroup], _ kind: ComparisonPair.Kind
  ) throws(GroupFault) -> [ComparedGroup] {
    var chosen: [ComparedGroup] = []
    switch pairing {
    case .eachAgainstOthers: return groups
    case .among(let names):
      for name in names { chosen.append(try groups.named(name)) }
    case .named(let target, let reference):
      let group = try groups.named(target)
      guard let reference else {
        let others = groups.filter {
          ($0.name != group.name || $0.issuer != group.issuer)
            && (kind == .issuer || $0.issuer == group.issuer)
        }
        return [group] + others
      }
      chosen = [group, try groups.named(reference)]
    }
    for (index, group) in chosen.enumerated()
    where chosen[..<index].contains(where: { $0.name == group.name && $0.issuer == group.issuer }) {
      throw .same(name: group.name)
    }
    return chosen
  }

  private func cut(_ groups: [ComparedGroup]) -> SameLength.Cut {
    sameLength?.cut(groups) ?? SameLength.Cut(days: 0, groups: groups, tooShort: [])
  }
}

extension ComparisonRequest.Pairing {
  /// Whether it asks for no group in particular.
  fileprivate var takesAny: Bool {
    if case .named = self { false } else { true }
  }
}
