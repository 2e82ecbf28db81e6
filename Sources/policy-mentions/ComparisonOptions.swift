import ArgumentParser
import PolicyMentions

/// Which groups of documents are set against which.
struct ComparisonOptions: ParsableArguments {
  /// What the groups are.
  enum Grouping: String, CaseIterable, ExpressibleByArgument {
    case minister, issuer, body, period
  }

  @Option(help: "What the groups are: minister, issuer, body or period.")
  var by: Grouping = .minister

  @Option(
    help:
      "The group looked at: the id of a person (…:acting for acting time), issuer or body; months such as 2567-01 or 2566-10..2567-09. Without it, each group.",
    completion: NameCompletion.people)
  var target: String?

  @Option(
    help: """
      The group it is set against, named likewise; without it all others, for a period the one before and the year \
      before.
      """,
    completion: NameCompletion.people)
  var reference: String?

  @Option(help: "Several groups, separated by commas: each against those named before it.")
  var among: String?

  @Option(
    help: "Only the news of this issuer; for ministers, whose ministry it is.",
    completion: NameCompletion.agencies)
  var issuer: String?

  @Option(help: "Time in which a person only acted as minister: apart, with or without.")
  var acting: ActingMinisters = .apart

  @Option(help: "Compare equally many days: the first or last days of each group.")
  var sameLength: SameLength.End?

  @Option(help: "How many days --same-length takes; those of the shortest group without it.")
  var days: Int?

  @Flag(help: "Count each code only from the day of its first mention in the input on.")
  var fromFirstMention = false

  @Option(help: "What random draws begin with.")
  var seed: UInt64 = SplitMix64.standardSeed

  func validate() throws {
    if among != nil, target != nil || reference != nil {
      throw ValidationError("--among goes without --target and --reference")
    }
    if among != nil, by == .period {
      throw ValidationError("--among takes no periods; use --target and --reference")
    }
    if reference != nil, target == nil { throw ValidationError("--reference needs a --target") }
    if days != nil, sameLength == nil { throw ValidationError("--days needs --same-length first or last") }
    if let days, days < 1 { throw ValidationError("--days takes a number from 1") }
    if sameLength != nil, by == .issuer || by == .body {
      throw ValidationError("--same-length is for ministers and periods; issuers have the same days already")
    }
    if issuer != nil, by == .issuer {
      throw ValidationError("--issuer leaves one issuer only; with --by issuer use --target")
    }
    if acting != .apart, by != .minister {
      throw ValidationError("--acting is for ministers; with --by \(by.rawValue) leave it out")
    }
    if by == .period { try validatePeriods() }
  }

  private func validatePeriods() throws {
    for (option, text) in [("target", target), ("reference", reference)] {
      if let text, Period(typed: text) == nil {
        throw ValidationError(Period.complaint(about: text, option: "--\(option)"))
      }
    }
    if let target, let reference, let one = Period(typed: target), let other = Period(typed: reference),
      one.months.overlaps(other.months)
    {
      throw ValidationError(
        "--target “\(target)” and --reference “\(reference)” have months in common; documents of both would be "
          + "compared with themselves")
    }
  }

  /// Makes sure that the issuer and the groups that are named are in the registry, before anything else is read.
  ///
  /// - Throws: `ValidationError` for a name that the registry does not have, `DefinitionErrors` where that is wrong.
  func checkNames(_ reading: ReadingOptions) throws {
    try reading.checkIssuer(issuer)
    let named =
      [("--target", target), ("--reference", reference)].compactMap { option, name in
        name.map { (option, $0) }
      }
      + amongNames.map { ("--among", $0) }
    guard by != .period, !named.isEmpty else { return }
    let registry = try Definitions.registry(reading.registry)
    for (option, name) in named {
      let id = Self.id(ofGroup: name)
      switch by {
      case .minister: _ = try registry.person(id, for: option, orNone: false)
      case .issuer: _ = try registry.issuer(id, for: option, orNone: false)
      case .body: _ = try registry.agency(id, for: option, orNone: false)
      case .period: break
      }
    }
  }

  /// What stands before the ending of acting time.
  private static func id(ofGroup name: String) -> String {
    name.split(separator: ":", omittingEmptySubsequences: false).first.map(String.init) ?? name
  }

  private var amongNames: [String] { among?.split(separator: ",").map(String.init) ?? [] }

