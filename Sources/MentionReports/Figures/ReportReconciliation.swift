import Corpora
import MentionMeasures
import TableWriting
import Tallies

/// Checks that every table of a report adds up to the ledger it was made from.
public enum ReportReconciliation {
  /// The checks, each with the number in the ledger and the one in the tables; all agree unless a table
  /// has lost or doubled something.
  public static func checks(_ contents: ReportContents) -> [MethodFacts.Reconciliation] {
    let figures = ReportFigures(contents)
    let codes = figures.allCodes
    let undated = figures.ledger.group { $0.month == nil }
    let byMonth = figures.months.values
    let byAgency = figures.ledger.groups { [$0.issuer, $0.body] }.values
    func mentions(_ groups: some Sequence<DocumentGroup>) -> Int {
      groups.reduce(0) { sum, group in
        sum + codes.reduce(0) { $0 + group.figure($1).mentions }
      }
    }
    func documents(_ groups: some Sequence<DocumentGroup>) -> Int { groups.reduce(0) { $0 + $1.documents } }
    let ledger = contents.ledger
    return [
      check(
        "ข่าวรายเดือนรวมกับข่าวที่ไม่ทราบวันที่", "documents by month and without a day",
        ledger.documents.count, documents(byMonth) + undated.documents),
      check(
        "การกล่าวถึงรายเดือนรวมกับที่ไม่ทราบวันที่", "mentions by month and without a day",
        ledger.mentions.count, mentions(byMonth) + mentions([undated])),
      check(
        "การกล่าวถึงรายหน่วยงาน", "mentions by issuer and body", ledger.mentions.count,
        mentions(byAgency)),
      check(
        "ข่าวที่มีการกล่าวถึง", "documents with a mention", ledger.documents.count { !$0.codes.isEmpty },
        Set(ledger.mentions.map(\.path)).count),
      check(
        "ลำดับการกล่าวถึงในแต่ละข่าว", "mentions numbered from 1 in each document", ledger.mentions.count,
        numbered(ledger.mentions)),
      check(
        "แถวในชีตหลักฐาน", "rows of the evidence sheet", mentions([figures.current]),
        contents.periodMentions.count),
      check(
        "แถวในชีตรายการข่าว", "rows of the documents sheet", figures.current.documents,
        contents.periodDocuments.count),
    ]
  }

  /// The mentions of the documents whose mentions are numbered 1, 2, 3 and so on.
  private static func numbered(_ mentions: [MentionRecord]) -> Int {
    Dictionary(grouping: mentions, by: \.path).values.reduce(0) { sum, own in
      sum + (own.map(\.ordinal).sorted() == Array(1...own.count) ? own.count : 0)
    }
  }

  private static func check(
    _ thai: String, _ english: String, _ ledger: Int, _ table: Int
  ) -> MethodFacts.Reconciliation {
    MethodFacts.Reconciliation(
      name: LocalizedText(thai: thai, english: english), ledger: ledger, table: table)
  }
}
