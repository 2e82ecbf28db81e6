public import ContentAnalysis
public import Corpora

/// How well coding by a codebook agrees with coding by reading, as it was measured and is kept with the codebook.
///
/// Everything is a count, so that shares and their intervals can be worked out from it, and shares of
/// documents corrected by it.
public struct AgreementRecord: Sendable, Equatable {
  /// The name of the set of coded items.
  public var set: String
  /// The day from which the set is.
  public var date: CalendarDay?
  /// What a reader of the figures must know of the set; `nil` for nothing.
  public var note: LocalizedName?
  /// The version and fingerprint of the codebook that it was measured with.
  public var codebookVersion: String
  /// The fingerprint of the codebook that it was measured with; the record says nothing of a codebook with another.
  public var codebookFingerprint: String
  /// The agreement on spans of text; `nil` where none were coded.
  public var spans: Spans?
  /// The agreement on whole documents; `nil` where none were coded.
  public var wholeDocuments: WholeDocuments?
  /// The agreement on facts of documents; `nil` where none were coded.
  public var facts: Facts?

  /// Spans, each of one code or of none.
  public struct Spans: Sendable, Equatable {
    /// All spans, those of no code too.
    public var items: Int
    /// One for each code that spans were coded with.
    public var codes: [Counts]

    /// The agreement on so many spans.
    public init(items: Int, codes: [Counts]) {
      self.items = items
      self.codes = codes
    }
  }

  /// What reading and the codebook say of one code, or of one fact that may have several values.
  public struct Counts: Sendable, Equatable {
    /// The code, or the name of the fact.
    public var code: String
    /// Found, and so coded.
    public var truePositives: Int
    /// Found, and not so coded.
    public var falsePositives: Int
    /// Coded, and not so found.
    public var falseNegatives: Int

    /// The counts of this code.
    public init(code: String, truePositives: Int, falsePositives: Int, falseNegatives: Int) {
      self.code = code
      self.truePositives = truePositives
      self.falsePositives = falsePositives
      self.falseNegatives = falseNegatives
    }
  }

  /// How often whole documents mention each code.
  public struct WholeDocuments: Sendable, Equatable {
    /// The number of documents that were coded: the base of ``exact``.
    public var documents: Int
    /// For each code the documents in which both count the same number of mentions.
    public var exact: [Equal]
    /// The cells (one document, one code) in which either counts a mention, and those with equal counts.
    public var mentioned: Equal

    /// The agreement on so many documents.
    public init(documents: Int, exact: [Equal], mentioned: Equal) {
      self.documents = documents
      self.exact = exact
      self.mentioned = mentioned
    }
  }

  /// Facts of documents.
  public struct Facts: Sendable, Equatable {
    /// The number of documents that were coded: the base of ``equal``.
    public var documents: Int
    /// For each fact with one value the documents on which both say the same.
    public var equal: [Equal]
    /// The ministers named.
    public var ministersNamed: Counts

    /// The agreement on so many documents.
    public init(documents: Int, equal: [Equal], ministersNamed: Counts) {
      self.documents = documents
      self.equal = equal
      self.ministersNamed = ministersNamed
    }
  }

  /// So many of a base are equal.
  public struct Equal: Sendable, Equatable {
    /// The code or fact.
    public var name: String
    /// How many of the base are equal, 0 to ``base``.
    public var equal: Int
    /// How many were compared.
    public var base: Int

    /// So many of a base; that they are not more is not checked.
    public init(name: String, equal: Int, base: Int) {
      self.name = name
      self.equal = equal
      self.base = base
    }
  }

  /// The record with these measurements.
  public init(
    set: String, date: CalendarDay? = nil, note: LocalizedName? = nil, codebookVersion: String,
    codebookFingerprint: String, spans: Spans? = nil, wholeDocuments: WholeDocuments? = nil,
    facts: Facts? = nil
  ) {
    self.set = set
    self.date = date
    self.note = note
    self.codebookVersion = codebookVersion
    self.codebookFingerprint = codebookFingerprint
    self.spans = spans
    self.wholeDocuments = wholeDocuments
    self.facts = facts
  }
}
