import Attribution
import Corpora
import Testing

/// Whose news it is, from headline and lead; the sentences follow news of the corpus.
@Suite struct IssuerTests {
  private let attribution: BuiltInAttribution

  init() throws {
    attribution = try BuiltInAttribution.load()
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var title: String
    var lead: String
    var issuer: String?
    var body: String?
    var basis: IssuerBasis
    var testDescription: String { title }

    init(_ title: String, _ lead: String, _ issuer: String?, _ basis: IssuerBasis, body: String? = nil) {
      self.title = title
      self.lead = lead
      self.issuer = issuer
      self.body = body
      self.basis = basis
    }
  }

  static let government = "office-of-the-prime-minister"
  static let industry = "ministry-of-industry"

  @Test(arguments: [
    // Positions and abbreviations in the headline.
    Row(
      "รมว.เกษตรฯ เปิดงานมหกรรมผลไม้", "ดร.เฉลิมชัย ศรีอ่อน กล่าว", "ministry-of-agriculture-and-cooperatives",
      .position),
    Row("ปลัดวธ.เป็นประธานในพิธีเปิด", "วันที่ 8", "ministry-of-culture", .position),
    Row("มท.1 ลงพื้นที่ลาดกระบัง", "วันนี้", "ministry-of-interior", .position),
    Row("ศธ.รับมอบหนังสือ", "วันนี้", "ministry-of-education", .abbreviation),
    Row("อก. เร่งพัฒนาอุตสาหกรรมยานยนต์", "วันนี้", industry, .abbreviation),
    Row("คลังเตรียมออกมาตรการ", "ตามที่นายกรัฐมนตรีสั่งการ", "ministry-of-finance", .name),
    Row("เกษตรฯ-พาณิชย์ ร่วมพิจารณาแผนงาน", "ประชุม", "ministry-of-agriculture-and-cooperatives", .name),
    Row(
      "ก.แรงงาน เน้นบริการออนไลน์",
      "กรมพัฒนาฝีมือแรงงาน กระทรวงแรงงาน จัดเตรียมช่องทาง\nนายธวัช อธิบดีกรมพัฒนาฝีมือแรงงาน เปิดเผย",
      "ministry-of-labour", .abbreviation, body: "department-of-skill-development"),
    // Bodies.
    Row(
      "บสย. ร่วมงาน Money Expo", "ตั้งแต่ 8-10 พ.ย.", "ministry-of-finance", .abbreviation,
      body: "thai-credit-guarantee-corporation"),
    Row(
      "อว. สวทช. จับมือ เน็ตเบย์", "วันที่ 12", "ministry-of-higher-education-science-research-and-innovation",
      .abbreviation, body: "national-science-and-technology-development-agency"),
    Row(
      "EXIM BANK ขานรับกระทรวงการคลัง", "รมว.คลัง เปิดงาน", "ministry-of-finance", .name,
      body: "export-import-bank-of-thailand"),
    Row(
      "กนอ.ขานรับนโยบาย “สุริยะ”", "นายสุริยะ กล่าว", industry, .abbreviation,
      body: "industrial-estate-authority-of-thailand"),
    Row(
      "จังหวัดสระบุรี เปิดตัวโซลาร์ฟาร์ม", "นายบัญชา ผู้ว่าราชการจังหวัดสระบุรี เปิดเผย", "ministry-of-interior", .name,
      body: "province-saraburi"),
    // The lead says who the headline leaves out.
    Row(
      "ผู้ตรวจทาวันฯ ลงพื้นที่ พร้อมผู้ตรวจสำนักนายกฯ", "นายทาวัน ทวีถาวรสวัสดิ์ ผู้ตรวจราชการกระทรวงอุตสาหกรรม", industry,
      .position),
    Row(
      "“อลงกรณ์” ประกาศเดินหน้า", "นายอลงกรณ์ พลบุตร ที่ปรึกษารัฐมนตรีว่าการกระทรวงเกษตรและสหกรณ์",
      "ministry-of-agriculture-and-cooperatives", .position),
    Row(
      "“ศุภมาส” ดัน ม.เกษตรฯ เป็นศูนย์กลาง", "น.ส.ศุภมาส รมว.การอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม (อว.)",
      "ministry-of-higher-education-science-research-and-innovation", .position),
    Row("ปลัดฯ ณัฐพล ลงพื้นที่", "จังหวัดอุดรธานี : วันที่ 26 ดร.ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม", industry, .person),
    Row("รมต. ออมสินฯ ประชุมคุ้มครองผู้บริโภค", "นายออมสิน ชีวะพฤกษ์ รัฐมนตรีประจำสำนักนายกรัฐมนตรี", government, .position),
    // Not every ministry that is named issues.
    Row("นายกรัฐมนตรี กำชับ อว. ส่งเสริมนวัตกรรม", "วันนี้", government, .position),
    Row(
      "ปลัด พม. ให้การต้อนรับคณะ", "นายสุรศักดิ์ รัฐมนตรีช่วยว่าการกระทรวงศึกษาธิการ ลงพื้นที่",
      "ministry-of-social-development-and-human-security", .position),
    Row(
      "ขึ้นทะเบียนครูพิเศษ", "เมื่อวันที่ 5 ณ กระทรวงเกษตรและสหกรณ์ พล.อ.สุรเชษฐ์ รัฐมนตรีช่วยว่าการกระทรวงศึกษาธิการ เป็นประธาน",
      "ministry-of-education", .position),
    Row("เดินหน้าแก้ฝุ่น PM 2.5", "นายกอบชัย ปลัดกระทรวงอุตสาหกรรม เปิดเผย", industry, .position),
    Row(
      "หารือความร่วมมือ", "นายอิทธิพล รัฐมนตรีว่าการกระทรวงวัฒนธรรม หารือ รัฐมนตรีว่าการกระทรวงอุตสาหกรรม ญี่ปุ่น",
      "ministry-of-culture", .position),
    // The government's own news.
    Row(
      "ก.พาณิชย์ - ก.เกษตรฯ ร่วมออกมาตรการ", "นางสาวรัชดา รองโฆษกประจำสำนักนายกรัฐมนตรี เผย กระทรวงพาณิชย์", government,
      .position),
    // Its programme on the radio is made by the prime minister's secretariat; what it posts names nobody.
    Row(
      "อนุมัติปรับค่าเข้าชม", "ต่อจากนี้ไป ขอเชิญรับฟังไทยคู่ฟ้า\nตามที่กระทรวงวัฒนธรรมเสนอ", government, .name,
      body: "secretariat-of-the-prime-minister"),
    Row("เฮ! อันดับไทยดีขึ้น", "ลดขยะได้มาก\n#ไทยคู่ฟ้า", government, .signature),
    Row("กำชับป้องกันน้ำท่วม", "#ไทยคู่ฟ้า น.ส.ไตรศุลี รองโฆษกประจำสำนักนายกรัฐมนตรี เปิดเผย", government, .position),
    // Where it posts of the government, who carries that out comes after it; elsewhere who acts in the lead comes first.
    Row(
      "ชูพลังงานสะอาด จูงใจนักลงทุน",
      "รัฐบาลส่งเสริมพลังงานสะอาด\nการนิคมอุตสาหกรรมแห่งประเทศไทย นำเสนอความพร้อม\n#ไทยคู่ฟ้า", government, .name),
    Row(
      "ชูพลังงานสะอาด จูงใจนักลงทุน", "รัฐบาลส่งเสริมพลังงานสะอาด\nการนิคมอุตสาหกรรมแห่งประเทศไทย นำเสนอความพร้อม",
      industry,
      .name, body: "industrial-estate-authority-of-thailand"),
    Row(
      "คุ้มครองด่านหน้า", "กระทรวงสาธารณสุข เผย ทำประกันภัย\nรัฐบาลขอบคุณ\n#ไทยคู่ฟ้า", "ministry-of-public-health", .name),
    // The cabinet's resolutions in English name whom they concern by the office alone.
    Row(
      "The cabinet met on December 21, 2021",
      "Some of the resolutions are as follows:\nMinister of Agriculture and Cooperatives is authorized as signatory.",
      government, .name),
    Row("นายอำเภอบ้านสร้าง นำทีมลงพื้นที่", "วันนี้", "ministry-of-interior", .position),
    Row("ครม. อนุมัติ 2,054 ล้านบาท", "หนุนสถาบันอุดมศึกษา", government, .abbreviation),
    // Deputy prime ministers who hold a ministry.
    Row(
      "“จุรินทร์” เปิดงาน", "นายจุรินทร์ รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพาณิชย์ เปิดงาน", "ministry-of-commerce",
      .position),
    Row(
      "ทูตเข้าเยี่ยมคารวะ รอง นรม. สุพัฒนพงษ์ฯ", "นายสุพัฒนพงษ์ รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพลังงาน", government,
      .position),
    // Acting for another office; the site's label; nobody.
    Row(
      "แสดงความยินดี", "นายภาสกร รองอธิบดีกรมส่งเสริมอุตสาหกรรม รักษาราชการแทนผู้ตรวจราชการกระทรวงอุตสาหกรรม", industry,
      .position),
    Row("ประกาศปิดห้องละหมาด [กระทรวงคมนาคม]", "ระหว่างวันที่ 1-30", "ministry-of-transport", .signature),
    Row("ล้างมือก่อนเข้าบ้าน", "คู่มือชีวิตวิถีใหม่", nil, .none),
  ])
  func issuer(row: Row) {
    let facts = attribution.facts(of: NewsItem.text(title: row.title, row.lead))
    #expect(facts.issuer == row.issuer)
    #expect(facts.body == row.body)
    #expect(facts.issuerBasis == row.basis)
  }

