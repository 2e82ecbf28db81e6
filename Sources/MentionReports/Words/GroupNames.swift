import Corpora
import MentionMeasures
import TableWriting
import Wording

/// What people read for the groups of a comparison.
struct GroupNames {
  let names: ReportNames
  let language: Language

  /// The name of a person, agency or period; of a person who only acted with that behind it.
  func label(_ group: ComparedGroup, _ kind: ComparisonPair.Kind) -> String {
    guard group.id != ComparedGroup.othersID else { return LocalizedText.groupAllOthers[language] }
    return switch kind {
    case .minister: names.minister(group.id, acting: group.isActing, in: language)
    case .issuer, .body: names.agency(group.id, in: language)
    case .period, .previousPeriod, .yearBefore, .twelveMonths: period(group)
    }
  }

  /// A name short enough for the heading of a column: of a person the given name, and whether the person only acted.
  func short(_ group: ComparedGroup, _ kind: ComparisonPair.Kind) -> String {
    guard group.id != ComparedGroup.othersID else { return LocalizedText.groupOthers[language] }
    let short =
      switch kind {
      case .minister: givenName(group.id)
      case .period, .previousPeriod, .yearBefore, .twelveMonths: group.id
      case .issuer, .body: label(group, kind)
      }
    let cut = DisplayWidth.truncated(short, to: Self.widthOfHeading)
    return group.isActing ? LocalizedText.groupActing(name: cut)[language] : cut
  }

  private func givenName(_ id: String) -> String {
    let name = names.person(id, in: language)
    return name.split(separator: " ").first.map(String.init) ?? name
  }

  /// From the first to the last day, and how many days these are: `1 Sep 2023 – 2 Sep 2024, 368 days`.
  func days(_ group: ComparedGroup) -> String {
    guard let first = group.days.first, let last = group.days.last else {
      return LocalizedText.groupNoDays[language]
    }
    let count = EstimateText.grouped(group.days.count)
    return LocalizedText.groupDays(
      first: MonthNames.day(first, in: language), last: MonthNames.day(last, in: language), count: count)[
        language]
  }

  private func period(_ group: ComparedGroup) -> String {
    guard let months = group.months else { return group.id }
    return Period(months).label(in: language)
  }

  private static let widthOfHeading = 18
}
