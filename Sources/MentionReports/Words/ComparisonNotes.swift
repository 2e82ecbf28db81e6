import Corpora
import MentionMeasures
import TableWriting
import Tallies

/// What comparisons rest on, in sentences: rules, numbers of tests, resamples and seed.
struct ComparisonNotes {
  let tables: ComparisonTables
  let language: Language

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var lines: [String] {
    ([base, window, firstMention, acting, documents, mentions, profiles, readings] + resampling)
      .compactMap { $0 }
  }

  private var base: String {
    let entries = tables.counts.entries
    let undated = entries.count { $0.day == nil }
    let issuer = tables.request.issuer.map { tables.contents.names.agency($0, in: language) }
    return say(
      "ฐานคือข่าวทุกข่าวของกลุ่มที่ทราบวันที่ ไม่ว่าจะกล่าวถึงนโยบายหรือไม่ นับวันตาม\(tables.contents.clock.name.thai) ไม่ทราบวันที่และไม่นับ \(undated) ข่าว",
      "The base is all documents of a group that have a day, whatever they mention; days are the \(tables.contents.clock.name.english). Documents without a day, which are left out: \(undated)."
    ) + (issuer.map { say(" เฉพาะข่าวของ\($0)", " Only news of: \($0).") } ?? "")
  }

  private var window: String? {
    guard let same = tables.request.sameLength, let days = tables.resolved.days else { return nil }
    let short = tables.resolved.tooShort.map(\.name).joined(separator: ", ")
    let end = say(same.end == .first ? "แรก" : "สุดท้าย", same.end.rawValue)
    return say(
      "ช่วงเวลายาวเท่ากัน: \(days) วัน\(end)ของแต่ละกลุ่มในช่วงที่ข้อมูลนำเข้ามีข่าว",
      "Windows of the same length: the \(end) \(days) days of each group, as far as the input reaches."
    ) + (short.isEmpty ? "" : say(" สั้นกว่านั้นและไม่นับ: \(short)", " Shorter, and left out: \(short)."))
  }

  private var firstMention: String? {
    guard tables.set.comparisons.contains(where: { $0.pair.kind.isInTime }) else { return nil }
    if tables.set.rules.fromFirstMention {
      return say(
        "ฐานของแต่ละนโยบายเริ่มในวันที่ข้อมูลนำเข้ากล่าวถึงครั้งแรก ส่วนแบ่งความสนใจเริ่มเมื่อกล่าวถึงนโยบายหลักครบทุกนโยบายแล้ว",
        "The base of each code begins on the day of its first mention in the input; attention, when all main codes had been mentioned."
      )
    }
    return say(
      "นโยบายที่เริ่มภายหลัง: ข่าวก่อนการกล่าวถึงครั้งแรกในข้อมูลนำเข้ามีมากเกินกว่าจะบังเอิญ (ต่ำกว่า \(percent(CodeOnset.chance))) และเกิน \(percent(CodeOnset.part)) ของฐาน ข่าวเหล่านั้นกล่าวถึงไม่ได้ จึงไม่สรุป ใช้ --from-first-mention เพื่อนับจากวันนั้น",
      "Began later: the documents before the first mention in the input are more than chance explains (under \(percent(CodeOnset.chance))) and more than \(percent(CodeOnset.part)) of a base; they could not mention it, so nothing is concluded. --from-first-mention counts from that day on."
    )
  }

  private var acting: String? {
    guard tables.set.comparisons.contains(where: { $0.pair.kind == .minister }) else { return nil }
    let rule =
      switch tables.request.acting {
      case .apart: say("แยกเป็นกลุ่มต่างหาก", "a group of its own")
      case .with: say("นับรวมเหมือนช่วงอื่น", "counted like any other")
      case .without: say("ไม่นับ", "left out")
      }
    return say(
      "รัฐมนตรีคือผู้ดำรงตำแหน่งในวันของข่าวตามทะเบียน ข่าวทุกข่าวนับครั้งเดียว วันที่มีสองคนนับให้คนที่มาทีหลัง ช่วงรักษาการ: \(rule)",
      "The minister is who held the ministry's office on the day, by the registry; every document is counted once, on days with two for the one who came later. Time in which a person only acted: \(rule)."
    )
  }

