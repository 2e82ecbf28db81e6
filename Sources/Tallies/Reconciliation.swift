/// One check that two ways of counting the same thing agree.
public struct ReconciliationCheck: Hashable, Sendable {
  /// What is counted, such as `mentions by month`.
  public var name: String
  /// The number in the ledger.
  public var ledger: Int
  /// The number that the grouping adds up to.
  public var grouped: Int

  public var agrees: Bool { ledger == grouped }
}

/// Proves that every grouping adds up to the ledger it was made of.
public struct Reconciliation: Hashable, Sendable {
  public let checks: [ReconciliationCheck]

  /// Whether all checks agree.
  public var agrees: Bool { checks.allSatisfy(\.agrees) }

  /// Sets the ledger's own sums against those of groupings of it.
  ///
  /// - Parameters:
  ///   - ledger: All documents and mentions.
  ///   - clock: The clock of the groupings by time.
  ///   - codes: All codes in the codebook's order.
  public init(_ ledger: Ledger, clock: Clock, codes: [String]) {
    var checks: [ReconciliationCheck] = []
    for key in [GroupingKey.month, .issuer, .minister] {
      let rows = Tally(ledger, by: [key], clock: clock, codes: codes, dimensions: []).rows
      checks.append(
        ReconciliationCheck(
          name: "documents by \(key.rawValue)", ledger: ledger.documents.count,
          grouped: rows.reduce(0) { $0 + $1.documents }))
      checks.append(Self.mentions(ledger, by: [key], clock: clock, codes: codes))
    }
    checks.append(Self.mentions(ledger, by: [.code], clock: clock, codes: codes))
    checks.append(Self.mentions(ledger, by: [.scope], clock: clock, codes: codes))
    checks.append(Self.mentions(ledger, by: [.month, .issuer, .code], clock: clock, codes: codes))
    let mentioning = ledger.documents.count { !$0.codes.isEmpty }
    checks.append(
      ReconciliationCheck(
        name: "documents with a mention", ledger: mentioning,
        grouped: Set(ledger.mentions.map { [$0.document, $0.path] }).count))
    checks.append(
      ReconciliationCheck(
        name: "mentions numbered from 1 in each document", ledger: ledger.mentions.count,
        grouped: Dictionary(grouping: ledger.mentions) { [$0.document, $0.path] }.values.reduce(0) {
          sum, own in
          sum + (own.map(\.ordinal).sorted() == Array(1...own.count) ? own.count : 0)
        }))
    self.checks = checks
  }

  private static func mentions(_ ledger: Ledger, by keys: [GroupingKey], clock: Clock, codes: [String])
    -> ReconciliationCheck
  {
    let rows = Tally(ledger, by: keys, clock: clock, codes: codes, dimensions: []).rows
    return ReconciliationCheck(
      name: "mentions by \(keys.map(\.rawValue).joined(separator: ", "))", ledger: ledger.mentions.count,
      grouped: rows.reduce(0) { $0 + ($1.mentions ?? 0) })
  }
}