  /// The tables that the options ask for.
  ///
  /// - Parameters:
  ///   - contents: The documents.
  ///   - period: The months asked for.
  ///   - latest: What these are, with the latest month where none are.
  ///   - registry: Where issuers, bodies and people have their names.
  /// - Throws: ``Outcome`` where a group cannot be had.
  func tables(
    _ contents: ReportContents, period: PeriodOptions, latest: Period, registry: Registry
  ) throws -> ComparisonTables {
    var rules = ComparisonRules(resampling: Resampling(seed: seed))
    rules.fromFirstMention = fromFirstMention
    do throws(GroupFault) {
      return try ComparisonTables(
        contents, request(period: period.isGiven ? latest : nil, latest: latest), rules: rules)
    } catch {
      if isEmpty(contents, period: period), let months = contents.ledger.months(by: contents.clock) {
        CorpusRun.sayNothingIsSelected(of: months)
      } else {
        Terminal.say("policy-mentions: \(words(for: error, registry))")
      }
      throw Outcome.wrongUsage
    }
  }

  /// Whether no document is of the months and the issuer asked for.
  private func isEmpty(_ contents: ReportContents, period: PeriodOptions) -> Bool {
    let asked = LedgerSelection(months: period.months, issuer: issuer)
    return !contents.ledger.documents.contains { asked.holds($0, clock: contents.clock) }
  }

  /// - Parameters:
  ///   - period: The months asked for; `nil` where none are.
  ///   - latest: What these are, with the latest month where none are, which periods alone want.
  private func request(period: Period?, latest: Period) -> ComparisonRequest {
    ComparisonRequest(
      grouping(latest), pairing: pairing, period: period, issuer: issuer, acting: acting,
      sameLength: sameLength.map { SameLength($0, days: days) })
  }

  private func grouping(_ latest: Period) -> ComparisonRequest.Grouping {
    switch by {
    case .minister: .ministers
    case .issuer: .issuers
    case .body: .bodies
    case .period: .periods(targetPeriod(latest), against: references(of: targetPeriod(latest)))
    }
  }

  private func references(of target: Period) -> [(kind: ComparisonPair.Kind, period: Period)] {
    if let reference = reference.flatMap({ Period(typed: $0) }) { return [(.period, reference)] }
    // Of more than a year, the same months of the year before are its own in part.
    return target.references.filter { !$0.period.months.overlaps(target.months) }
  }

  private func targetPeriod(_ latest: Period) -> Period {
    target.flatMap { Period(typed: $0) } ?? latest
  }

  private var pairing: ComparisonRequest.Pairing {
    if among != nil { return .among(amongNames) }
    guard by != .period, let target else { return .eachAgainstOthers }
    return .named(target: target, reference: reference)
  }

  private func words(for fault: GroupFault, _ registry: Registry) -> String {
    switch fault {
    case .unknown(let name, let known):
      "no \(by.rawValue) “\(name)” has documents here; there are: \(Self.list(known))"
        + suggestion(for: name, among: known, registry)
    case .ambiguous(let name, let issuers):
      "“\(name)” stands for several groups; choose one with --issuer: \(Self.list(issuers))"
    case .same(let name): "“\(name)” is set against itself; name another group"
    case .nothingToCompare(let groups):
      groups.isEmpty
        ? "no document belongs to \(by == .issuer ? "an" : "a") \(by.rawValue); nothing can be compared"
        : "fewer than two groups are left to compare of: \(Self.list(groups))"
    }
  }

  /// The groups with documents that have such a name, acting or not.
  private func suggestion(for name: String, among groups: [String], _ registry: Registry) -> String {
    let entries = by == .minister ? registry.personEntries : registry.agencyEntries
    let names = Dictionary(entries.map { ($0.id, $0.names) }) { first, _ in first }
    return Suggestion.words(
      for: name,
      among: groups.map { group in
        let id = Self.id(ofGroup: group)
        return Suggestion.Entry(id: group, names: [id] + (names[id] ?? []))
      })
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension Period {
  /// A month, or the first and last of several with two dots between: `2567-01`, `2566-10..2567-09`.
  init?(typed text: String) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ Month(typed: $0) }),
      let last = ends.last.flatMap({ Month(typed: $0) }), ends.count <= 2, first <= last
    else { return nil }
    self.init(first...last)
  }

  /// What to say of a text that is no period.
  static func complaint(about text: String, option: String) -> String {
    let ends = text.split(separator: "..").map { end in
      Month(typed: end) == nil ? Month.form(meantBy: String(end)) : String(end)
    }
    let forms = ends.compactMap(\.self)
    let isRead = (1...2).contains(ends.count) && forms.count == ends.count
    if isRead, let first = forms.first.flatMap({ Month(typed: $0) }),
      let last = forms.last.flatMap({ Month(typed: $0) }), last < first
    {
      return "\(option) “\(text)” ends before it begins; the first month stands first"
    }
    let words =
      isRead ? "did you mean \(forms.joined(separator: ".."))?" : "write it as 2567-01 or 2566-10..2567-09"
    return "\(option) “\(text)” is no period; \(words)"
  }
}
