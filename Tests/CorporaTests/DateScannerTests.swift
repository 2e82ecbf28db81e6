import Testing
import TextSearch

@testable import Corpora

/// A date as a test writes it: first day, month, year if any, last day and month if any.
private struct Expected: Sendable {
  var text: String
  var found: String
  var first: WrittenDay
  var last: WrittenDay?
  var year: WrittenYear

  init(
    _ text: String, _ found: String, _ day: Int, _ month: Int, _ year: WrittenYear, to last: (Int, Int)? = nil
  ) {
    self.text = text
    self.found = found
    first = WrittenDay(day: day, month: month)
    self.last = last.map { WrittenDay(day: $0.0, month: $0.1) }
    self.year = year
  }
}

private let forms: [Expected] = [
  Expected("เมื่อวันที่ 27 กุมภาพันธ์ 2566 เวลา 11.00 น.", "27 กุมภาพันธ์ 2566", 27, 2, .common(2023)),
  Expected("วันที่ ๖ พฤศจิกายน พ.ศ. ๒๕๖๑ นาย", "6 พฤศจิกายน พ.ศ. 2561", 6, 11, .common(2018)),
  Expected("วันนี้ (15 พ.ย. 65) เวลา", "15 พ.ย. 65", 15, 11, .common(2022)),
  Expected("ปี ม.ค. 67 เริ่ม 5 ม.ค. 67", "5 ม.ค. 67", 5, 1, .common(2024)),
  Expected("(18 ม.ค.2567)", "18 ม.ค.2567", 18, 1, .common(2024)),
  Expected("18 มค.67", "18 มค.67", 18, 1, .common(2024)),
  Expected("2 กพ 2564 ที่", "2 กพ 2564", 2, 2, .common(2021)),
  Expected("เมื่อวันที่ 26 มกราคม2566", "26 มกราคม2566", 26, 1, .common(2023)),
  Expected("วันที่ 5 เดือนสิงหาคม พ.ศ. 2566", "5 เดือนสิงหาคม พ.ศ. 2566", 5, 8, .common(2023)),
  Expected("8 กรกฏาคม 2564", "8 กรกฏาคม 2564", 8, 7, .common(2021)),
  Expected("เมื่อวันที่ 27 กุมภาพันธ์ นาย", "27 กุมภาพันธ์", 27, 2, .absent),
  Expected("เมื่อวันที่ 27 พ.ค. 10.30 น.", "27 พ.ค.", 27, 5, .absent),
  Expected("เมื่อวันที่ 5 ส.ค. 12 คน", "5 ส.ค.", 5, 8, .absent),
  Expected("ระหว่างวันที่ ๑๔ – ๑๖ มีนาคม ๑๕๖๑ ณ", "14 - 16 มีนาคม 1561", 14, 3, .unreadable, to: (16, 3)),
  Expected("วันอาทิตย์ที่ 6 กุมภาพันธ์ 25645", "6 กุมภาพันธ์ 25645", 6, 2, .unreadable),
  Expected("จัด 15-24 ธันวาคม 2566", "15-24 ธันวาคม 2566", 15, 12, .common(2023), to: (24, 12)),
  Expected("21 – 23 มกราคม 2567 นี้", "21 - 23 มกราคม 2567", 21, 1, .common(2024), to: (23, 1)),
  Expected("28 ก.ย. - 2 ต.ค. 66", "28 ก.ย. - 2 ต.ค. 66", 28, 9, .common(2023), to: (2, 10)),
  Expected("26 ธันวาคม - 2 มกราคม 2568", "26 ธันวาคม - 2 มกราคม 2568", 26, 12, .common(2024), to: (2, 1)),
  Expected(
    "26 ธันวาคม 2567 ถึงวันที่ 2 มกราคม 2568", "26 ธันวาคม 2567 ถึงวันที่ 2 มกราคม 2568", 26, 12, .common(2024),
    to: (2, 1)),
  Expected("10, 12 และ 15 มีนาคม 2566", "10, 12 และ 15 มีนาคม 2566", 10, 3, .common(2023), to: (15, 3)),
  Expected("01/03/2566", "01/03/2566", 1, 3, .common(2023)),
  Expected("on January 18, 2024, at", "January 18, 2024", 18, 1, .common(2024)),
  Expected("Thursday, 25 November 2021", "25 November 2021", 25, 11, .common(2021)),
  Expected("the 3rd of 18th January 2024", "18th January 2024", 18, 1, .common(2024)),
  Expected("during March 4-6, 2023", "March 4-6, 2023", 4, 3, .common(2023), to: (6, 3)),
]

/// Texts with numbers and the beginnings of month names, but no date.
private let none = [
  "ในเดือนมกราคม 2561 สคร. จัดเก็บ", "ร้อยละ 69.19 มีค่าสูงกว่า", "ไตรมาส 3 ปี 2564 มีค่าดัชนี", "ครั้งที่ 1/2567",
  "เวลา 10.30 น.",
  "1,250 กพ 3", "45 มกราคม", "ประชุม ครั้งที่ 2 กันหลายฝ่าย", "May we all", "1.5 ก.ค. นี้", "166 ส.ค.ส.ไทย",
]

@Suite struct DateScannerTests {
  @Test("every form of a date is read", arguments: forms)
  fileprivate func readsForm(_ expected: Expected) throws {
    let text = FoldedText(expected.text)
    let dates = DateScanner(text.bytes, upTo: text.bytes.count).dates(in: 0..<text.bytes.count)
    try #require(dates.count == 1)
    let date = try #require(dates.first)
    #expect(text.string(date.range) == expected.found)
    #expect(date.first == expected.first)
    #expect(date.last == expected.last)
    #expect(date.year == expected.year)
  }

  @Test("what is no date is not read as one", arguments: none)
  func readsNoDate(_ text: String) {
    let bytes = FoldedText(text).bytes
    #expect(DateScanner(bytes, upTo: bytes.count).dates(in: 0..<bytes.count) == [])
  }

  @Test("all twelve months are known by their full, short and English names", arguments: 1...12)
  func knowsMonth(_ month: Int) throws {
    let full = [
      "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
      "พฤศจิกายน",
      "ธันวาคม",
    ]
    let short = [
      "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]
    let english = [
      "Jan", "Feb", "March", "Apr.", "May", "June", "July", "Aug", "Sep", "October", "Nov.", "December",
    ]
    for name in [full, short, english].map({ $0[month - 1] }) {
      let bytes = Array("7 \(name) 2560".utf8)
      let date = try #require(DateScanner(bytes, upTo: bytes.count).dates(in: 0..<bytes.count).first)
      #expect(date.first == WrittenDay(day: 7, month: month), "\(name)")
      #expect(date.year == .common(2017), "\(name)")
    }
  }

  @Test("nothing is read behind the end that is given")
  func stopsAtEnd() {
    let bytes = Array("5 มกราคม 2566 และ 6 มกราคม 2566".utf8)
    let end = Array("5 มกราคม 2566 และ 6 มกรา".utf8).count
    #expect(DateScanner(bytes, upTo: end).dates(in: 0..<bytes.count).map(\.first.day) == [5])
  }
}
