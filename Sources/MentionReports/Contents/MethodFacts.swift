public import MentionMeasures
public import TableWriting

/// What the method sheet states of the run beside the definitions.
public struct MethodFacts: Sendable {
  /// A setting and the value in force.
  public struct Setting: Hashable, Sendable {
    /// What is set, as people read it.
    public var name: LocalizedText
    /// What it is set to.
    public var value: LocalizedText

    /// A setting with its value.
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
    /// Of what the program codes, the part that coding by hand has too, 0 to 1; `nil` where it codes nothing.
    public var precision: Estimate?
    /// Of what coding by hand has, the part that the program has too, 0 to 1; `nil` where it has nothing.
    public var recall: Estimate?
    /// The harmonic mean of both, 0 to 1.
    public var f1: Double?

    /// Measures that were worked out elsewhere; they are stated as they are.
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
    /// In how many cases both say the same; at most ``base``.
    public var equal: Int
    /// How many cases were compared.
    public var base: Int
    /// The share that is equal; `nil` without cases.
    public var share: Estimate?

    /// Cases counted elsewhere, with the share that they come to.
    public init(name: LocalizedText, equal: Int, base: Int, share: Estimate?) {
      self.name = name
      self.equal = equal
      self.base = base
      self.share = share
    }
  }

  /// The coded items on which agreement was measured.
  public struct CodedSet: Hashable, Sendable {
    /// The set's own name, with the day that it is from where that is known.
    public var name: String
    /// How many stretches of text were coded, those of no code too; 0 for none.
    public var spans: Int
    /// The documents that were coded from end to end; 0 for none.
    public var wholeDocuments: Int
    /// The documents whose facts are coded.
    public var documentsWithFacts: Int
    /// What a reader must know of the set; `nil` for nothing.
    public var note: LocalizedText?

    /// A set of so many items.
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
    /// The path of the file of decisions, as the user named it.
    public var file: String
    /// Decisions applied by which a mention counts.
    public var accepted: Int
    /// Decisions applied by which a mention does not count.
    public var refused: Int
    /// Decisions not applied, because the text they were made on has changed.
    public var outdated: Int

    /// Decisions counted by what became of them.
    public init(file: String, accepted: Int, refused: Int, outdated: Int) {
      self.file = file
      self.accepted = accepted
      self.refused = refused
      self.outdated = outdated
    }
  }

  /// One check that the sums of the ledger agree with a table made from it.
  public struct Reconciliation: Hashable, Sendable {
    /// What is added up on both sides.
    public var name: LocalizedText
    /// The number of documents or mentions in the ledger.
    public var ledger: Int
    /// The number that the table adds up to.
    public var table: Int

    /// A check of two numbers.
    public init(name: LocalizedText, ledger: Int, table: Int) {
      self.name = name
      self.ledger = ledger
      self.table = table
    }

    /// Whether both are the same; where not, the method sheet warns of it.
    public var agrees: Bool { ledger == table }
  }

  /// The codebook's own version, such as `1.0.0`.
  public var codebookVersion: String
  /// A digest of the codebook's bytes: two reports with the same one used the same rules.
  public var codebookFingerprint: String
  /// Stated in this order; empty, and the method sheet has no part for them.
  public var settings: [Setting]
  /// The checks of ``ReportReconciliation``, and any others; empty, the method sheet makes the former.
  public var reconciliation: [Reconciliation]
  /// `nil` where no file of decisions was given.
  public var decisions: Decisions?
  /// The coded items that the agreement was measured on; `nil` when none was measured for the codebook.
  public var agreementSet: CodedSet?
  /// For each code, for all together, and for the ministers named. It is stated only with ``agreementSet``.
  public var agreement: [Agreement]
  /// Whole documents and facts.
  public var equalCases: [EqualCases]
  /// The command that makes this report again, as a shell reads it; `nil` where no command made it.
  public var command: String?
  /// The number that random draws began with, when intervals rest on any.
  public var seed: UInt64?

  /// What is stated of a run with this codebook.
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
