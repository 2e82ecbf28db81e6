public import TableWriting

/// How often each rule of a codebook decided, as a table.
public enum RuleUseTable {
  /// One row for each rule: what it decided, and what its whole list did.
  public static func table(of review: CodebookUseReview) -> ReportTable {
    ReportTable(
      name: "rule-use", title: LocalizedText(thai: "การใช้กฎ", english: "Use of rules"),
      meaning: LocalizedText(
        thai: "แถวละกฎ พร้อมจำนวนคำที่กฎตัดสิน",
        english: "One row for each rule, with the hits that it decided"),
      columns: columns,
      rows: TableRows(
        review.lists.flatMap { list in
          list.rules.map { rule in
            [
              .text(list.code), .text(list.list), .text(rule.rule.rule), .text(rule.rule.decision.rawValue),
              .integer(rule.hits), .integer(list.accepted), .integer(list.refused), .flag(list.refusesMore),
            ]
          }
        }))
  }

  private static let columns: [Column] = [
    column("code", .text, "รหัส", "Code"), column("list", .text, "ชุดกฎ", "Rule list"),
    column("rule", .text, "กฎ", "Rule"), column("decision", .text, "ผล", "Decision"),
    column("hits", .integer, "จำนวนคำ", "Hits"),
    column("list_accepted", .integer, "ทั้งชุดให้นับ", "List accepts"),
    column("list_refused", .integer, "ทั้งชุดไม่นับ", "List refuses"),
    column("list_refuses_more", .boolean, "ไม่นับมากกว่า", "Refuses more"),
  ]

  private static func column(_ name: String, _ type: ColumnType, _ thai: String, _ english: String) -> Column
  {
    Column(
      name, type, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }
}
