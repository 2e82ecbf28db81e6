import Measures
import MentionMeasures
import TableWriting

/// What part of a group's attention each code has: a row a group and code.
enum ProfileTable {
  static func table(_ set: ComparisonSet) -> ReportTable {
    let rows = profiles(of: set).flatMap { kind, profile in
      profile.parts.map { (kind: kind, profile: profile, part: $0) }
    }
    return ReportTable(
      name: "profiles", title: LocalizedText(thai: "การกระจายความสนใจ", english: "Emphasis profiles"),
      meaning: LocalizedText(
        thai: "แถวละกลุ่มและนโยบาย: ส่วนแบ่งของการกล่าวถึงนโยบายหลัก และการกระจายในข่าวและเดือน",
        english:
          "One row a group and code: its part of all mentions of the main codes, and how it is spread over documents and months"
      ), columns: columns,
      rows: TableRows(rows) { row in
        let group = row.profile.group
        return [.text(row.kind.rawValue), .text(ifAny: group.issuer)]
          + GroupColumns.cells(of: group, row.kind) + [.text(row.part.code)]
          + FigureColumns.cells(of: row.part.figure) + FigureColumns.cells(of: row.part.attention)
          + [
            .integer(row.part.monthsWith), .integer(row.profile.months),
            .number(ifAny: row.part.dispersion?.dp), .number(ifAny: row.part.dispersion?.normalized),
          ]
      })
  }

  /// The profile of each group once, in the order of the comparisons; not of all others together.
  static func profiles(of set: ComparisonSet) -> [(kind: ComparisonPair.Kind, profile: EmphasisProfile)] {
    struct Key: Hashable {
      var kind: ComparisonPair.Kind
      var name: String
      var issuer: String?
      var days: DaySpans
    }
    var seen: Set<Key> = []
    return set.comparisons.flatMap { comparison in
      [comparison.target, comparison.reference].compactMap { profile in
        let group = profile.group
        guard group.id != ComparedGroup.othersID,
          seen.insert(
            Key(kind: comparison.pair.kind, name: group.name, issuer: group.issuer, days: group.days)
          ).inserted
        else { return nil }
        return (comparison.pair.kind, profile)
      }
    }
  }

  static let columns: [Column] =
    [GroupColumns.kind, GroupColumns.issuer]
    + GroupColumns.of(
      "group", thai: "กลุ่ม", english: "Group",
      meaning: LocalizedText(thai: "เดือนหรือรหัสของกลุ่ม", english: "The months or id of the group"))
    + [GroupColumns.code] + FigureColumns.all + [
      attention,
      FigureColumns.bound(
        attention, "attention_low", LocalizedText(thai: "ส่วนแบ่ง ช่วง 95% ล่าง", english: "Attention, 95% low")),
      FigureColumns.bound(
        attention, "attention_high", LocalizedText(thai: "ส่วนแบ่ง ช่วง 95% บน", english: "Attention, 95% high")),
      months("months_with", "เดือนที่กล่าวถึง", "Months with", "เดือนที่มีการกล่าวถึง", "The months with a mention"),
      months("months", "เดือนที่มีข่าว", "Months", "เดือนที่มีข่าว", "The months with documents"),
      EffectColumns.number(
        "dp", "การกระจุกตัว (DP)", "DP",
        "ส่วนเบี่ยงเบนของสัดส่วนตามเดือน (กรีส 2008): 0 กระจายตามจำนวนข่าว ใกล้ 1 กระจุกอยู่ในเดือนเดียว",
        "Gries' deviation of proportions over months, against their documents (2008): 0 is spread as the documents are, near 1 all in one small month"
      ),
      EffectColumns.number(
        "dp_normalized", "การกระจุกตัว (DP ปรับ)", "DP, normalized",
        "DP หารด้วยค่าสูงสุดที่เป็นได้", "DP divided by the most it can be with these months (Lijffijt & Gries 2012)"),
    ]

  private static let attention = Column(
    "attention", .number, title: LocalizedText(thai: "ส่วนแบ่งความสนใจ", english: "Attention"),
    meaning: LocalizedText(
      thai: "จำนวนครั้งของนโยบายหารด้วยจำนวนครั้งของนโยบายหลักทั้งหมดของกลุ่ม ว่างสำหรับมิติและประเด็นเสริม",
      english:
        "The code's mentions divided by those of all main codes of the group; empty for dimensions and further themes"
    ), unit: LocalizedText(thai: "สัดส่วนของการกล่าวถึง", english: "share of mentions"),
    decimals: FigureColumns.shareDecimals, bounds: 0...1, display: .percent(decimals: 1))

  private static func months(
    _ name: String, _ thai: String, _ english: String, _ meaningThai: String, _ meaning: String
  ) -> Column {
    Column(
      name, .integer, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: meaningThai, english: meaning),
      unit: LocalizedText(thai: "เดือน", english: "months"), bounds: 0...Double.infinity)
  }
}
