import Testing
import TextSearch

@testable import Corpora

/// The event date of a text of these lines; the first is the headline.
private func event(_ lines: [String], published: String?) -> String? {
  let text = FoldedText(lines.joined(separator: "\n"))
  let bytes = text.bytes
  let ranges = bytes.split(separator: .lineFeed).map { $0.startIndex..<$0.endIndex }
  return EventDate(
    text: text, headline: ranges.first ?? 0..<0, publication: published.flatMap { CalendarDay(iso: $0) }
  ).day(in: ranges)?.description
}

/// A lead, the day its page was published, and the day it reports. The leads are of the collections or made after them.
private struct Lead: Sendable, CustomTestStringConvertible {
  var lines: [String]
  var published: String?
  var event: String?

  init(_ published: String?, _ event: String?, _ lines: String...) {
    self.lines = ["หัวข้อ"] + lines
    self.published = published
    self.event = event
  }

  var testDescription: String { lines.dropFirst().joined(separator: " ⏎ ") }
}

private let ofTheReport: [Lead] = [
  Lead("2023-03-01", "2023-02-27", "เมื่อวันที่ 27 กุมภาพันธ์ 2566 เวลา 11.00 น. นายทาวัน ลงพื้นที่"),
  Lead("2024-12-10", "2024-12-08", "จ.นครราชสีมา 8 ธันวาคม 2567 - ดร.ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม"),
  Lead("2023-02-24", "2023-02-23", "จังหวัดเชียงราย - วันที่ 23 กุมภาพันธ์ 2566 เวลา 13.00 น. ลงพื้นที่"),
  Lead("2019-08-28", "2019-08-28", "วันนี้( 28 สิงหาคม 2562 ) นายพสุ โลหารชุน เป็นประธาน"),
  Lead("2025-05-19", "2025-05-19", "วันนี้ (วันจันทร์ที่ 19 พฤษภาคม 2568) เวลา 11.00 น. กรมศุลกากรจัดแถลงข่าว"),
  Lead("2025-08-14", "2025-08-13", "เมื่อวานนี้ (13 ส.ค. 68) เวลา 14.00 น. ลงพื้นที่"),
  Lead("2021-07-14", "2021-07-12", "นายเฉลิมชัย เปิดเผยวันนี้ (12 ก.ค.) ว่า ได้สั่งการ"),
  Lead("2018-09-27", "2018-07-11", "วันที่ (11 กรกฎาคม 2561) กระทรวงวิทยาศาสตร์ ยกขบวนนิทรรศการ"),
  Lead("2021-10-27", "2021-10-27", "การประชุมสุดยอดเอเชียตะวันออก", "วันพุธที่ 27 ตุลาคม 2564 เวลา 18.00 – 20.30 น."),
  Lead(
    "2023-06-14", "2023-06-13",
    "June 13, 2023, Deputy Government Spokesperson disclosed that the cabinet acknowledged"),
  Lead("2021-11-30", "2021-11-25", "at the Opening Session", "Thursday, 25 November 2021"),
  Lead("2024-05-28", "2024-05-27", "เมื่อวันที่ 27 พ.ค. น.ส.ศุภมาส อิศรภักดี เป็นประธานเปิดงาน"),
  Lead("2021-09-29", "2021-09-28", "เมื่อวันที่ 28 - 29 กันยายน 2564 นายพิเชฐ นำคณะเจ้าหน้าที่"),
  Lead("2018-05-08", "2018-05-07", "พิธีลงนามระหว่าง สกสค. กับธนาคารออมสิน เมื่อวันที่ 7 พฤษภาคม 2561 ณ ห้องประชุม"),
  Lead("2018-06-06", "2018-06-06", "กล่าวภายหลังเปิดงาน ซึ่งจัดขึ้นระหว่างวันที่ 6 – 8 มิ.ย. 2561 ณ อาคาร 3"),
  Lead("2022-06-15", "2022-06-15", "อธิบดีกรมการขนส่งทางราง เข้าร่วมงาน ในวันที่ 15 มิถุนายน 2565 ณ ห้องราชดำเนิน"),
  Lead(
    "2018-03-23", "2018-03-14", "การประชุมหารือ ระหว่างวันที่ ๑๔ – ๑๖ มีนาคม ๑๕๖๑ ณ สาธารณรัฐประชาธิปไตยประชาชนลาว"),
]

private let ofTodayAndOfSeveralDays: [Lead] = [
  Lead("2022-09-23", "2022-09-23", "เปิดเผยว่า วันนี้ (วันศุกร์ที่ 23 กันยายน 2565) เป็นวันแรกของการเปิดลงทะเบียน"),
  Lead("2021-07-27", "2021-07-27", "ประกาศ ขสมก. ประจำวันที่ 27 กรกฎาคม 2564 พบพนักงานติดเชื้อ จำนวน 11 ราย"),
  Lead("2023-10-09", "2023-10-07", "ตรวจเยี่ยม ระหว่างวันเสาร์ที่ 7 ถึงวันอาทิตย์ที่ 8 ต.ค.66 และกำชับทุกเหล่าทัพ"),
  // The stretch that figures are of.
  Lead("2024-07-21", nil, "ผลการมอนิเตอร์ ระหว่างวันที่ 12 - 18 กรกฎาคม 2567 พบข้อความที่เข้ามาทั้งหมด 879,902 ข้อความ"),
]

