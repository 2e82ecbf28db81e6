import Corpora
import Measures
import ParallelWork

/// Two groups of documents side by side: each code, and the profiles of all.
public struct GroupComparison: Sendable {
  /// The groups, with all their documents, also those from before a code's first mention.
  public let pair: ComparisonPair
  /// One for each code.
  public internal(set) var codes: [CodeComparison]
  /// The profile of the target; with ``ComparisonRules/fromFirstMention``, of the days on which all codes of
  /// the profile existed.
  public let target: EmphasisProfile
  /// The profile of the reference, of the same days.
  public let reference: EmphasisProfile
  /// `nil` where one of them has no mentions.
  public let distance: ProfileDistance?
}

/// Comparisons that are read together, and so are corrected for all their tests together.
public struct ComparisonSet: Sendable {
  /// One for each pair, in the order given.
  public let comparisons: [GroupComparison]
  /// How many tests of documents were made: pairs and codes for which there was something to test.
  public let tests: Int
  /// How many tests of mentions were made.
  public let mentionTests: Int
  /// What the comparisons rest on.
  public let rules: ComparisonRules

  /// Compares the groups of each pair.
  ///
  /// - Parameters:
  ///   - pairs: What is set against what.
  ///   - counts: All documents of the input, which say when a code began.
  ///   - codes: The codes to compare.
  ///   - profileCodes: Those of them that share a group's attention.
  ///   - rules: What the comparisons rest on.
  public init(
    _ pairs: [ComparisonPair], in counts: DocumentCounts, codes: [String], profileCodes: Set<String>,
    rules: ComparisonRules = ComparisonRules()
  ) {
    let comparer = Comparer(
      pairs, codes: codes, profileCodes: profileCodes, firstDays: counts.firstDays, rules: rules)
    var comparisons = pairs.indices.concurrentMap { comparer.compare(pairs[$0]) }
    let all = comparisons.flatMap(\.codes)
    let p = all.map { $0.keyness?.p }
    let q = BenjaminiHochberg.adjusted(p)
    let mentionQ = BenjaminiHochberg.adjusted(all.map(\.mentionP))
    for index in comparisons.indices {
      for code in comparisons[index].codes.indices {
        comparisons[index].codes[code].q = q[index * codes.count + code]
        comparisons[index].codes[code].mentionQ = mentionQ[index * codes.count + code]
      }
    }
    self.comparisons = comparisons
    self.rules = rules
    tests = p.count { $0 != nil }
    mentionTests = all.count { $0.mentionP != nil }
  }
}

/// Compares the groups of pairs; a group that is in several of them is resampled once.
private struct Comparer: Sendable {
  let codes: [String]
  let profileCodes: Set<String>
  let firstDays: [String: CalendarDay]
  let rules: ComparisonRules

  private struct GroupKey: Hashable {
    var name: String
    var issuer: String?
    var days: DaySpans

    /// `nil` for all others of a kind, which have one name, and so nothing to be known by.
    init?(_ group: ComparedGroup) {
      guard group.id != ComparedGroup.othersID else { return nil }
      name = group.name
      issuer = group.issuer
      days = group.days
    }
  }
  private var counted: [GroupKey: CountedGroup] = [:]

  init(
    _ pairs: [ComparisonPair], codes: [String], profileCodes: Set<String>,
    firstDays: [String: CalendarDay], rules: ComparisonRules
  ) {
    self.codes = codes
    self.profileCodes = profileCodes
    self.firstDays = firstDays
    self.rules = rules
    var groups: [GroupKey: ComparedGroup] = [:]
    for pair in pairs {
      for day in baseDays(of: pair) {
        for group in [pair.target, pair.reference].map({ Self.part(of: $0, from: day) }) {
          if let key = GroupKey(group) { groups[key] = group }
        }
      }
    }
    let known = Array(groups)
    let made = known.indices.concurrentMap { place in
      CountedGroup(known[place].value, codes: codes, resampling: rules.resampling)
    }
    counted = Dictionary(uniqueKeysWithValues: zip(known.map(\.key), made))
  }

  private var profilePlaces: [Int] { codes.indices.filter { profileCodes.contains(codes[$0]) } }

