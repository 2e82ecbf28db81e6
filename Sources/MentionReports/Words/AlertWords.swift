import Corpora
import Measures
public import MentionMeasures
public import TableWriting

/// Alerts in plain sentences.
public struct AlertWords: Sendable {
  let names: ReportNames
  let language: Language

  /// - Parameters:
  ///   - names: The names of codes and agencies.
  ///   - language: The language of the sentences.
  public init(names: ReportNames, language: Language) {
    self.names = names
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  /// What an alert says, in one sentence.
  public func sentence(_ alert: Alert) -> String {
    let code = "\(alert.code) (\(names.code(alert.code, in: language)))"
    return switch alert.finding {
    case .outsidePrediction(let prediction): sentence(code, alert.month, prediction)
    case .firstMention(let first): sentence(code, alert.month, first)
    case .silence(let silence): sentence(code, alert.month, silence)
    case .mover(let mover): sentence(code, alert.month, mover)
    }
  }

  /// What was looked at, and by which rules, in sentences; that nothing was found is one of them.
  public func notes(_ alerts: MonthAlerts) -> [String] {
    let month = MonthNames.long(alerts.month, in: language)
    var notes: [String] = []
    if alerts.alerts.isEmpty {
      notes.append(say("\(month): ไม่มีสิ่งที่ต้องแจ้งเตือน", "\(month): nothing to point out."))
    }
    if !alerts.isMeasured {
      notes.append(
        say(
          "\(month)มีข่าวไม่ถึง \(alerts.smallestBase.documents) ข่าว จึงไม่เทียบกับเดือนอื่น",
          "\(month) has fewer than \(alerts.smallestBase.documents) documents, so it is not compared with other months."
        ))
    }
    func count(_ kind: Alert.Kind) -> Int { alerts.lookedAt[kind] ?? 0 }
    notes.append(
      say(
        "พิจารณา: คาดการณ์ \(count(.outsidePrediction)) นโยบาย กล่าวถึงครั้งแรก \(count(.firstMention)) คู่หน่วยงานกับนโยบาย เงียบหาย \(count(.silence)) นโยบาย เปลี่ยนแปลงมาก \(count(.mover)) นโยบาย โดยบังเอิญล้วน ๆ ราวหนึ่งในยี่สิบของที่คาดการณ์จะอยู่นอกช่วง q ปรับตามจำนวนที่พิจารณาแล้ว",
        "Looked at: \(count(.outsidePrediction)) codes against a prediction, \(count(.firstMention)) pairs of agency and code for first mentions, \(count(.silence)) codes for silence, \(count(.mover)) codes for changes. By chance alone about one prediction in twenty would miss; q is corrected for the number looked at."
      ))
    notes.append(
      say(
        "กติกา: ช่วงคาดการณ์ 95% จาก \(AlertRules.window) เดือนก่อน (ฐานพออย่างน้อย \(AlertRules.fewestMonths) เดือน); ไม่แจ้งเมื่อทั้งที่พบและที่คาดไม่ถึง \(AlertRules.fewestDocuments) ข่าว; กล่าวถึงครั้งแรกนับเมื่อหน่วยงานมีข่าวก่อนหน้าอย่างน้อย \(AlertRules.fewestAgencyDocuments) ข่าว; เงียบหายตั้งแต่ \(AlertRules.silentMonths) เดือน; แสดงการเปลี่ยนแปลงที่ชัดเจน (q ≤ 0.05) มากที่สุด \(AlertRules.movers) นโยบาย",
        "Rules: 95 % prediction interval from the \(AlertRules.window) months before (at least \(AlertRules.fewestMonths) of them measured); no alert where fewer than \(AlertRules.fewestDocuments) documents are both found and expected; first mentions of agencies with at least \(AlertRules.fewestAgencyDocuments) documents before; silence from \(AlertRules.silentMonths) months on; the \(AlertRules.movers) largest clear changes (q ≤ 0.05)."
      ))
    return notes
  }

  private func sentence(_ code: String, _ month: Month, _ prediction: Alert.Prediction) -> String {
    let observed = prediction.observed
    let isMore = observed.hits > prediction.expected.upperBound
    let range = "\(prediction.expected.lowerBound)–\(prediction.expected.upperBound)"
    return say(
      "\(code): \(long(month)) มีข่าวกล่าวถึง \(count(observed.hits)) จาก \(count(observed.base)) ข่าว \(isMore ? "มาก" : "น้อย")กว่าที่คาดจาก \(prediction.months) เดือนก่อนหน้า (\(range) ข่าว)",
      "\(code): \(count(observed.hits)) of \(count(observed.base)) documents in \(long(month)), \(isMore ? "more" : "fewer") than the \(range) to be expected from the \(prediction.months) months before."
    )
  }

  private func sentence(_ code: String, _ month: Month, _ first: Alert.FirstMention) -> String {
    let agency = names.agency(first.agency, in: language)
    return say(
      "\(agency)กล่าวถึง \(code) เป็นครั้งแรก: \(count(first.documents.hits)) จาก \(count(first.documents.base)) ข่าวใน\(long(month)) หลังจาก \(count(first.documentsBefore)) ข่าวตั้งแต่\(long(first.since))ที่ไม่เคยกล่าวถึง",
      "\(agency) mentions \(code) for the first time: in \(count(first.documents.hits)) of its \(count(first.documents.base)) documents of \(long(month)), after \(count(first.documentsBefore)) since \(long(first.since)) that do not."
    )
  }

  private func sentence(_ code: String, _ month: Month, _ silence: Alert.Silence) -> String {
    let expected = NumberText.fixed(silence.expected, decimals: 0)
    return say(
      "ไม่มีข่าวกล่าวถึง \(code) มา \(silence.months) เดือนถึง\(long(month)) ครั้งล่าสุด\(long(silence.lastMentioned)) ตามอัตราก่อนหน้าควรมีราว \(expected) ข่าว",
      "No document has mentioned \(code) for \(silence.months) months up to \(long(month)), last in \(long(silence.lastMentioned)); at the rate before, about \(expected) would have."
    )
  }

  private func sentence(_ code: String, _ month: Month, _ mover: Alert.Mover) -> String {
    let isMore = mover.difference.value > 0
    return say(
      "\(code): สัดส่วน\(isMore ? "เพิ่ม" : "ลด")จาก \(percent(mover.before)) ใน\(long(mover.since)) เป็น \(percent(mover.now)) ใน\(long(month)) (\(points(mover.difference)) จุดร้อยละ)",
      "\(code): the share \(isMore ? "rose" : "fell") from \(percent(mover.before)) in \(long(mover.since)) to \(percent(mover.now)) in \(long(month)) (\(points(mover.difference)) points)."
    )
  }

  private func long(_ month: Month) -> String {
    say("เดือน" + MonthNames.long(month, in: .thai), MonthNames.long(month, in: .english))
  }

  private func count(_ number: Int) -> String { EstimateText.grouped(number) }

  private func percent(_ share: Share) -> String { NumberText.fixed(share.percent, decimals: 1) + "%" }

  private func points(_ difference: Estimate) -> String { PointsText.points(difference) }
}

/// Differences of shares in percentage points.
enum PointsText {
  /// `+3.2 [1.1–5.3]`.
  static func points(_ difference: Estimate?) -> String {
    guard let difference else { return EstimateText.none }
    func fixed(_ share: Double) -> String { NumberText.fixed(share * hundred, decimals: 1) }
    return (difference.value > 0 ? "+" : "") + fixed(difference.value) + " [" + fixed(difference.low) + "–"
      + fixed(difference.high) + "]"
  }

  private static let hundred = 100.0
}
