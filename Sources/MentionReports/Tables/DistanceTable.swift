import MentionMeasures
import TableWriting

/// How widely attention is spread in each group of a pair, and how far apart the profiles are: a row a pair.
enum DistanceTable {
  static func table(_ set: ComparisonSet) -> ReportTable {
    ReportTable(
      name: "distances", title: LocalizedText(thai: "ระยะห่างของความสนใจ", english: "Distances of profiles"),
      meaning: LocalizedText(
        thai: "แถวละคู่เปรียบเทียบ: จำนวนนโยบายที่เทียบเท่าของแต่ละกลุ่ม และระยะห่างระหว่างกัน",
        english:
          "One row a comparison: the effective number of policies of each group, and the distance between their profiles"
      ), columns: columns,
      rows: TableRows(set.comparisons) { comparison in
        let began = comparison.codes.filter { $0.onset?.isBeginning ?? false }.map(\.code)
        return GroupColumns.cells(of: comparison.pair) + cells(of: comparison.target)
          + cells(of: comparison.reference)
          + [
            .number(ifAny: comparison.distance?.value), .number(ifAny: comparison.distance?.chance),
            .number(ifAny: comparison.distance?.p), .list(began),
          ]
      })
  }

  private static func cells(of profile: EmphasisProfile) -> [Cell] {
    [.integer(profile.group.entries.count), .integer(profile.mentions)]
      + FigureColumns.cells(of: profile.breadth?.effectiveNumber)
      + FigureColumns.cells(of: profile.breadth?.inverseSimpson)
  }

  static let columns: [Column] =
    GroupColumns.pair + breadth("", thai: "", english: "")
    + breadth("reference_", thai: " (อ้างอิง)", english: ", reference") + [
      EffectColumns.number(
        "js_distance", "ระยะห่าง", "Distance",
        "ระยะห่างเจนเซน–แชนนอนของส่วนแบ่งความสนใจ 0 เหมือนกัน 1 ไม่มีนโยบายร่วมกัน",
        "The Jensen–Shannon distance of the profiles, the root of the divergence in bits: 0 alike, 1 no code in common"
      ),
      EffectColumns.number(
        "js_chance", "ระยะห่างโดยบังเอิญ", "Distance by chance",
        "ระยะห่างที่การสลับข่าวระหว่างสองกลุ่มไม่เกินใน 19 จาก 20 ครั้ง",
        "What 19 of 20 deals of the documents to groups of these sizes stay below: a distance is never 0"),
      EffectColumns.number(
        "js_p", "ค่าพีของระยะห่าง", "p of distance", "ค่าพีจากการสลับข่าวระหว่างสองกลุ่ม",
        "The p value of the distance, from documents dealt out anew"),
      Column(
        "began", .list, title: LocalizedText(thai: "นโยบายที่เริ่มภายหลัง", english: "Began within"),
        meaning: LocalizedText(
          thai: "นโยบายที่เริ่มในช่วงเวลาของกลุ่ม จึงเทียบทั้งช่วงไม่ได้",
          english: "The codes that began within the time of the groups, which the distance is partly made of")
      ),
    ]

  private static func breadth(_ prefix: String, thai: String, english: String) -> [Column] {
    func titled(
      _ name: String, _ thaiTitle: String, _ title: String, _ meaningThai: String, _ meaning: String
    )
      -> Column
    {
      EffectColumns.number(prefix + name, thaiTitle + thai, title + english, meaningThai, meaning)
    }
    func count(_ name: String, _ thaiTitle: String, _ title: String, _ meaningThai: String, _ meaning: String)
      -> Column
    {
      Column(
        prefix + name, .integer, title: LocalizedText(thai: thaiTitle + thai, english: title + english),
        meaning: LocalizedText(thai: meaningThai, english: meaning), bounds: 0...Double.infinity,
        display: .grouped)
    }
    return [
      count("documents", "ฐาน (ข่าว)", "Base (documents)", "ข่าวของกลุ่ม", "The documents of the group"),
      count(
        "mentions", "กล่าวถึงนโยบายหลัก (ครั้ง)", "Mentions of main codes",
        "จำนวนครั้งที่กล่าวถึงนโยบายหลัก ซึ่งเป็นฐานของส่วนแบ่ง", "The mentions of the main codes, which the profile is of"
      ),
      titled(
        "effective_number", "จำนวนนโยบายเทียบเท่า", "Effective number",
        "เอกซ์โพเนนเชียลของเอนโทรปี: จำนวนนโยบายถ้าทุกนโยบายได้ความสนใจเท่ากัน",
        "The exponential of Shannon's entropy: how many codes share the attention, counted as if all had equal parts"
      ),
      EffectColumns.resampled(
        prefix + "effective_number_low", "จำนวนเทียบเท่า ช่วง 95% ล่าง" + thai,
        "Effective number, 95% low" + english),
      EffectColumns.resampled(
        prefix + "effective_number_high", "จำนวนเทียบเท่า ช่วง 95% บน" + thai,
        "Effective number, 95% high" + english),
      titled(
        "inverse_simpson", "ซิมป์สันผกผัน", "Inverse Simpson",
        "ส่วนกลับของดัชนีซิมป์สัน นโยบายที่ได้ความสนใจน้อยแทบไม่มีผล",
        "Simpson's index inverted: codes with small parts hardly move it"),
      EffectColumns.resampled(
        prefix + "inverse_simpson_low", "ซิมป์สันผกผัน ช่วง 95% ล่าง" + thai, "Inverse Simpson, 95% low" + english),
      EffectColumns.resampled(
        prefix + "inverse_simpson_high", "ซิมป์สันผกผัน ช่วง 95% บน" + thai, "Inverse Simpson, 95% high" + english
      ),
    ]
  }
}