  func compare(_ pair: ComparisonPair) -> GroupComparison {
    // The base is the same for all codes, unless it begins with the first mention of each.
    var bases: [CalendarDay?: Base] = [:]
    func base(from day: CalendarDay?) -> Base {
      let base = bases[day] ?? prepared(pair, from: day)
      bases[day] = base
      return base
    }
    let compared = codes.indices.map { place in
      compare(place, pair, base(from: baseDay(codes[place], pair)))
    }
    let base = base(from: profileDay(pair))
    let target = EmphasisProfile(
      base.target, codes: codes, profileCodes: profileCodes, counted: base.countedTarget)
    let reference = EmphasisProfile(
      base.reference, codes: codes, profileCodes: profileCodes, counted: base.countedReference)
    let seen = JensenShannon(
      counts: profilePlaces.map { target.parts[$0].figure.mentions },
      profilePlaces.map { reference.parts[$0].figure.mentions })
    return GroupComparison(
      pair: pair, codes: compared, target: target, reference: reference,
      distance: ProfileDistance(seen?.distance, dealt: base.deals.distances))
  }

  /// The days from which on a pair is compared, for one code or another or the profile; `nil` stands for all days.
  private func baseDays(of pair: ComparisonPair) -> Set<CalendarDay?> {
    Set(codes.map { baseDay($0, pair) } + [profileDay(pair)])
  }

  private func profileDay(_ pair: ComparisonPair) -> CalendarDay? {
    profileCodes.compactMap { baseDay($0, pair) }.max()
  }

  /// The day from which on a code counts in a pair; `nil` where that leaves no document out.
  private func baseDay(_ code: String, _ pair: ComparisonPair) -> CalendarDay? {
    guard rules.fromFirstMention, let day = firstDays[code] else { return nil }
    let first = [pair.target.days.first, pair.reference.days.first].compactMap { $0 }.min()
    return first.map { day > $0 } ?? false ? day : nil
  }

  /// Both groups, with what is drawn from them.
  private struct Base {
    var target: ComparedGroup
    var reference: ComparedGroup
    var countedTarget: CountedGroup
    var countedReference: CountedGroup
    var deals: GroupDeals
  }

  private static func part(of group: ComparedGroup, from day: CalendarDay?) -> ComparedGroup {
    day.map(group.from) ?? group
  }

  private func prepared(_ pair: ComparisonPair, from day: CalendarDay?) -> Base {
    let target = Self.part(of: pair.target, from: day)
    let reference = Self.part(of: pair.reference, from: day)
    let (one, other) = (counted(target), counted(reference))
    let places = profilePlaces
    return Base(
      target: target, reference: reference, countedTarget: one, countedReference: other,
      deals: GroupDeals(
        one.dealt, other.dealt, codes: codes.count, deals: rules.deals, seed: rules.resampling.seed
      ) { one, other in
        JensenShannon(counts: places.map { one[$0] }, places.map { other[$0] })?.distance
      })
  }

  private func counted(_ group: ComparedGroup) -> CountedGroup {
    GroupKey(group).flatMap { counted[$0] }
      ?? CountedGroup(group, codes: codes, resampling: rules.resampling)
  }

  private func compare(_ place: Int, _ pair: ComparisonPair, _ base: Base) -> CodeComparison {
    let code = codes[place]
    let target = base.countedTarget.documents.figure(code)
    let reference = base.countedReference.documents.figure(code)
    let shares = both(
      Share(hits: target.documentsWith, base: target.documents),
      Share(hits: reference.documentsWith, base: reference.documents))
    let rates = both(
      Rate(events: target.mentions, base: target.documents),
      Rate(events: reference.mentions, base: reference.documents))
    let ratio = shares.flatMap { RateRatio(target: Rate($0), reference: Rate($1)) }
    let mentionRatio = base.countedTarget.ratio(
      code, to: base.countedReference, exact: ratio?.exactInterval())
    return CodeComparison(
      code: code, pair: ComparisonPair(pair.kind, target: base.target, reference: base.reference),
      change: Change(target, against: reference), shareRatio: ratio,
      logRatio: shares.flatMap { LogRatio(target: Rate($0), reference: Rate($1)) },
      keyness: ratio == nil ? nil : shares.map { Keyness(target: $0, reference: $1) },
      mentionRatio: mentionRatio,
      mentionKeyness: mentionRatio == nil ? nil : rates.map { Keyness(target: $0, reference: $1) },
      mentionP: mentionRatio == nil ? nil : base.deals.p[place],
      onset: pair.kind.isInTime
        ? firstDays[code].map {
          CodeOnset(day: $0, code: code, target: base.target.entries, reference: base.reference.entries)
        } : nil)
  }

  private func both<Value>(_ one: Value?, _ other: Value?) -> (Value, Value)? {
    if let one, let other { (one, other) } else { nil }
  }
}
