import Corpora
import Measures

/// Two groups of documents side by side: each code, and the profiles of all.
public struct GroupComparison: Sendable {
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

  /// Whether the time of one of the groups holds the beginning of a code of the profile.
  public var holdsBeginning: Bool { codes.contains { $0.onset?.isBeginning ?? false } }
}

/// Comparisons that are read together, and so are corrected for all their tests together.
public struct ComparisonSet: Sendable {
  public let comparisons: [GroupComparison]
  /// How many tests of documents were made: pairs and codes for which there was something to test.
  public let tests: Int
  /// How many tests of mentions were made.
  public let mentionTests: Int
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
    var comparer = Comparer(
      codes: codes, profileCodes: profileCodes, firstDays: CodeOnset.firstDays(counts.entries), rules: rules)
    var comparisons = pairs.map { comparer.compare($0) }
    let all = comparisons.flatMap(\.codes)
    let p = all.map { $0.shareRatio == nil ? nil : $0.keyness?.p }
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

/// Compares pair after pair; groups that return are resampled once.
private struct Comparer {
  let codes: [String]
  let profileCodes: Set<String>
  let firstDays: [String: CalendarDay]
  let rules: ComparisonRules

  private struct Part: Hashable {
    var name: String
    var issuer: String?
    var first: CalendarDay?
    var documents: Int
  }
  private var strata: [Part: [CountedStratum]] = [:]
  private var resamples: [Part: GroupResamples] = [:]

  init(
    codes: [String], profileCodes: Set<String>, firstDays: [String: CalendarDay], rules: ComparisonRules
  ) {
    self.codes = codes
    self.profileCodes = profileCodes
    self.firstDays = firstDays
    self.rules = rules
  }

  mutating func compare(_ pair: ComparisonPair) -> GroupComparison {
    // The base is the same for all codes, unless it begins with the first mention of each.
    var bases: [CalendarDay?: Base] = [:]
    let compared = codes.indices.map { place in
      let day = rules.fromFirstMention ? onsetDay(codes[place], pair) : nil
      let base = bases[day] ?? prepared(pair, from: day)
      bases[day] = base
      return compare(place, pair, base)
    }
    let profileDay =
      rules.fromFirstMention ? profileCodes.compactMap { onsetDay($0, pair) }.max() : nil
    let base = bases[profileDay] ?? prepared(pair, from: profileDay)
    let target = EmphasisProfile(
      base.target, codes: codes, profileCodes: profileCodes, resamples: base.targetResamples)
    let reference = EmphasisProfile(
      base.reference, codes: codes, profileCodes: profileCodes, resamples: base.referenceResamples)
    let places = codes.indices.filter { profileCodes.contains(codes[$0]) }
    let seen = ProfileDistance.between(
      places.map { target.parts[$0].figure.mentions }, places.map { reference.parts[$0].figure.mentions })
    return GroupComparison(
      pair: pair, codes: compared, target: target, reference: reference,
      distance: ProfileDistance(seen, dealt: base.deals.distances))
  }

  /// The day from which on a code counts in a pair; `nil` where that leaves no document out.
  private func onsetDay(_ code: String, _ pair: ComparisonPair) -> CalendarDay? {
    guard let day = firstDays[code] else { return nil }
    let first = [pair.target.days.first, pair.reference.days.first].compactMap { $0 }.min()
    return first.map { day > $0 } ?? false ? day : nil
  }

  /// Both groups, with what is drawn from them.
  private struct Base {
    var target: ComparedGroup
    var reference: ComparedGroup
    var targetDocuments: DocumentGroup
    var referenceDocuments: DocumentGroup
    var targetResamples: GroupResamples
    var referenceResamples: GroupResamples
    var deals: GroupDeals
  }

  private mutating func prepared(_ pair: ComparisonPair, from day: CalendarDay?) -> Base {
    let target = day.map(pair.target.from) ?? pair.target
    let reference = day.map(pair.reference.from) ?? pair.reference
    let places = codes.indices.filter { profileCodes.contains(codes[$0]) }
    let targetResamples = resamples(of: target)
    let referenceResamples = resamples(of: reference)
    return Base(
      target: target, reference: reference, targetDocuments: target.documents,
      referenceDocuments: reference.documents, targetResamples: targetResamples,
      referenceResamples: referenceResamples,
      deals: GroupDeals(
        strata(of: target), strata(of: reference), codes: codes.count, deals: rules.deals,
        seed: rules.seed
      ) { one, other in
        ProfileDistance.between(places.map { one[$0] }, places.map { other[$0] })
      })
  }

  private func compare(_ place: Int, _ pair: ComparisonPair, _ base: Base) -> CodeComparison {
    let code = codes[place]
    let target = base.targetDocuments.figure(code)
    let reference = base.referenceDocuments.figure(code)
    let shares = (
      Share(hits: target.documentsWith, base: target.documents),
      Share(hits: reference.documentsWith, base: reference.documents)
    )
    let rates = (
      Rate(events: target.mentions, base: target.documents),
      Rate(events: reference.mentions, base: reference.documents)
    )
    var ratio: RateRatio?
    var logRatio: LogRatio?
    var keyness: Keyness?
    if let one = shares.0, let other = shares.1 {
      ratio = RateRatio(target: Rate(one), reference: Rate(other))
      logRatio = LogRatio(target: Rate(one), reference: Rate(other))
      keyness = Keyness(target: one, reference: other)
    }
    var mentionKeyness: Keyness?
    if let one = rates.0, let other = rates.1 { mentionKeyness = Keyness(target: one, reference: other) }
    let mentionRatio = Estimate.ratio(
      of: (target, base.targetResamples), to: (reference, base.referenceResamples), code: place,
      exact: ratio?.exactInterval())
    return CodeComparison(
      code: code, change: Change(target, against: reference), shareRatio: ratio, logRatio: logRatio,
      keyness: keyness, mentionRatio: mentionRatio, mentionKeyness: mentionKeyness,
      mentionP: mentionRatio == nil ? nil : base.deals.p[place],
      onset: pair.kind.isInTime
        ? firstDays[code].map {
          CodeOnset(day: $0, code: code, target: base.target.entries, reference: base.reference.entries)
        } : nil)
  }

  private mutating func strata(of group: ComparedGroup) -> [CountedStratum] {
    guard group.members.isEmpty else { return group.members.flatMap { strata(of: $0) } }
    let key = key(of: group)
    if let known = strata[key] { return known }
    let made = CountedStratum.strata(of: group.entries, codes: codes)
    strata[key] = made
    return made
  }

  private mutating func resamples(of group: ComparedGroup) -> GroupResamples {
    guard group.members.isEmpty else {
      return GroupResamples(
        joining: group.members.map { resamples(of: $0) }, codes: codes.count, replicates: rules.replicates)
    }
    let key = key(of: group)
    if let known = resamples[key] { return known }
    // Each group has draws of its own, and the same ones in whatever pair it stands.
    let made = GroupResamples(
      strata(of: group), codes: codes.count, replicates: rules.replicates,
      seed: rules.seed ^ Self.hash(group.name + "/" + (group.issuer ?? "")))
    resamples[key] = made
    return made
  }

  private func key(of group: ComparedGroup) -> Part {
    Part(name: group.name, issuer: group.issuer, first: group.days.first, documents: group.entries.count)
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
