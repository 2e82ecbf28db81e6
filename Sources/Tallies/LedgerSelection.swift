public import Corpora

/// Which part of a ledger is meant: the documents behind a base, and the mentions behind a count.
///
/// Every condition that is there must hold; one that is `nil` leaves nothing out. An empty name stands for the
/// documents of which it is not known.
public struct LedgerSelection: Hashable, Sendable {
  /// The months by the clock, both ends included.
  public var months: ClosedRange<Month>?
  /// The id of the agency whose news is meant.
  public var issuer: String?
  /// The id of the body whose people act in the news that is meant.
  public var body: String?
  /// Who held the issuer's minister's office.
  public var minister: String?
  /// A minister whom the document names.
  public var ministerNamed: String?
  /// Of mentions only: their codes.
  public var codes: Set<String>?
  /// Of mentions only: where they stand.
  public var scope: Scope?

  /// The selection of these conditions; without any it is the whole ledger.
  public init(
    months: ClosedRange<Month>? = nil, issuer: String? = nil, body: String? = nil, minister: String? = nil,
    ministerNamed: String? = nil, codes: Set<String>? = nil, scope: Scope? = nil
  ) {
    self.months = months
    self.issuer = issuer
    self.body = body
    self.minister = minister
    self.ministerNamed = ministerNamed
    self.codes = codes
    self.scope = scope
  }

  /// Whether a document is of the base that is meant.
  public func holds(_ document: DocumentRecord, clock: Clock) -> Bool {
    holds(
      clock.day(of: document), issuer: document.issuer, body: document.body,
      minister: document.ministerInOffice, named: document.ministersNamed)
  }

  /// Whether a mention is one of those that are meant.
  public func holds(_ mention: MentionRecord, clock: Clock) -> Bool {
    (codes?.contains(mention.code) ?? true) && (scope.map { $0 == mention.scope } ?? true)
      && holds(
        clock.day(of: mention), issuer: mention.issuer, body: mention.body,
        minister: mention.ministerInOffice, named: mention.ministersNamed)
  }

  private func holds(
    _ day: CalendarDay?, issuer: String?, body: String?, minister: String?, named: [String]
  ) -> Bool {
    (months.map { months in day.map { months.contains(Month(of: $0)) } ?? false } ?? true)
      && (self.issuer.map { $0 == issuer ?? "" } ?? true) && (self.body.map { $0 == body ?? "" } ?? true)
      && (self.minister.map { $0 == minister ?? "" } ?? true)
      && (ministerNamed.map { $0.isEmpty ? named.isEmpty : named.contains($0) } ?? true)
  }
}

extension Ledger {
  /// The documents and mentions of a selection. Documents stay where they are meant, with or without mentions.
  public func selected(_ selection: LedgerSelection, clock: Clock) -> Ledger {
    Ledger(
      documents: documents.filter { selection.holds($0, clock: clock) },
      mentions: mentions.filter { selection.holds($0, clock: clock) })
  }
}