  private var documents: String {
    say(
      "สัดส่วน: ช่วง Wilson; ผลต่าง: Newcombe; อัตราส่วนของสัดส่วน: ช่วงแม่นตรง; LRC: ขอบของช่วงล็อกอัตราส่วน (ฐานสอง) ที่ใกล้ 0 กว่า เป็น 0 เมื่อครอบคลุม 0; G² สี่ช่องของข่าว; q: เบนจามินี–ฮอคเบิร์ก จากการทดสอบ \(tables.set.tests) ครั้ง",
      "Shares have Wilson's interval, differences Newcombe's, ratios of shares the exact one; LRC is the end of the (binary) log ratio's interval nearer to 0, 0 where it holds 0; G² of documents is four-cell; q is Benjamini and Hochberg's over \(tables.set.tests) tests."
    )
  }

  private var mentions: String {
    say(
      "จำนวนครั้ง: ช่วงของอัตราส่วนจากการสุ่มข่าวซ้ำ; G² สองช่อง; q จากการสลับข่าวระหว่างสองกลุ่ม \(EstimateText.grouped(tables.set.rules.deals)) ครั้ง ปรับจากการทดสอบ \(tables.set.mentionTests) ครั้ง",
      "Mentions: the ratio's interval is from resampled documents; G² is two-cell; q is from \(EstimateText.grouped(tables.set.rules.deals)) deals of the documents to both groups, over \(tables.set.mentionTests) tests."
    )
  }

  private var profiles: String {
    say(
      "ส่วนแบ่งความสนใจคือส่วนของการกล่าวถึงนโยบายหลัก ไม่รวมมิติ; จำนวนนโยบายเทียบเท่าคือ exp ของเอนโทรปี; DP (ปรับแล้ว) วัดการกระจุกตัวในเดือน; ระยะห่างไม่เป็น 0 แม้ไม่ต่างกัน จึงเทียบกับที่เกิดโดยบังเอิญ",
      "Attention is the part of all mentions of main codes, without dimensions; the effective number is exp of the entropy; DP (normalized) is how unevenly mentions are spread over months; a distance is never 0, so it stands beside what chance gives."
    )
  }

  private var readings: String {
    say(
      "กรณีน้อย: ข่าวที่กล่าวถึงไม่ถึง \(Change.fewCases) ข่าวทั้งสองกลุ่ม หรือฐานไม่ถึง \(Change.smallBase) ข่าว; ชัดเจน: ช่วงของผลต่างไม่ครอบคลุม 0 และ q ไม่เกิน \(ComparisonReading.level)",
      "Few cases: under \(Change.fewCases) documents with the code in both groups, or a base under \(Change.smallBase); clearly: the difference's interval does not hold 0, and q is at most \(ComparisonReading.level)."
    )
  }

  private var resampling: [String] {
    [Self.resampling(tables.set.rules, language)]
  }

  /// How documents are resampled.
  static func resampling(_ rules: ComparisonRules, _ language: Language) -> String {
    let thai =
      "การสุ่มซ้ำ: B = \(EstimateText.grouped(rules.resampling.replicates)) สุ่มทั้งข่าวภายในเดือนและเจ้าของข่าว (เดือนที่มีไม่ถึง \(ComparisonRules.smallestStratum) ข่าวรวมกับเดือนข้างเคียง) ค่าตั้งต้น \(rules.resampling.seed)"
    let english =
      "Resampling: B = \(EstimateText.grouped(rules.resampling.replicates)), whole documents within months and issuers (months with fewer than \(ComparisonRules.smallestStratum) documents together with those next to them), seed \(rules.resampling.seed)."
    return language == .thai ? thai : english
  }

  private func percent(_ share: Double) -> String {
    NumberText.fixed(share * 100, decimals: 0) + "%"
  }
}
