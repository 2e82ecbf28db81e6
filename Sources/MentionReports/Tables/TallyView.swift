import Corpora
public import MentionMeasures
public import TableWriting
import Tallies

/// A tally as people read it on a terminal: shares with bars, rates with intervals.
public struct TallyView {
  let tally: TallyFigures
  let names: ReportNames
  let language: Language

  /// - Parameters:
  ///   - tally: The counts.
  ///   - names: The names of agencies and people.
  ///   - language: Of headings and names.
  public init(_ tally: TallyFigures, names: ReportNames, language: Language) {
    self.tally = tally
    self.names = names
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  /// A line for each cell; one without documents has nothing, which is not 0.
  public var section: TerminalSection {
    let figures = tally.rows.map { ($0.keys, $0.figure) }
    let greatest = figures.compactMap { $0.1.share?.value }.max() ?? 0
    let rows = figures.map { keys, figure in
      zip(tally.keys, keys).map(shown) + [
        figure.documents == 0
          ? EstimateText.none : EstimateText.count(figure.documentsWith, of: figure.documents),
        EstimateText.percent(figure.share), TextBar.bar(figure.share?.value, of: greatest),
        figure.documents == 0 ? EstimateText.none : EstimateText.grouped(figure.mentions),
        EstimateText.number(figure.per100Documents, decimals: 1),
        EstimateText.number(figure.perMillionCharacters, decimals: 1),
        figure.documents > 0 && figure.isOfFewCases ? say("กรณีน้อย", "few cases") : "",
      ]
    }
    return TerminalSection(
      say("ข่าวและการกล่าวถึง", "Documents and mentions"),
      table: ViewColumns.table(
        "count",
        tally.keys.map { key in
          let name = TallyTable.name(of: key)
          return ViewColumns.text(key.rawValue, name.thai, name.english)
        } + [
          ViewColumns.number("with", "ข่าว", "Docs"),
          ViewColumns.number("share", "สัดส่วน [95%]", "Share [95%]"), ViewColumns.bar("bar"),
          ViewColumns.number("mentions", "ครั้ง", "Mentions"),
          ViewColumns.number("rate", "ต่อ 100 ข่าว [95%]", "Per 100 docs [95%]"),
          ViewColumns.number("density", "ต่อล้านตัวอักษร [95%]", "Per million characters [95%]"),
          ViewColumns.text("few", "", ""),
        ], rows))
  }

  /// What the figures rest on, in sentences.
  public var notes: [String] {
    let resampling = tally.resampling
    return [
      say(
        "ฐานคือข่าวทุกข่าวของแถว ไม่ว่าจะกล่าวถึงนโยบายหรือไม่; คีย์ของการกล่าวถึง (นโยบาย มิติ ตำแหน่ง หน่วยงานที่ระบุ) ไม่แบ่งฐาน; · คือไม่มีข่าว (ไม่ใช่ศูนย์); กรณีน้อย: ฐานไม่ถึง \(Change.smallBase) ข่าว หรือกล่าวถึงไม่ถึง \(Change.fewCases) ข่าว",
        "The base is all documents of the row, whatever they mention; keys of mentions (code, dimension, scope, agency) do not divide it. · is no documents, which is not 0. Few cases: a base under \(Change.smallBase) documents, or under \(Change.fewCases) with a mention."
      ),
      say(
        "ช่วง 95%: สัดส่วนของ Wilson; อัตราจากการสุ่มข่าวทั้งข่าวซ้ำภายในเดือนและเจ้าของข่าว (B = \(EstimateText.grouped(resampling.replicates)), seed \(resampling.seed)) หากไม่มีการกล่าวถึงใช้ของ Garwood",
        "95 % intervals: shares Wilson's; rates from whole documents resampled within month and issuer (B = \(EstimateText.grouped(resampling.replicates)), seed \(resampling.seed)), Garwood's where there is no mention."
      ),
    ]
  }

  private func shown(_ key: GroupingKey, _ value: String) -> String {
    guard !value.isEmpty else { return say("(ไม่ทราบ)", "(unknown)") }
    switch key {
    case .issuer, .body, .agency: return names.agency(value, in: language)
    case .minister: return names.person(value, in: language)
    case .month: return Month(typed: value).map { MonthNames.short($0, in: language) } ?? value
    default: return value
    }
  }
}
