import Corpora
import MentionMeasures
import TableWriting

/// The findings of the period in plain sentences.
enum SummaryText {
  static func paragraphs(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    let any = figures.current.figure(ofAny: figures.anyMain)
    guard any.documents > 0 else {
      return [
        .caution(
          contents.say(
            "ไม่มีข่าวในช่วงเวลานี้ ตัวเลขทุกตัวจึงว่าง (ไม่ใช่ศูนย์)",
            "There are no documents in this period, so every figure is blank, which is not zero."))
      ]
    }
    var blocks: [SheetBlock] = [.paragraph(overview(any, contents))]
    if let leader = leader(figures) { blocks.append(.paragraph(leader)) }
    blocks += changes(figures)
    blocks += cautions(figures)
    return blocks
  }

  private static func overview(_ any: Figure, _ contents: ReportContents) -> String {
    let share = contents.percent(any.share?.value ?? 0)
    return contents.say(
      "\(contents.period.label(in: .thai)) มีข่าว \(contents.count(any.documents)) ข่าว กล่าวถึงนโยบายหลักอย่างน้อยหนึ่งนโยบาย \(contents.count(any.documentsWith)) ข่าว (\(share)) รวม \(contents.count(any.mentions)) ครั้ง นับตาม\(contents.clock.name.thai)",
      "\(contents.period.label(in: .english)): \(contents.count(any.documents)) documents, of which \(contents.count(any.documentsWith)) (\(share)) mention at least one of the policies, \(contents.count(any.mentions)) times in all, by the \(contents.clock.name.english)."
    )
  }

  /// The policy in most documents, if any is mentioned.
  private static func leader(_ figures: ReportFigures) -> String? {
    let contents = figures.contents
    let ranked = figures.mainCodes.map { ($0, figures.current.figure($0.code)) }
    guard
      let (code, figure) = ranked.max(by: { $0.1.documentsWith < $1.1.documentsWith }),
      figure.documentsWith > 0
    else {
      return contents.say(
        "ไม่พบการกล่าวถึงนโยบายหลักในช่วงเวลานี้", "None of the policies is mentioned in this period.")
    }
    let name = code.name[contents.language]
    return contents.say(
      "พบมากที่สุดคือ \(name) (\(code.code)) ใน \(contents.count(figure.documentsWith)) ข่าว รวม \(contents.count(figure.mentions)) ครั้ง",
      "Most documents mention \(name) (\(code.code)): \(contents.count(figure.documentsWith)) documents, \(contents.count(figure.mentions)) mentions."
    )
  }

  /// The policies whose share has clearly changed.
  private static func changes(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    let references: [(group: DocumentGroup, thai: String, english: String)] = [
      (
        figures.previous, "เทียบกับ" + contents.period.previous.label(in: .thai),
        "Against " + contents.period.previous.label(in: .english)
      ),
      (
        figures.yearBefore, "เทียบกับ" + contents.period.yearBefore.label(in: .thai),
        "Against " + contents.period.yearBefore.label(in: .english)
      ),
    ]
    return references.map { reference in
      let changed = figures.mainCodes.compactMap { code -> String? in
        let change = Change(
          figures.current.figure(code.code), against: reference.group.figure(code.code))
        guard let difference = change.difference, change.reading == .higher || change.reading == .lower
        else { return nil }
        return contents.say(
          "\(code.code) \(contents.points(difference.value)) จุดร้อยละ",
          "\(code.code) \(contents.points(difference.value)) points")
      }
      let lead = contents.say(reference.thai, reference.english)
      if reference.group.documents == 0 {
        return .paragraph(
          lead + contents.say(": ไม่มีข่าวของช่วงนั้นในข้อมูลนำเข้า", ": the input has no documents of that time."))
      }
      guard !changed.isEmpty else {
        return .paragraph(
          lead
            + contents.say(
              ": ไม่มีนโยบายใดที่สัดส่วนเปลี่ยนไปอย่างชัดเจน", ": no share has clearly changed."))
      }
      return .paragraph(
        lead
          + contents.say(": สัดส่วนที่เปลี่ยนไปอย่างชัดเจน ", ": clearly changed shares: ")
          + changed.joined(separator: ", "))
    }
  }

  private static func cautions(_ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    var cautions: [SheetBlock] = []
    if figures.current.documents < Change.smallBase {
      cautions.append(
        .caution(
          contents.say(
            "ฐานมีเพียง \(figures.current.documents) ข่าว สัดส่วนจึงไม่แน่นอน ควรดูข้อความในชีตหลักฐานประกอบ",
            "The base has only \(figures.current.documents) documents, so shares are uncertain; read the evidence."
          )))
    }
    let undated = figures.ledger.entries.count { $0.month == nil }
    if undated > 0 {
      cautions.append(
        .paragraph(
          contents.say(
            "มีข่าวที่ไม่ทราบวันที่ \(contents.count(undated)) ข่าว ไม่ได้นับรวมในเดือนใด (ดูชีตความครอบคลุม)",
            "\(contents.count(undated)) documents have no known day and count in no month (see Coverage)."
          )))
    }
    if !contents.input.rejected.isEmpty {
      cautions.append(
        .caution(
          contents.say(
            "มีไฟล์ที่อ่านไม่ได้ \(contents.count(contents.input.rejected.count)) รายการ (ดูชีตความครอบคลุม)",
            "\(contents.count(contents.input.rejected.count)) files or records could not be read (see Coverage)."
          )))
    }
    return cautions
  }
}
