public import DefinitionFiles
public import Measures
import MentionMeasures
public import MentionReports
import TableWriting
import Wording

/// Agreement with coded items, as a report states it.
public struct MeasuredAgreement: Sendable {
  /// The set of items.
  public var set: MethodFacts.CodedSet
  /// One entry for each code, one for all, and one for the ministers named.
  public var codes: [MethodFacts.Agreement]
  /// Whole documents and facts.
  public var equalCases: [MethodFacts.EqualCases]

  /// The spans of each code that were counted, by which shares are corrected.
  public var byCode: [String: Agreement]

  /// What a record says.
  public init(_ record: AgreementRecord) {
    let note = record.note.map { LocalizedText(thai: $0.thai, english: $0.english) }
    let day = record.date.map { " (\($0))" } ?? ""
    set = MethodFacts.CodedSet(
      name: record.set + day, spans: record.spans?.items ?? 0,
      wholeDocuments: record.wholeDocuments?.documents ?? 0,
      documentsWithFacts: record.facts?.documents ?? 0, note: note)
    codes = []
    byCode = record.byCode
    if let spans = record.spans {
      codes = spans.codes.map { Self.row($0.code, $0.agreement) } + [Self.row(nil, record.overall)]
    }
    if let facts = record.facts {
      codes.append(Self.row("ministers_named", facts.ministersNamed.agreement))
    }
    equalCases = Self.cells(record.wholeDocuments) + Self.facts(record.facts)
  }

  private static func row(_ code: String?, _ counts: Agreement) -> MethodFacts.Agreement {
    MethodFacts.Agreement(
      code: code, items: counts.truePositives + counts.falseNegatives,
      precision: counts.precision.map(Estimate.init), recall: counts.recall.map(Estimate.init),
      f1: counts.f1)
  }

  private static func cells(_ whole: AgreementRecord.WholeDocuments?) -> [MethodFacts.EqualCases] {
    guard let whole else { return [] }
    let all = AgreementRecord.Equal(
      name: "", equal: whole.exact.map(\.equal).reduce(0, +), base: whole.exact.map(\.base).reduce(0, +))
    return [
      cases(.methodAgreementCells, all), cases(.methodAgreementMentioned, whole.mentioned),
    ]
  }

  private static func facts(_ facts: AgreementRecord.Facts?) -> [MethodFacts.EqualCases] {
    let names: [String: LocalizedText] = [
      "published": .methodAgreementPublished, "event": .methodAgreementEvent,
      "issuer": .methodAgreementIssuer, "body": .methodAgreementBody,
    ]
    return (facts?.equal ?? []).map { cases(names[$0.name] ?? LocalizedText(same: $0.name), $0) }
  }

  private static func cases(
    _ name: LocalizedText, _ equal: AgreementRecord.Equal
  ) -> MethodFacts.EqualCases {
    MethodFacts.EqualCases(
      name: name, equal: equal.equal, base: equal.base, share: equal.share.map(Estimate.init))
  }
}

extension Estimate {
  fileprivate init(_ share: Share) {
    let interval = share.interval()
    self.init(value: share.value, low: interval.low, high: interval.high)
  }
}
