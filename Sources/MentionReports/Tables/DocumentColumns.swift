import TableWriting

/// Columns that rows of mentions and of documents share.
enum DocumentColumns {
  static let document = Column(
    "document", .text, title: LocalizedText(thai: "เลขที่ข่าว", english: "Document"),
    meaning: LocalizedText(
      thai: "เลขท้ายที่อยู่ของข่าวบนเว็บไซต์ หรือเส้นทางไฟล์ถ้าไม่มี",
      english: "The number at the end of the source address, or the path where there is none"),
    isRequired: true)

  static let path = Column(
    "path", .text, title: LocalizedText(thai: "ไฟล์", english: "File"),
    meaning: LocalizedText(
      thai: "เส้นทางไฟล์ภายในข้อมูลนำเข้า", english: "The path under the input"), isRequired: true)

  static let headline = Column(
    "headline", .text, title: LocalizedText(thai: "พาดหัวข่าว", english: "Headline"),
    meaning: LocalizedText(thai: "พาดหัวของข่าว", english: "The headline"),
    style: ColumnStyle(maximumWidth: 70))

  static let url = Column(
    "url", .address, title: LocalizedText(thai: "ที่มา", english: "Address"),
    meaning: LocalizedText(
      thai: "ที่อยู่ของข่าวบนเว็บไซต์", english: "The address of the news on its site"))

  static let published = Column(
    "published", .date, title: LocalizedText(thai: "วันที่เผยแพร่", english: "Published"),
    meaning: LocalizedText(
      thai: "วันที่เผยแพร่ข่าว (ค.ศ.)", english: "The day of publication, Common Era"))

  static let event = Column(
    "event", .date, title: LocalizedText(thai: "วันที่ในข่าว", english: "Event"),
    meaning: LocalizedText(
      thai: "วันแรกที่ข่าวระบุสำหรับเหตุการณ์ที่รายงาน (ค.ศ.)",
      english: "The first day the text gives for what it reports, Common Era"))

  static let issuer = Column(
    "issuer", .text, title: LocalizedText(thai: "เจ้าของข่าว", english: "Issuer"),
    meaning: LocalizedText(
      thai: "กระทรวงหรือหน่วยงานนอกกระทรวงที่เป็นเจ้าของข่าว",
      english: "The ministry, or body outside any ministry, whose news it is"))

  static let body = Column(
    "body", .text, title: LocalizedText(thai: "หน่วยงานในสังกัด", english: "Body"),
    meaning: LocalizedText(
      thai: "หน่วยงานในสังกัดที่เป็นผู้ดำเนินการในข่าว", english: "The body of the ministry that acts in the news"))

  static let ministersNamed = Column(
    "ministers_named", .list,
    title: LocalizedText(thai: "รัฐมนตรีที่เอ่ยชื่อ", english: "Ministers named"),
    meaning: LocalizedText(
      thai: "รัฐมนตรีที่ปรากฏชื่อในข่าว", english: "The ministers whom the text names"))

  static let ministerInOffice = Column(
    "minister_in_office", .text,
    title: LocalizedText(thai: "รัฐมนตรีที่ดำรงตำแหน่ง", english: "Minister in office"),
    meaning: LocalizedText(
      thai: "ผู้ดำรงตำแหน่งรัฐมนตรีว่าการของกระทรวงเจ้าของข่าวในวันนั้น",
      english: "The holder of the issuing ministry's minister's office on the day"))

  static let buddhistYear = Column(
    "buddhist_year", .integer, title: LocalizedText(thai: "ปี พ.ศ.", english: "Buddhist year"),
    meaning: LocalizedText(thai: "ปีพุทธศักราช", english: "The year of the Buddhist Era"))

  static let fiscalYear = Column(
    "fiscal_year", .integer, title: LocalizedText(thai: "ปีงบประมาณ", english: "Fiscal year"),
    meaning: LocalizedText(
      thai: "ปีงบประมาณ พ.ศ. (ตุลาคมถึงกันยายน)",
      english: "The Thai fiscal year, October to September, in the Buddhist Era of its end"))
}
