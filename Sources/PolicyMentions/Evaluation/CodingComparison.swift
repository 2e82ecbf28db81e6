public import Measures

/// How far two codings of the same items agree, beyond chance too.
public struct CodingComparison: Sendable {
  /// The two codings of one property, item by item.
  public struct Property: Sendable {
    /// `code`, the code whose mentions are counted, or the name of a fact.
    public var name: String
    /// How far the two agree on it, over the items that both have.
    public var agreement: ChanceCorrectedAgreement
  }

  /// What is coded: one for spans, one a code for counts, one a fact for documents.
  public let properties: [Property]
  /// The items on which the two differ.
  public let disagreements: [Disagreement]
  /// The ids of items that only the first coding has, and only the second.
  public let onlyFirst: [String]
  /// The ids of items that only the second coding has.
  public let onlySecond: [String]
  /// The ids that stand for different spans or documents in the two; they count nowhere.
  public let different: [String]

  /// Compares two codings item by item, by their ids.
  ///
  /// Spans are compared by code; whole documents by the count of each code that either coding names; facts
  /// each by itself, ministers named as a set.
  ///
  /// - Returns: `nil` where the two hold items of different kinds.
  public init?(_ first: GoldFile, _ second: GoldFile) {
    switch (first, second) {
    case (.candidates(let one), .candidates(let other)):
      self.init(one.map(CodedItem.init), other.map(CodedItem.init))
    case (.whole(let one), .whole(let other)):
      let codes = Set((one + other).flatMap(\.counts.keys)).sorted()
      self.init(one.map { CodedItem($0, codes: codes) }, other.map { CodedItem($0, codes: codes) })
    case (.documents(let one), .documents(let other)):
      self.init(one.map(CodedItem.init), other.map(CodedItem.init))
    default: return nil
    }
  }

  private init(_ first: [CodedItem], _ second: [CodedItem]) {
    let others = Dictionary(second.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let ids = Set(first.map(\.id))
    var pairs: [String: [(String, String)]] = [:]
    var names: [String] = []
    var different: [String] = []
    var disagreements: [Disagreement] = []
    for item in first {
      guard let other = others[item.id] else { continue }
      guard item.isSamePlace(as: other) else {
        different.append(item.id)
        continue
      }
      for (one, another) in zip(item.values, other.values) {
        if pairs[one.name] == nil { names.append(one.name) }
        pairs[one.name, default: []].append((one.value, another.value))
        guard one.value != another.value else { continue }
        disagreements.append(
          Disagreement(
            item: item.id, document: item.document, field: one.name, coded: one.value,
            found: another.value, rule: nil, left: "", node: item.text, right: ""))
      }
    }
    properties = names.map { Property(name: $0, agreement: ChanceCorrectedAgreement(pairs[$0] ?? [])) }
    self.disagreements = disagreements
    self.different = different
    onlyFirst = first.map(\.id).filter { others[$0] == nil }
    onlySecond = second.map(\.id).filter { !ids.contains($0) }
  }
}

/// An item of any kind, as a coder sees it: a place, and what is said of it.
private struct CodedItem {
  var id: String
  var document: String
  /// `nil` for a whole document.
  var range: Range<Int>?
  var text = ""
  var values: [(name: String, value: String)]

  init(_ item: GoldCandidate) {
    id = item.id
    document = item.document
    range = item.range
    text = item.text
    values = [("code", item.code ?? CandidateAgreement.noCode)]
  }

  init(_ item: GoldWhole, codes: [String]) {
    id = item.id
    document = item.document
    values = codes.map { ($0, "\(item.counts[$0] ?? 0)") }
  }

  init(_ item: GoldDocument) {
    id = item.id
    document = item.document
    let facts: [(name: String, value: String?)] = [
      ("published", item.published?.description), ("event", item.event?.description),
      ("issuer", item.issuer), ("body", item.body),
      ("ministers_named", item.ministersNamed.sorted().joined(separator: ";")),
    ]
    values = facts.map { ($0.name, $0.value ?? "–") }
  }

  func isSamePlace(as other: CodedItem) -> Bool { document == other.document && range == other.range }
}

/// The agreement of two coders on categories: in percent, and beyond what chance gives.
public struct ChanceCorrectedAgreement: Sendable {
  /// The items that both coded.
  public let items: Int
  /// The items with equal codes, of all: percent agreement. `nil` without items.
  public let equal: Share?
  /// Cohen's kappa; its value is `nil` where both use one and the same category only.
  public let kappa: CohenKappa?
  /// Krippendorff's alpha, nominal; `nil` without items or where all codes are equal.
  public let alpha: KrippendorffAlpha?
  /// The 95 % interval of alpha, of items drawn anew (``Measures/ClusterBootstrap``); `nil` where alpha is.
  public let alphaInterval: Interval?

  /// Compares the categories of the same items by two coders.
  public init(_ pairs: [(String, String)]) {
    items = pairs.count
    equal = Share(hits: pairs.count { $0.0 == $0.1 }, base: pairs.count)
    kappa = CohenKappa(pairs.map { $0.0 as String? }, pairs.map { $0.1 as String? })
    let categories = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($1, Double($0)) })
    let units = pairs.map { [numbers[$0.0] ?? 0, numbers[$0.1] ?? 0] }
    alpha = KrippendorffAlpha(units: units, metric: .nominal)
    alphaInterval = ClusterBootstrap(strata: [units]) { resample in
      KrippendorffAlpha(units: resample, metric: .nominal)?.value
    }?.interval()
  }
}
