public import MentionMeasures
public import TableWriting

/// What the method sheet states of the run beside the definitions.
public struct MethodFacts: Sendable {
  /// A setting and the value in force.
  public struct Setting: Hashable, Sendable {
    public var name: LocalizedText
    public var value: LocalizedText

    public init(name: LocalizedText, value: LocalizedText) {
      self.name = name
      self.value = value
    }
  }

  /// How well the coding of a code agrees with coding by hand.
  public struct Agreement: Hashable, Sendable {
    /// The code; `nil` for all together.
    public var code: String?
    /// How many coded items it was measured on.
    public var items: Int
    public var precision: Estimate?
    public var recall: Estimate?
    /// The harmonic mean of both, 0 to 1.
    public var f1: Double?

    public init(
      code: String?, items: Int, precision: Estimate?, recall: Estimate?, f1: Double?
    ) {
      self.code = code
      self.items = items
      self.precision = precision
      self.recall = recall
      self.f1 = f1
    }
  }

  /// How often coding and coding by hand say the same of something, of so many cases.
  public struct EqualCases: Hashable, Sendable {
    /// What is compared.
    public var name: LocalizedText
    public var equal: Int
    public var base: Int
    /// The share that is equal; `nil` without cases.
    public var share: Estimate?

    public init(name: LocalizedText, equal: Int, base: Int, share: Estimate?) {
      self.name = name
      self.equal = equal
      self.base = base
      self.share = share
    }
  }

  /// The coded items on which agreement was measured.
  public struct CodedSet: Hashable, Sendable {
    public var name: String
    public var spans: Int
    public var wholeDocuments: Int
    /// The documents whose facts are coded.
    public var documentsWithFacts: Int
    /// What a reader must know of the set; `nil` for nothing.
    public var note: LocalizedText?

    public init(
      name: String, spans: Int, wholeDocuments: Int = 0, documentsWithFacts: Int = 0,
      note: LocalizedText? = nil
    ) {
      self.name = name
      self.spans = spans
      self.wholeDocuments = wholeDocuments
      self.documentsWithFacts = documentsWithFacts
      self.note = note
    }
  }

  /// Decisions of a reviewer that overrule the rules.
  public struct Decisions: Hashable, Sendable {
    public var file: String
    public var accepted: Int
    public var refused: Int
    /// Decisions not applied, because the text they were made on has changed.
    public var outdated: Int

    public init(file: String, accepted: Int, refused: Int, outdated: Int) {
      self.file = file
      self.accepted = accepted
      self.refused = refused
      self.outdated = outdated
    }
  }

  /// One check that the sums of the ledger agree with a table made from it.
  public struct Reconciliation: Hashable, Sendable {
    public var name: LocalizedText
    public var ledger: Int
    public var table: Int

    public init(name: LocalizedText, ledger: Int, table: Int) {
      self.name = name
      self.ledger = ledger
      self.table = table
    }

    public var agrees: Bool { ledger == table }
  }

  public var codebookVersion: String
  /// A digest of the codebook's bytes: two reports with the same one used the same rules.
  public var codebookFingerprint: String
  public var settings: [Setting]
  /// The checks of ``ReportReconciliation``, and any others; empty, the method sheet makes the former.
  public var reconciliation: [Reconciliation]
  public var decisions: Decisions?
  /// The coded items that the agreement was measured on; `nil` when none was measured for the codebook.
  public var agreementSet: CodedSet?
  public var agreement: [Agreement]
  /// Whole documents and facts.
  public var equalCases: [EqualCases]
  /// The command that makes this report again, as a shell reads it; `nil` where no command made it.
  public var command: String?
  /// The number that random draws began with, when intervals rest on any.
  public var seed: UInt64?

  public init(
    codebookVersion: String, codebookFingerprint: String, settings: [Setting] = [],
    reconciliation: [Reconciliation] = [], decisions: Decisions? = nil,
    agreementSet: CodedSet? = nil, agreement: [Agreement] = [], equalCases: [EqualCases] = [],
    command: String? = nil,
    seed: UInt64? = nil
  ) {
    self.codebookVersion = codebookVersion
    self.codebookFingerprint = codebookFingerprint
    self.settings = settings
    self.reconciliation = reconciliation
    self.decisions = decisions
    self.agreementSet = agreementSet
    self.agreement = agreement
    self.equalCases = equalCases
    self.command = command
    self.seed = seed
  }
}
