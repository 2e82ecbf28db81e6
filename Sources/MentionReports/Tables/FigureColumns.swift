import MentionMeasures
import TableWriting

/// The columns that every table of figures has, with the cells under them.
enum FigureColumns {
  static func cells(of figure: Figure) -> [Cell] {
    guard figure.documents > 0 else {
      return [.integer(0)] + [Cell](repeating: .notMeasured, count: all.count - 1)
    }
    return [
      .integer(figure.documents), .integer(figure.documentsWith), .integer(figure.mentions),
    ] + cells(of: figure.share) + cells(of: figure.per100Documents)
      + cells(of: figure.perMillionCharacters)
      + [.text(ifAny: figure.rateInterval?.rawValue), .flag(figure.isOfFewCases)]
  }

  static func cells(of estimate: Estimate?) -> [Cell] {
    guard let estimate else { return [.empty, .empty, .empty] }
    return [.number(estimate.value), .number(estimate.low), .number(estimate.high)]
  }

  static let all: [Column] =
    [documents, documentsWith, mentions, share, shareLow, shareHigh]
    + [per100Documents, per100DocumentsLow, per100DocumentsHigh]
    + [perMillionCharacters, perMillionCharactersLow, perMillionCharactersHigh, rateInterval, fewCases]

  static let documents = Column(
    "documents", .integer, title: LocalizedText(thai: "ฐาน (ข่าว)", english: "Base (documents)"),
    meaning: LocalizedText(
      thai: "จำนวนข่าวทั้งหมดในกลุ่ม ใช้เป็นตัวหารของสัดส่วน",
      english: "All documents of the group: what shares are taken of"),
    unit: documentUnit, bounds: 0...Double.infinity, isRequired: true, display: .grouped)

  static let documentsWith = Column(
    "documents_with", .integer,
    title: LocalizedText(thai: "ข่าวที่กล่าวถึง", english: "Documents with"),
    meaning: LocalizedText(
      thai: "จำนวนข่าวในฐานที่กล่าวถึงนโยบายอย่างน้อยหนึ่งครั้ง",
      english: "The documents of the base with at least one mention"),
    unit: documentUnit, bounds: 0...Double.infinity, display: .grouped)

  static let mentions = Column(
    "mentions", .integer, title: LocalizedText(thai: "กล่าวถึง (ครั้ง)", english: "Mentions"),
    meaning: LocalizedText(
      thai: "จำนวนครั้งที่กล่าวถึง ข่าวหนึ่งอาจกล่าวถึงหลายครั้ง",
      english: "How often it is mentioned; a document may mention it several times"),
    unit: LocalizedText(thai: "ครั้ง", english: "mentions"), bounds: 0...Double.infinity,
    display: .grouped)

  static let share = Column(
    "share", .number, title: LocalizedText(thai: "สัดส่วนข่าว", english: "Share"),
    meaning: LocalizedText(
      thai: "ข่าวที่กล่าวถึงหารด้วยฐาน (0 ถึง 1)",
      english: "Documents with a mention divided by the base, 0 to 1"),
    unit: shareUnit, decimals: shareDecimals, bounds: 0...1, display: .percent(decimals: 1))

  static let shareLow = bound(
    share, "share_low", LocalizedText(thai: "ช่วง 95% ล่าง", english: "Share, 95% low"))
  static let shareHigh = bound(
    share, "share_high", LocalizedText(thai: "ช่วง 95% บน", english: "Share, 95% high"))

  static let per100Documents = Column(
    "per_100_documents", .number,
    title: LocalizedText(thai: "ครั้งต่อ 100 ข่าว", english: "Per 100 documents"),
    meaning: LocalizedText(
      thai: "จำนวนครั้งที่กล่าวถึงต่อข่าว 100 ข่าวในฐาน",
      english: "Mentions for each hundred documents of the base"),
    unit: LocalizedText(thai: "ครั้งต่อ 100 ข่าว", english: "mentions per 100 documents"),
    decimals: rateDecimals, bounds: 0...Double.infinity, display: .decimals(1))

  static let per100DocumentsLow = bound(
    per100Documents, "per_100_documents_low",
    LocalizedText(thai: "ครั้งต่อ 100 ข่าว ช่วง 95% ล่าง", english: "Per 100, 95% low"))
  static let per100DocumentsHigh = bound(
    per100Documents, "per_100_documents_high",
    LocalizedText(thai: "ครั้งต่อ 100 ข่าว ช่วง 95% บน", english: "Per 100, 95% high"))

  static let perMillionCharacters = Column(
    "per_million_characters", .number,
    title: LocalizedText(thai: "ครั้งต่อล้านตัวอักษร", english: "Per million characters"),
    meaning: LocalizedText(
      thai: "จำนวนครั้งที่กล่าวถึงต่ออักขระไทยหนึ่งล้านตัวของข่าวในฐาน",
      english: "Mentions for each million characters of the Thai block in the documents of the base"),
    unit: LocalizedText(thai: "ครั้งต่อล้านตัวอักษร", english: "mentions per million Thai characters"),
    decimals: rateDecimals, bounds: 0...Double.infinity, display: .decimals(1))

  static let perMillionCharactersLow = bound(
    perMillionCharacters, "per_million_characters_low",
    LocalizedText(thai: "ครั้งต่อล้านตัวอักษร ช่วง 95% ล่าง", english: "Per million, 95% low"))
  static let perMillionCharactersHigh = bound(
    perMillionCharacters, "per_million_characters_high",
    LocalizedText(thai: "ครั้งต่อล้านตัวอักษร ช่วง 95% บน", english: "Per million, 95% high"))

  static let rateInterval = Column(
    "rate_interval", .text, title: LocalizedText(thai: "วิธีหาช่วงของอัตรา", english: "Interval of rates"),
    meaning: LocalizedText(
      thai:
        "bootstrap สุ่มข่าวทั้งข่าวซ้ำในกลุ่มเดือนและเจ้าของข่าว; garwood ไม่มีการกล่าวถึงให้สุ่ม จึงใช้ขอบบนแบบแม่นตรงของการ์วูด",
      english:
        "bootstrap: from whole documents resampled within month and issuer; garwood: there is no mention to resample, so the upper end is Garwood's exact one"
    ), allowed: Figure.RateInterval.allCases.map(\.rawValue))

  static let fewCases = Column(
    "few_cases", .boolean, title: LocalizedText(thai: "กรณีน้อย", english: "Few cases"),
    meaning: LocalizedText(
      thai: "ฐานน้อยกว่า \(Change.smallBase) ข่าว หรือข่าวที่กล่าวถึงน้อยกว่า \(Change.fewCases) ข่าว จึงสรุปได้น้อย",
      english:
        "Whether the base is under \(Change.smallBase) documents or fewer than \(Change.fewCases) mention the code, so that little can be said"
    ))

  /// The column of one end of another's interval.
  static func bound(_ column: Column, _ name: String, _ title: LocalizedText) -> Column {
    var bound = column
    bound.name = name
    bound.title = title
    bound.meaning = LocalizedText(
      thai: "ขอบของช่วงความเชื่อมั่น 95% ของ \(column.name)",
      english: "An end of the 95% interval of \(column.name)")
    return bound
  }

  static let shareDecimals = 6
  static let rateDecimals = 4
  static let documentUnit = LocalizedText(thai: "ข่าว", english: "documents")
  static let shareUnit = LocalizedText(thai: "สัดส่วนของข่าว", english: "share of documents")
}
