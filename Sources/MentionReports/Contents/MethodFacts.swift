public import MentionMeasures
public import TableWriting

/// What the method sheet states of the run beside the definitions.
public struct MethodFacts: Sendable {
  /// A setting and the value in force.
  public struct Setting: Hashable, Sendable {
    public var name: LocalizedText
    public var value: String

    public init(name: LocalizedText, value: String) {
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
  /// The coded items that ``agreement`` was measured on, by name; `nil` when it was not measured.
  public var agreementSet: String?
  public var agreement: [Agreement]
  /// The command that makes this report again, as a shell reads it; `nil` where no command made it.
  public var command: String?
  /// The number that random draws began with, when intervals rest on any.
  public var seed: UInt64?

  public init(
    codebookVersion: String, codebookFingerprint: String, settings: [Setting] = [],
    reconciliation: [Reconciliation] = [], decisions: Decisions? = nil,
    agreementSet: String? = nil, agreement: [Agreement] = [], command: String? = nil,
    seed: UInt64? = nil
  ) {
    self.codebookVersion = codebookVersion
    self.codebookFingerprint = codebookFingerprint
    self.settings = settings
    self.reconciliation = reconciliation
    self.decisions = decisions
    self.agreementSet = agreementSet
    self.agreement = agreement
    self.command = command
    self.seed = seed
  }
}
