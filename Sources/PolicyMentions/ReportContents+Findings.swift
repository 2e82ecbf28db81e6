public import Attribution
public import ContentAnalysis
import CorpusInput
import MentionMeasures
public import MentionReports
public import TableWriting
public import Tallies
import Wording

extension ReportContents {
  /// The contents of a report on what a run found.
  ///
  /// - Parameters:
  ///   - findings: The documents and mentions of all input, so that the period can be compared with others.
  ///   - period: The months reported on.
  ///   - codebook: The codebook they were found with.
  ///   - registry: Gives people and agencies their names.
  ///   - clock: Which day of a document counts.
  ///   - language: The language of the workbook.
  ///   - inputs: The inputs as the user named them.
  ///   - duplicates: Whether repeated news was left out of the ledger.
  ///   - decisions: The reviewers' decisions that were applied, where there were any.
  ///   - agreement: The agreement with coded items that was measured, where it was.
  public init(
    of findings: CorpusFindings, period: Period, codebook: Codebook, registry: Registry, clock: Clock,
    language: Language, inputs: [String], duplicates: DuplicateCounting = .all,
    decisions: MethodFacts.Decisions? = nil,
    agreement: MeasuredAgreement? = nil
  ) {
    self.init(
      ledger: findings.ledger, period: period, clock: clock, language: language,
      names: ReportNames(codebook: codebook, registry: registry),
      input: ReportInput(
        inputs: inputs,
        rejected: findings.account.rejected.map {
          ReportInput.Rejected(path: $0.path, reason: $0.description)
        },
        ignored: findings.account.ignoredByCount.map {
          ReportInput.Ignored(reason: $0.reason.description, count: $0.count)
        }),
      method: MethodFacts(
        codebookVersion: codebook.version, codebookFingerprint: codebook.fingerprint,
        settings: [Self.setting(duplicates, findings: findings)], decisions: decisions,
        agreementSet: agreement?.set, agreement: agreement?.codes ?? [],
        equalCases: agreement?.equalCases ?? []),
      tenures: MinisterTenures(registry), agreement: agreement?.byCode ?? [:])
  }

  /// How repeated news was counted, and how much of it the ledger holds.
  private static func setting(_ duplicates: DuplicateCounting, findings: CorpusFindings)
    -> MethodFacts.Setting
  {
    let repeats = findings.ledger.documents.count { $0.duplicateOf != nil }
    return MethodFacts.Setting(
      name: .settingRepeatedNews,
      value: duplicates == .all ? .settingRepeatsCounted(repeats: repeats) : .settingRepeatsLeftOut)
  }
}

extension ReportNames {
  /// The names that a codebook and a registry give.
  public init(codebook: Codebook, registry: Registry) {
    func text(_ name: LocalizedName) -> LocalizedText {
      LocalizedText(thai: name.thai, english: name.english)
    }
    self.init(
      codes: codebook.codes.map {
        CodeDescription(
          code: $0.code, name: text($0.name), meaning: text($0.definition), dimensionOf: $0.parent,
          isExtended: $0.isExtended)
      },
      agencies: Dictionary(
        registry.agencies.map { ($0.id, LocalizedText(thai: $0.nameThai, english: $0.nameEnglish)) },
        uniquingKeysWith: { first, _ in first }),
      people: Dictionary(
        registry.persons.map { ($0.id, LocalizedText(thai: $0.nameThai, english: $0.nameEnglish)) },
        uniquingKeysWith: { first, _ in first }))
  }
}
