import Corpora
import MentionMeasures
import MentionReports
import TableWriting
import Tallies

/// A ledger small enough to be counted by hand.
///
/// | document | published | issuer | body | minister | mentions |
/// |---|---|---|---|---|---|
/// | 1 | 2024-01-05 | industry | dip | a | GI, GI |
/// | 2 | 2024-01-20 | industry | – | a | – |
/// | 3 | 2024-03-02 | industry | – | b | GI, BCG |
/// | 4 | 2024-03-09 | health | – | – | BCG |
/// | 5 | 2024-03-09 | – | – | – | – |
/// | 6 | unknown | industry | – | – | GI |
///
/// February has no documents. The codebook has GI and BCG, 4D with one dimension, and an extended code.
enum SampleReport {
  static func contents(
    language: Language = .thai, period: Period = march, method: MethodFacts = method
  ) -> ReportContents {
    ReportContents(
      ledger: Ledger(documents: documents, mentions: mentions), period: period,
      language: language, names: names,
      input: ReportInput(
        inputs: ["news"],
        rejected: [ReportInput.Rejected(path: "bad.txt", reason: "byte 17: not UTF-8")],
        ignored: [ReportInput.Ignored(reason: ".pdf", count: 2)]),
      method: method)
  }

  static let january = Period(month: month(2024, 1))
  static let february = Period(month: month(2024, 2))
  static let march = Period(month: month(2024, 3))

  static let method = MethodFacts(codebookVersion: "1", codebookFingerprint: "sha256:abc")

  static let names = ReportNames(
    codes: [
      CodeDescription(
        code: "GI", name: LocalizedText(thai: "อุตสาหกรรมสีเขียว", english: "Green Industry"),
        meaning: LocalizedText(thai: "อุตสาหกรรมสีเขียว", english: "Green Industry")),
      CodeDescription(
        code: "BCG", name: LocalizedText(thai: "เศรษฐกิจ BCG", english: "BCG economy"),
        meaning: LocalizedText(same: "BCG")),
      CodeDescription(
        code: "4D", name: LocalizedText(thai: "4 มิติ", english: "Four dimensions"),
        meaning: LocalizedText(same: "4D")),
      CodeDescription(
        code: "4D.income", name: LocalizedText(thai: "กระจายรายได้", english: "Income"),
        meaning: LocalizedText(same: "4D.income"), dimensionOf: "4D"),
      CodeDescription(
        code: "SCURVE", name: LocalizedText(same: "S-Curve"), meaning: LocalizedText(same: "S-Curve"),
        isExtended: true),
    ],
    agencies: [
      "industry": LocalizedText(thai: "กระทรวงอุตสาหกรรม", english: "Ministry of Industry"),
      "health": LocalizedText(thai: "กระทรวงสาธารณสุข", english: "Ministry of Public Health"),
      "dip": LocalizedText(thai: "กรมส่งเสริมอุตสาหกรรม", english: "DIPROM"),
    ],
    people: [
      "a": LocalizedText(thai: "นาง ก", english: "Mrs A"), "b": LocalizedText(thai: "นาย ข", english: "Mr B"),
    ])

  static let documents = [
    document("1", "2024-01-05", issuer: "industry", body: "dip", minister: "a", codes: ["GI"]),
    document("2", "2024-01-20", issuer: "industry", minister: "a"),
    document("3", "2024-03-02", issuer: "industry", minister: "b", named: ["b"], codes: ["GI", "BCG"]),
    document("4", "2024-03-09", issuer: "health", codes: ["BCG"]),
    document("5", "2024-03-09"),
    document("6", nil, issuer: "industry", codes: ["GI"]),
  ]

  static let mentions = [
    mention(documents[0], 1, "GI", 10), mention(documents[0], 2, "GI", 90),
    mention(documents[2], 1, "GI", 10), mention(documents[2], 2, "BCG", 50),
    mention(documents[3], 1, "BCG", 20), mention(documents[5], 1, "GI", 5),
  ]

  static func month(_ year: Int, _ month: Int) -> Month {
    guard let month = Month(year: year, month: month) else { preconditionFailure("no such month") }
    return month
  }

  static func document(
    _ id: String, _ published: String?, issuer: String? = nil, body: String? = nil,
    minister: String? = nil, named: [String] = [], codes: [String] = []
  ) -> DocumentRecord {
    DocumentRecord(
      document: id, path: "news/\(id).txt",
      url: "https://www.thaigov.go.th/news/contents/details/\(id)", headline: "พาดหัว \(id)",
      published: published.flatMap { CalendarDay(iso: $0) },
      publishedBasis: published == nil ? .none : .dateLine, event: nil, issuer: issuer,
      issuerBasis: issuer == nil ? nil : "position", body: body, ministersNamed: named,
      ministerInOffice: minister, characters: 100, thaiCharacters: 100, codes: codes)
  }

  static func mention(
    _ document: DocumentRecord, _ ordinal: Int, _ code: String, _ start: Int
  ) -> MentionRecord {
    MentionRecord(
      document: document.document, path: document.path, ordinal: ordinal, code: code, start: start,
      end: start + code.utf8.count, text: code, scope: .body, paragraph: 0, left: "ก่อน ", right: " หลัง",
      published: document.published, event: document.event, issuer: document.issuer,
      body: document.body, agencies: [], ministersNamed: document.ministersNamed,
      ministerInOffice: document.ministerInOffice, headline: document.headline, url: document.url)
  }
}
