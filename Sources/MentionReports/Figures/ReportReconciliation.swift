import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// Checks that every table of a report adds up to the ledger it was made from.
public enum ReportReconciliation {
  /// The checks, each with the number in the ledger and the one in the tables; all agree unless a table
  /// has lost or doubled something.
  public static func checks(_ contents: ReportContents) -> [MethodFacts.Reconciliation] {
    checks(contents, DocumentCounts(contents))
  }

  /// - Parameter counts: The documents of the contents, counted.
  static func checks(
    _ contents: ReportContents, _ counts: DocumentCounts
  ) -> [MethodFacts.Reconciliation] {
    let codes = contents.names.codes.map(\.code)
    let current = counts.group(of: contents.period)
    let undated = counts.group { $0.month == nil }
    let byMonth = counts.months.values
    let byAgency = counts.groups { Agency(issuer: $0.issuer, body: $0.body) }.values
    func mentions(_ groups: some Sequence<DocumentGroup>) -> Int {
      groups.reduce(0) { sum, group in
        sum + codes.reduce(0) { $0 + group.mentions($1) }
      }
    }
    func documents(_ groups: some Sequence<DocumentGroup>) -> Int { groups.reduce(0) { $0 + $1.documents } }
    let ledger = contents.ledger
    return [
      check(
        .checkDocumentsByMonthAndWithout,
        ledger.documents.count, documents(byMonth) + undated.documents),
      check(
        .checkMentionsByMonthAndWithout,
        ledger.mentions.count, mentions(byMonth) + mentions([undated])),
      check(
        .checkMentionsByIssuerAndBody, ledger.mentions.count,
        mentions(byAgency)),
      check(
        .checkDocumentsWithAMention, ledger.documents.count { !$0.codes.isEmpty },
        Set(ledger.mentions.map(DocumentKey.init(of:))).count),
      check(
        .checkMentionsNumberedFrom1In, ledger.mentions.count,
        numbered(ledger.mentions, areAll: contents.layout.codes == nil)),
      check(
        .checkRowsOfTheEvidenceSheet, mentions([current]),
        contents.periodMentions.count),
      check(
        .checkRowsOfTheDocumentsSheet, current.documents,
        contents.periodDocuments.count),
    ]
  }

  private struct Agency: Hashable {
    var issuer: String?
    var body: String?
  }

  /// The mentions of the documents whose mentions are numbered 1, 2, 3 and so on; of some codes only, each differently.
  private static func numbered(_ mentions: [MentionRecord], areAll: Bool) -> Int {
    Dictionary(grouping: mentions, by: DocumentKey.init(of:)).values.reduce(0) { sum, own in
      let numbers = Set(own.map(\.ordinal))
      let agrees = areAll ? numbers == Set(1...own.count) : numbers.count == own.count
      return sum + (agrees ? own.count : 0)
    }
  }

  private static func check(
    _ name: LocalizedText, _ ledger: Int, _ table: Int
  ) -> MethodFacts.Reconciliation {
    MethodFacts.Reconciliation(
      name: name, ledger: ledger, table: table)
  }
}