private let firstOfSeveral: [Lead] = [
  // The fair goes on after the publication; the visit is what is reported.
  Lead(
    "2023-12-18", "2023-12-17", "เชิญชวนเที่ยวชมงาน ระหว่างวันที่ 15 – 24 ธันวาคม 2566 ณ อุทยานประวัติศาสตร์",
    "เมื่อวันที่ 17 ธ.ค. 66 เวลา 19.45 น. ที่อุทยานประวัติศาสตร์"),
  // The visit of several days is over, and stands first.
  Lead(
    "2023-09-19", "2023-09-13",
    "ผู้ตรวจฯ ลงพื้นที่ ระหว่างวันที่ 13 - 15 กันยายน 2566 ณ จังหวัดกระบี่ รับฟังรายงาน เมื่อวันที่ 14 กันยายน 2566"),
  // The conference of several days is over; its opening is what is reported.
  Lead(
    "2017-12-15", "2017-12-11",
    "เปิดการประชุม ซึ่งจัดขึ้นระหว่างวันที่ 10-15 ธันวาคม 2560 ณ โรงแรม โดยรัฐมนตรี กล่าวเปิด เมื่อวันที่ 11 ธันวาคม 2560"
  ),
  // What a spokesman says today counts before what he tells of.
  Lead("2023-01-17", "2023-01-17", "วันนี้ (17 ม.ค. 66) นายสุทธิพงษ์ เปิดเผยว่า เมื่อวานนี้ (16 ม.ค. 66) ได้เป็นประธาน"),
  Lead(
    "2022-09-21", "2022-09-21", "เสนอขายพันธบัตร เมื่อวันที่ 9 ก.ย.ที่ผ่านมา เพื่อระดมทุน",
    "ดร.รักษ์ แถลงข่าว ณ EXIM BANK สำนักงานใหญ่ เมื่อวันที่ 21 กันยายน 2565 ว่า ประสบความสำเร็จ"),
  Lead(
    "2020-02-12", "2020-02-05", "รถใหม่ต้องได้มาตรฐาน ตั้งแต่วันที่ 29 มีนาคม 2563 นี้ เป็นต้นไป",
    "เปิดเผยว่า วันนี้ (5 กุมภาพันธ์ 2563) ได้เชิญ"),
]

private let ofOtherThings: [Lead] = [
  Lead("2024-09-16", nil, "นายกรัฐมนตรี ได้แถลงนโยบายรัฐบาลต่อรัฐสภา เมื่อวันที่ 12 กันยายน 2567 โดยนโยบาย"),
  Lead("2022-10-30", nil, "แผนที่ได้รับความเห็นชอบจากคณะรัฐมนตรีเมื่อวันที่ 21 ธันวาคม 2564 คาดการณ์ว่า"),
  Lead("2021-12-22", nil, "ตั้งกลไก 50 เขต ดีเดย์ 24 ธ.ค. คิกออฟโครงการ"),
  Lead("2021-06-13", nil, "อธิบดีกล่าวว่า วันนี้ ประชาชนต้องร่วมมือกัน"),
  Lead("2021-12-16", nil, "รัฐบาลกำหนดให้ 16 ธันวาคมของทุกปี เป็นวันกีฬาแห่งชาติ"),
  Lead("2021-07-21", nil, "มีผลตั้งแต่วันที่ 21 กรกฎาคม 2564 เป็นต้นไป จนกว่าจะมีประกาศเปลี่ยนแปลง"),
  Lead("2021-09-09", nil, "ข้อกำหนด ฉบับที่ 32 ลงวันที่ 8 กันยายน 2564"),
  Lead("2023-07-21", nil, "งบกลาง ณ วันที่ 20 ก.ค. 66 มีการอนุมัติแล้ว 5 หมื่นกว่าล้าน"),
  Lead("2024-01-26", nil, "เนื่องในโอกาสมหามงคลเฉลิมพระชนมพรรษา 6 รอบ 28 กรกฎาคม 2567"),
  Lead("2018-07-19", nil, "หมดเขตรับข้อคิดเห็นตั้งแต่วันที่ 16 ธันวาคม 2560 ที่ผ่านมา"),
  Lead("2020-08-18", nil, "การประชุมที่จะมีขึ้นในวันพรุ่งนี้ (19 สิงหาคม 2563)"),
  Lead("2023-10-18", nil, "เชิญชมนิทรรศการ ตั้งแต่วันนี้ - 27 ต.ค. 66"),
  // The day of a meeting that another meeting is told of.
  Lead("2022-08-23", nil, "คณะอนุกรรมการ ได้รายงานผลการประชุมเมื่อวันที่ 16 สิงหาคม 2565 ในการดำเนินงาน"),
]

