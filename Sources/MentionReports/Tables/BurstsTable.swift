import Corpora
import MentionMeasures
import TableWriting
import Tallies

/// The times in which codes were mentioned markedly more often than usual.
struct BurstsTable {
  let bursts: [BurstPeriod]
  let ledger: Ledger

  var table: ReportTable {
    let ledger = ledger
    return ReportTable(
      name: "bursts", title: LocalizedText(thai: "ช่วงที่กล่าวถึงมากผิดปกติ", english: "Bursts"),
      meaning: LocalizedText(
        thai: "แถวละช่วงเวลาที่นโยบายหนึ่งถูกกล่าวถึงมากกว่าปกติอย่างเด่นชัด (Kleinberg 2003)",
        english:
          "One row a time in which a code was mentioned markedly more often than usual (Kleinberg 2003)"),
      columns: Self.columns,
      rows: TableRows(bursts) { burst in
        [
          .text(burst.code), .integer(burst.level), .text(burst.months.lowerBound.description),
          .text(burst.months.upperBound.description),
        ] + ChangesTable.cells(of: burst.inside) + ChangesTable.cells(of: burst.outside) + [
          .number(burst.weight)
        ] + EventColumns.minister(burst.minister) + EventColumns.documents(burst.documents, in: ledger)
      })
  }

  private static let columns: [Column] =
    [
      TidyTables.code,
      Column(
        "level", .integer, title: LocalizedText(thai: "ระดับ", english: "Level"),
        meaning: LocalizedText(
          thai: "1 คือราวสองเท่าของปกติขึ้นไป 2 คือราวสี่เท่าขึ้นไป และอยู่ในช่วงของระดับ 1",
          english:
            "1 about twice the usual share and more, 2 about four times; one of level 2 lies within one of level 1"
        ), isRequired: true),
      EventColumns.month(
        "first_month", LocalizedText(thai: "เดือนแรก", english: "First month"),
        LocalizedText(thai: "เดือนแรกของช่วง", english: "The first month of the burst")),
      EventColumns.month(
        "last_month", LocalizedText(thai: "เดือนสุดท้าย", english: "Last month"),
        LocalizedText(thai: "เดือนสุดท้ายของช่วง", english: "The last month of the burst")),
    ] + EventColumns.share("", LocalizedText(thai: "ในช่วง", english: "inside"))
    + EventColumns.share("_outside", LocalizedText(thai: "นอกช่วง", english: "outside")) + [
      EventColumns.number(
        "weight", LocalizedText(thai: "น้ำหนัก", english: "Weight"),
        LocalizedText(
          thai: "ระดับนี้อธิบายเดือนในช่วงได้ดีกว่าระดับต่ำกว่าเท่าใด เป็นลอการิทึมธรรมชาติของความน่าจะเป็น",
          english:
            "By how much the level explains the months better than the one below, in natural logarithms of likelihood"
        ), .decimals(1))
    ] + EventColumns.minister
    + EventColumns.documents(
      LocalizedText(
        thai: "ข่าวที่กล่าวถึงนโยบายในช่วงนั้น", english: "The documents with the code in the burst"))
}
