import MentionMeasures
public import TableWriting

/// Which codes stand together, as people read it on a terminal.
struct CoOccurrenceView {
  let tables: CoOccurrenceTables
  let language: Language

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var sections: [TerminalSection] { tables.units.map(pairs) + tables.dimensions.map(dimensions) }

  private func pairs(_ unit: CoOccurrence) -> TerminalSection {
    let shown = unit.pairs.filter { $0.withBoth > 0 }.sorted {
      ($1.withBoth, $0.first, $0.second) < ($0.withBoth, $1.first, $1.second)
    }
    let greatest = Double(shown.first?.withBoth ?? 0)
    let rows = shown.map { pair in
      [
        pair.first, pair.second, EstimateText.grouped(pair.withBoth),
        TextBar.bar(Double(pair.withBoth), of: greatest), EstimateText.grouped(pair.withFirst),
        EstimateText.grouped(pair.withSecond), EstimateText.number(pair.pmi),
        EstimateText.number(pair.normalizedPMI), EstimateText.number(pair.logOdds), EstimateText.p(pair.q),
      ]
    }
    let apart = unit.pairs.count - shown.count
    return TerminalSection(
      unit.unit == .document
        ? say("ในข่าวเดียวกัน", "In one document") : say("ในย่อหน้าเดียวกัน", "In one paragraph"),
      lines: [
        unit.unit == .document
          ? say(
            "ฐาน \(EstimateText.grouped(unit.base)) ข่าว", "Base: \(EstimateText.grouped(unit.base)) documents"
          )
          : say(
            "ฐาน \(EstimateText.grouped(unit.base)) ย่อหน้าที่กล่าวถึงนโยบาย",
            "Base: \(EstimateText.grouped(unit.base)) paragraphs that mention a code"),
        say("คู่ที่ไม่พบร่วมกัน \(apart) คู่ ไม่แสดง", "Pairs that never stand together, not shown: \(apart)"),
      ],
      table: ViewColumns.table(
        "pairs",
        [
          ViewColumns.text("code", "รหัส", "Code"), ViewColumns.text("other", "กับ", "With"),
          ViewColumns.number("both", "ทั้งสอง", "Both"), ViewColumns.bar("bar"),
          ViewColumns.number("with_code", "รหัสแรก", "First"),
          ViewColumns.number("with_other", "รหัสที่สอง", "Second"), ViewColumns.number("pmi", "PMI", "PMI"),
          ViewColumns.number("npmi", "NPMI", "NPMI"),
          ViewColumns.number("log_odds", "ล็อกออดส์ [95%]", "Log odds [95%]"),
          ViewColumns.number("q", "q", "q"),
        ], rows))
  }

  private func dimensions(_ named: DimensionsNamed) -> TerminalSection {
    let byNumber = named.byNumber.enumerated().map { number, documents in
      [
        say("เอ่ย \(number) มิติ", "naming \(number)"), EstimateText.count(documents, of: named.documents),
        EstimateText.percent(Intervals.share(documents, of: named.documents)),
        TextBar.bar(Intervals.share(documents, of: named.documents)?.value, of: 1), "",
      ]
    }
    let byDimension = named.dimensions.map { dimension in
      [
        dimension.code, EstimateText.count(dimension.documentsWith, of: named.documents),
        EstimateText.percent(dimension.share), TextBar.bar(dimension.share?.value, of: 1),
        EstimateText.grouped(dimension.documentsWithout),
      ]
    }
    return TerminalSection(
      say("มิติที่เอ่ยในข่าวที่กล่าวถึง \(named.code)", "Dimensions named in documents that mention \(named.code)"),
      lines: [
        say("ความสมดุลระหว่างมิติ (1 คือเท่ากัน) ", "Balance of the dimensions (1: equally often) ")
          + EstimateText.number(named.balance, decimals: 3)
      ],
      table: ViewColumns.table(
        "dimensions",
        [
          ViewColumns.text("which", "มิติ", "Dimension"), ViewColumns.number("with", "ข่าว", "Documents"),
          ViewColumns.number("share", "สัดส่วน [95%]", "Share [95%]"), ViewColumns.bar("bar"),
          ViewColumns.number("without", "ไม่กล่าวถึง \(named.code)", "Without \(named.code)"),
        ], byDimension + byNumber))
  }

  var notes: [String] {
    var notes: [String] = []
    if let unit = tables.units.first {
      notes.append(
        say(
          "PMI และ NPMI: พบร่วมกันมากกว่าที่คาดโดยบังเอิญเท่าใด (0 คือตามบังเอิญ); ล็อกออดส์บวกครึ่งทุกช่อง มากกว่า 0 คือมักอยู่ด้วยกัน",
          "PMI and NPMI: how much more often together than by chance (0); log odds have one half added to each cell, above 0 the codes stand together more often than apart."
        ))
      if let documents = tables.units.first(where: { $0.unit == .document }) {
        notes.append(
          say(
            "q: G² สี่ช่องของข่าว ปรับแบบเบนจามินี–ฮอคเบิร์กจากการทดสอบ \(documents.tests) ครั้ง ย่อหน้าไม่ทดสอบเพราะกระจุกในข่าว",
            "q: four-cell G² of documents, corrected by Benjamini and Hochberg over \(documents.tests) tests; paragraphs, which come in clusters, are not tested."
          ))
      }
      if tables.units.contains(where: { $0.unit == .paragraph }) {
        notes.append(
          say(
            "ฐานของย่อหน้าคือย่อหน้าที่กล่าวถึงนโยบาย จึงดูอยู่ด้วยกันน้อยกว่าเมื่อเทียบกับข้อความทั้งหมด",
            "The base of paragraphs are those that mention a code, among which codes look less together than in all text."
          ))
      }
      notes.append(ComparisonNotes.resampling(unit.rules, language))
    }
    return notes
  }
}

extension CoOccurrenceTables {
  /// The pairs and dimensions as people read them on a terminal.
  public func sections(in language: Language) -> [TerminalSection] {
    CoOccurrenceView(tables: self, language: language).sections
  }

  /// What the figures rest on, for the foot of a table.
  public func notes(in language: Language) -> [String] {
    CoOccurrenceView(tables: self, language: language).notes
  }
}