  @Test func agenciesOfALine() throws {
    let document = attribution.document(
      NewsItem.text(
        title: "ข่าว", "กระทรวงอุตสาหกรรม และ สมอ. ร่วมกับ สมอ. ประชุม",
        "มอก. เป็นมาตรฐาน กระทรวงอุตสาหกรรม ญี่ปุ่น ก็มา", "ดีพร้อม กับ กรมส่งเสริมอุตสาหกรรม"))
    let facts = attribution.facts(for: document)
    let named = document.lines.filter { $0.role == .body }.map { facts.agencies(in: $0.range) }
    #expect(
      named == [
        ["ministry-of-industry", "thai-industrial-standards-institute"], [],
        ["department-of-industrial-promotion"],
      ])
  }

  @Test func ambiguousAbbreviationNeedsTheName() {
    func agencies(_ line: String) -> [String] {
      attribution.facts(of: NewsItem.text(title: "ข่าว", line)).agencies.map(\.agency)
    }
    #expect(agencies("ระบบ สอน. และ รพ.สต. ทั่วประเทศ").isEmpty)
    #expect(
      agencies("สำนักงานคณะกรรมการอ้อยและน้ำตาลทราย (สอน.) แจ้ง")
        == ["office-of-the-cane-and-sugar-board", "office-of-the-cane-and-sugar-board"])
  }
}
