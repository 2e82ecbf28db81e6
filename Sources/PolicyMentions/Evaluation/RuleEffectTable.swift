public import TableWriting

/// What the rule families are worth as a table: one row for each, the coding as it is first.
public enum RuleEffectTable {
  /// The table, with the families in the order given; what no gold file measured stays empty.
  public static func table(of effects: [RuleEffect]) -> ReportTable {
    ReportTable(
      name: "rule-effects",
      title: LocalizedText(thai: "ผลของกฎแต่ละกลุ่ม", english: "What the rules are worth"),
      meaning: LocalizedText(
        thai: "หนึ่งแถวต่อหนึ่งกลุ่มกฎ: ความสอดคล้องเมื่อไม่ใช้กลุ่มนั้น แถวแรกคือใช้ทุกกฎ",
        english:
          "One row for each family of rules: the agreement without it. The first row leaves nothing out."
      ),
      columns: columns, rows: TableRows(effects.map(row)))
  }

  private static func row(_ effect: RuleEffect) -> [Cell] {
    let whole = effect.whole
    return [
      .text(effect.family?.name ?? "–"), .text(effect.family?.meaning ?? "nothing left out"),
      .number(ifAny: effect.f1), .number(ifAny: effect.lowest?.f1), .text(ifAny: effect.lowest?.code),
    ] + pair(whole?.overall) + pair(whole?.mentioned)
      + pair(whole.map { (exact: $0.scopes.equal, cells: $0.scopes.mentions) })
      + [.integer(effect.mentions.more), .integer(effect.mentions.fewer)]
  }

  private static func pair(_ counts: (exact: Int, cells: Int)?) -> [Cell] {
    guard let counts else { return [.notMeasured, .notMeasured] }
    return [.integer(counts.exact), .integer(counts.cells)]
  }

  private static let columns: [Column] = [
    text("family", "กลุ่มกฎ", "Left out"), text("meaning", "ความหมาย", "Meaning"),
    ratio("f1", "F1", "F1 of spans"), ratio("lowest_f1", "F1 ต่ำสุด", "Lowest F1"),
    text("lowest_code", "รหัสที่ต่ำสุด", "Of code"),
    count("exact", "ช่องที่ตรง", "Exact cells"), count("cells", "ช่อง", "Cells"),
    count("mentioned_exact", "ช่องที่กล่าวถึงและตรง", "Exact cells with a mention"),
    count("mentioned_cells", "ช่องที่กล่าวถึง", "Cells with a mention"),
    count("scopes_equal", "ตำแหน่งที่ตรง", "Equal scopes"), count("scopes", "การกล่าวถึง", "Scopes compared"),
    count("more_mentions", "การกล่าวถึงที่เพิ่ม", "More mentions"),
    count("fewer_mentions", "การกล่าวถึงที่หาย", "Fewer mentions"),
  ]

  private static func text(_ name: String, _ thai: String, _ english: String) -> Column {
    Column(
      name, .text, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }

  private static func count(_ name: String, _ thai: String, _ english: String) -> Column {
    Column(
      name, .integer, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }

  private static func ratio(_ name: String, _ thai: String, _ english: String) -> Column {
    Column(
      name, .number, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english), decimals: decimals, bounds: 0...1,
      display: .decimals(decimals))
  }

  private static let decimals = 4
}
