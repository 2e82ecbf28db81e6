public import TableWriting

extension Disagreement {
  /// The disagreement for a person: what is disagreed on, then the place, the words in brackets.
  public var paragraph: String {
    var lines = ["\(item), document \(document): \(field) coded \(coded), found \(found)"]
    if let rule { lines[0] += ", by rule \(rule)" }
    let context = left + (node.isEmpty ? "" : "[\(node)]") + right
    if !context.isEmpty { lines.append("    " + context.replacing("\n", with: " ")) }
    return lines.joined(separator: "\n")
  }
}

/// The items on which two codings differ, as a table.
public enum DisagreementTable {
  /// One row for each disagreement.
  public static func table(of disagreements: [Disagreement]) -> ReportTable {
    ReportTable(
      name: "disagreements", title: LocalizedText(thai: "รายการที่ไม่ตรงกัน", english: "Disagreements"),
      meaning: LocalizedText(
        thai: "แถวละรายการที่การลงรหัสสองชุดไม่ตรงกัน", english: "One row for each item on which two codings differ"
      ),
      columns: columns,
      rows: TableRows(disagreements) { item in
        [
          .text(item.item), .text(item.document), .text(item.field), .text(item.coded), .text(item.found),
          .text(ifAny: item.rule), .text(item.left), .text(item.node), .text(item.right),
        ]
      })
  }

  private static let columns: [Column] = [
    column("item", "รายการ", "Item"), column("document", "ข่าว", "Document"),
    column("field", "สิ่งที่ลงรหัส", "What is coded"), column("coded", "จากการอ่าน", "Coded"),
    column("found", "ที่พบ", "Found"), column("rule", "กฎ", "Rule"), column("left", "ก่อนหน้า", "Left"),
    column("text", "ข้อความ", "Text"), column("right", "ถัดไป", "Right"),
  ]

  private static func column(_ name: String, _ thai: String, _ english: String) -> Column {
    Column(
      name, .text, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: thai, english: english))
  }
}
