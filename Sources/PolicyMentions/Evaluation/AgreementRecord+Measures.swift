public import Attribution
public import ContentAnalysis
public import Corpora
public import DefinitionFiles
public import Measures

extension AgreementRecord.Counts {
  /// The counts as a measure, which gives precision, recall and F1 with their intervals.
  public var agreement: Agreement {
    Agreement(
      truePositives: truePositives, falsePositives: falsePositives, falseNegatives: falseNegatives)
  }

  init(code: String, _ agreement: Agreement) {
    self.init(
      code: code, truePositives: agreement.truePositives, falsePositives: agreement.falsePositives,
      falseNegatives: agreement.falseNegatives)
  }
}

extension AgreementRecord.Equal {
  /// The share of the base that is equal; `nil` without a base.
  public var share: Share? { Share(hits: equal, base: base) }
}

extension AgreementRecord {
  /// The agreement on spans of each code: with it a share of what was found can be corrected for what was found
  /// wrongly and what was missed.
  public var byCode: [String: Agreement] {
    Dictionary(
      (spans?.codes ?? []).map { ($0.code, $0.agreement) }, uniquingKeysWith: { first, _ in first })
  }

  /// The agreement on all spans together.
  public var overall: Agreement { (spans?.codes ?? []).map(\.agreement).reduce(.none, +) }

  /// A record of what was measured on coded items.
  ///
  /// - Parameters:
  ///   - gold: The items; of several files of one kind all are taken together.
  ///   - found: What was found, by document id.
  ///   - codebook: The codebook it was found with.
  ///   - registry: Gives agencies and people their names.
  ///   - set: The name of the set of items.
  ///   - date: The day from which the set is.
  ///   - note: What a reader must know of the set.
  public init(
    on gold: [GoldFile], found: [String: AnalysedDocument], codebook: Codebook, registry: Registry,
    set: String, date: CalendarDay? = nil, note: LocalizedName? = nil
  ) {
    self.init(
      set: set, date: date, note: note, codebookVersion: codebook.version,
      codebookFingerprint: codebook.fingerprint)
    let codes = codebook.codes.filter { !$0.isExtended }.map(\.code)
    let items = CodedItems(gold)
    if !items.spans.isEmpty {
      let agreement = CandidateAgreement(items.spans, found: found, codes: codes)
      spans = Spans(
        items: agreement.pairs.count, codes: agreement.byCode.map { Counts(code: $0.code, $0.counts) })
    }
    if !items.whole.isEmpty {
      let agreement = WholeAgreement(
        items.whole, found: found, codes: codebook.codes(comparedIn: items.whole))
      wholeDocuments = WholeDocuments(
        documents: items.whole.count - agreement.missing.count,
        exact: agreement.byCode.map { Equal(name: $0.code, equal: $0.exact, base: $0.cells) },
        mentioned: Equal(
          name: "mentioned", equal: agreement.mentioned.exact, base: agreement.mentioned.cells))
    }
    if !items.documents.isEmpty {
      let agreement = DocumentAgreement(items.documents, found: found, registry: registry)
      facts = Facts(
        documents: items.documents.count - agreement.missing.count,
        equal: agreement.facts.map { Equal(name: $0.field, equal: $0.equal, base: $0.documents) },
        ministersNamed: Counts(code: "ministers_named", agreement.ministersNamed))
    }
  }
}

/// Coded items of several files, by kind.
struct CodedItems {
  var spans: [GoldCandidate] = []
  var whole: [GoldWhole] = []
  var documents: [GoldDocument] = []

  init(_ files: [GoldFile]) {
    for file in files {
      switch file {
      case .candidates(let items): spans += items
      case .whole(let items): whole += items
      case .documents(let items): documents += items
      }
    }
  }
}

extension LocalizedName {
  /// The note of a set of items that a codebook was written with.
  public static let ofDevelopmentSet = LocalizedName(
    thai: "กฎของสมุดรหัสเขียนขึ้นโดยอาศัยรายการในชุดนี้ ผลกับข่าวที่ไม่เคยเห็นอาจต่ำกว่านี้",
    english:
      "The rules of the codebook were written with these items; on news not seen before it may do less well.")
}