private let withSlips: [Lead] = [
  // Last year's number, next year's, and a century lost: the day of the report shows which year is meant.
  Lead("2023-06-29", "2023-06-29", "เปิดเผยว่า วันนี้ (29 มิถุนายน 2565) เวลา 13.00 น."),
  Lead("2021-12-08", "2021-12-07", "วันนี้ (7 ธันวาคม 2565) เวลา 16.00 น. นายสุริยะ"),
  Lead("2021-11-26", "2021-11-26", "เมื่อวันที่ 26 พฤศจิกายน 2464 ณ ห้องประชุม"),
  Lead("2022-02-08", "2022-02-06", "วันอาทิตย์ที่ 6 กุมภาพันธ์ 25645", "ต่อจากนี้ไป ขอเชิญรับฟังไทยคู่ฟ้า"),
  // A date that the calendar does not have is none.
  Lead("2022-03-02", nil, "วันที่ 31 กุมภาพันธ์ 2565 นายสุริยะ"),
  // New Year lies between: the year is the one that brings the day near.
  Lead("2023-01-03", "2022-12-29", "เมื่อวันที่ 29 ธันวาคม นายสุริยะ เป็นประธาน"),
  Lead("2023-12-30", nil, "เริ่มให้บริการวันที่ 2 มกราคม"),
]

private let withoutPublication: [Lead] = [
  Lead(nil, "2014-07-18", "ออกอากาศทางโทรทัศน์รวมการเฉพาะกิจแห่งประเทศไทย วันศุกร์ที่ 18 กรกฎาคม 2557 เวลา 20.30 น."),
  Lead(nil, nil, "เมื่อวันที่ 18 กรกฎาคม นายกรัฐมนตรี กล่าว"),
  // A day that a speech alludes to further down is not its own.
  Lead(nil, nil, "สวัสดีครับ", "หลังจากเข้ามาวันที่ 22 พฤษภาคม 2557 ได้นำความสงบสุขกลับคืนมา"),
  Lead(nil, nil, "สวัสดีครับ", "ฉลองสิริราชสมบัติ 70 ปี ระหว่างวันที่ 9 มิ.ย. 2559 - 9 มิ.ย. 2560 นะครับ"),
  Lead(nil, "2023-03-01", "ข่าว", "เมื่อวันที่ 1 มีนาคม 2566 นายสุริยะ เป็นประธาน"),
]

@Suite struct EventDateTests {
  @Test("the day of the report is found however it is led to", arguments: ofTheReport)
  fileprivate func findsReportDay(_ lead: Lead) { check(lead) }

  @Test(
    "today may be called a first day, and a day or stretch may be one of figures",
    arguments: ofTodayAndOfSeveralDays)
  fileprivate func readsTodayAndStretches(_ lead: Lead) { check(lead) }

  @Test("of several days the most telling counts, then the first", arguments: firstOfSeveral)
  fileprivate func choosesAmongSeveral(_ lead: Lead) { check(lead) }

  @Test(
    "days of laws, decisions, deadlines, feasts and plans are not what is reported", arguments: ofOtherThings)
  fileprivate func passesOverOtherDays(_ lead: Lead) { check(lead) }

  @Test(
    "a missing or mistyped year is the one that brings the day near the publication", arguments: withSlips)
  fileprivate func mendsYears(_ lead: Lead) { check(lead) }

  @Test("without a publication a date needs its year", arguments: withoutPublication)
  fileprivate func needsYearWithoutPublication(_ lead: Lead) { check(lead) }

  private func check(_ lead: Lead) {
    #expect(event(lead.lines, published: lead.published) == lead.event)
  }

  @Test("a decision is what is reported when the headline says so")
  func headlineMakesDecisionTheReport() {
    let body = "น.ส.ไตรศุลี กล่าวว่า ที่ประชุมครม. (19 เม.ย. 65) อนุมัติงบประมาณจำนวน 2,054.054 ล้านบาท"
    #expect(event(["ครม. อนุมัติ 2,054 ล้านบาท หนุนโครงการ", body], published: "2022-04-23") == "2022-04-19")
    #expect(event(["หนุนโครงการของสถาบันอุดมศึกษา", body], published: "2022-04-23") == nil)
  }

  @Test("only the lead is read")
  func readsOnlyLead() {
    let filling = String(repeating: "ก", count: EventDate.leadCharacters - 10)
    #expect(event(["หัวข้อ", filling, "วันนี้ (15 พ.ย. 65) นายสุริยะ"], published: "2022-11-15") == nil)
    #expect(
      event(["หัวข้อ", String(filling.dropLast(40)), "วันนี้ (15 พ.ย. 65) นายสุริยะ"], published: "2022-11-15")
        == "2022-11-15")
  }
}
