import MentionMeasures
import TableWriting

/// Which codes stand together: a row a unit and pair of codes.
enum CoOccurrenceTable {
  static func table(_ units: [CoOccurrence]) -> ReportTable {
    let rows = units.flatMap { unit in unit.pairs.map { (unit: unit.unit, pair: $0) } }
    return ReportTable(
      name: "cooccurrence", title: LocalizedText(thai: "การกล่าวถึงร่วมกัน", english: "Co-occurrence"),
      meaning: LocalizedText(
        thai: "แถวละคู่นโยบาย ที่กล่าวถึงในข่าวเดียวกัน หรือในย่อหน้าเดียวกัน",
        english: "One row a pair of codes, standing together in documents or in paragraphs"),
      columns: columns,
      rows: TableRows(rows) { row in
        let pair = row.pair
        return [
          .text(row.unit.rawValue), .text(pair.first), .text(pair.second), .integer(pair.base),
          .integer(pair.withFirst), .integer(pair.withSecond), .integer(pair.withBoth),
          .number(ifAny: pair.pmi), .number(ifAny: pair.normalizedPMI),
        ] + FigureColumns.cells(of: pair.logOdds) + [.number(ifAny: pair.p), .number(ifAny: pair.q)]
      })
  }

  static let columns: [Column] = [
    Column(
      "unit", .text, title: LocalizedText(thai: "หน่วย", english: "Unit"),
      meaning: LocalizedText(
        thai: "นับร่วมกันในข่าว (document) หรือย่อหน้า (paragraph)",
        english: "What the codes stand together in: a document, or a paragraph (a line of the source)"),
      allowed: CoOccurrence.Unit.allCases.map(\.rawValue), isRequired: true),
    code("code", "นโยบายแรก", "Code", "นโยบายแรกของคู่", "The first code of the pair"),
    code("other", "นโยบายที่สอง", "With", "นโยบายที่สองของคู่", "The second code of the pair"),
    count(
      "base", "ฐาน", "Base", "ข่าวทั้งหมด หรือย่อหน้าที่กล่าวถึงนโยบายอย่างน้อยหนึ่งนโยบาย",
      "All documents; of paragraphs, those that mention any code, so that codes look less together than in all text"
    ),
    count("with_code", "มีนโยบายแรก", "With code", "หน่วยที่กล่าวถึงนโยบายแรก", "The units with the first code"),
    count(
      "with_other", "มีนโยบายที่สอง", "With other", "หน่วยที่กล่าวถึงนโยบายที่สอง", "The units with the second code"),
    count("with_both", "มีทั้งสอง", "With both", "หน่วยที่กล่าวถึงทั้งสองนโยบาย", "The units with both"),
    EffectColumns.number(
      "pmi", "PMI", "PMI", "ลอการิทึมฐานสองของจำนวนที่พบต่อจำนวนที่คาดหากไม่เกี่ยวกัน -INF เมื่อไม่พบร่วมกัน",
      "Pointwise mutual information in bits (Church & Hanks 1990): units with both over those expected if the codes did not go together; -INF where none has both"
    ),
    EffectColumns.number(
      "npmi", "PMI ปรับ", "PMI, normalized", "-1 ไม่พบร่วมกัน 0 ตามความบังเอิญ 1 พบร่วมกันเสมอ",
      "PMI over its greatest value (Bouma 2009): -1 never together, 0 by chance, 1 never apart"),
    logOdds,
    EffectColumns.resampled("log_odds_low", "ล็อกออดส์ ช่วง 95% ล่าง", "Log odds, 95% low"),
    EffectColumns.resampled("log_odds_high", "ล็อกออดส์ ช่วง 95% บน", "Log odds, 95% high"),
    EffectColumns.number(
      "p", "ค่าพี", "p", "ค่าพีของ G² สี่ช่อง เฉพาะข่าว",
      "The p value of G², four-cell; of documents only, for paragraphs come in clusters"),
    EffectColumns.number(
      "p_adjusted", "ค่าพีปรับแล้ว", "p, adjusted", "ค่าพีปรับตามจำนวนคู่ (q ของเบนจามินี–ฮอคเบิร์ก)",
      "p corrected for all pairs (q of Benjamini and Hochberg)"),
  ]

  private static let logOdds = EffectColumns.number(
    "log_odds", "ล็อกออดส์", "Log odds", "ลอการิทึมธรรมชาติของอัตราส่วนออดส์ บวกครึ่งทุกช่อง มากกว่า 0 คือมักอยู่ด้วยกัน",
    "The natural logarithm of the odds ratio, one half added to each cell; above 0 the codes stand together more often than apart"
  )

  private static func code(
    _ name: String, _ thai: String, _ english: String, _ meaningThai: String, _ meaning: String
  ) -> Column {
    Column(
      name, .text, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: meaningThai, english: meaning), isRequired: true)
  }

  static func count(
    _ name: String, _ thai: String, _ english: String, _ meaningThai: String, _ meaning: String
  ) -> Column {
    Column(
      name, .integer, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: meaningThai, english: meaning), bounds: 0...Double.infinity,
      isRequired: true, display: .grouped)
  }
}
