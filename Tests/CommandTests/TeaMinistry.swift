/// A made-up ministry with policies of its own: definitions so small that a run takes no time, and documents
/// on demand, so that a test can say beforehand what must come of them.
struct TeaMinistry {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("codebook.yml", Self.codebook)
    try folder.write("registry/agencies.yml", Self.agencies)
    try folder.write("registry/people.yml", Self.people)
  }

  /// The options that make a command follow these definitions.
  var options: [String] {
    ["--codebook", folder.path("codebook.yml"), "--registry", folder.path("registry")]
  }

  /// Runs a command with these definitions.
  func run(
    _ command: String, _ arguments: [String], input: [UInt8] = [], under wrapper: [String] = []
  ) throws -> CommandLineRun {
    try CommandLineRun([command] + arguments + options, input: input, under: wrapper)
  }

  /// A news item in the form of the site, with two mentions of `TEA` in its body and one in its headline.
  static func document(
    _ number: Int, headline: String = "กระทรวงชาแถลงนโยบายชา", day: Int = 1, month: Int = 0
  )
    -> String
  {
    """
    รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-\(headline)
    วันที่ \(day) \(months[month]) 2566
    \(headline)
    ครั้งที่ \(number): "แอน หนึ่ง" รัฐมนตรีว่าการกระทรวงชา กล่าวว่า นโยบายชา, และ "นโยบายชา"
    =นโยบายใบชา เป็นเรื่องอื่น; กรมใบ รับไป
    \(filling(number))

    ที่มา : https://www.thaigov.go.th/news/contents/details/\(number)
    """
  }

  /// Words that are others in every document, so that none is taken for the duplicate of another.
  private static func filling(_ number: Int) -> String {
    let syllables = [
      "กา", "ขวัญ", "คง", "งาม", "จร", "ชื่น", "ซอ", "ดี", "ตน", "ทาง", "นา", "บุญ", "ปลา", "ฝน", "มา", "รัก",
    ]
    var state = UInt64(number)
    return (0..<80).map { _ in
      // Knuth's linear congruential generator (MMIX).
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return syllables[Int(state >> 60)]
    }.joined(separator: " ")
  }

  /// Writes news items into a folder, a month after another, and gives the folder's path.
  func corpus(_ name: String, documents: Int) throws -> String {
    for number in 1...documents {
      let text = Self.document(
        number, day: 1 + number % 28, month: number * Self.months.count / (documents + 1))
      try folder.write("\(name)/\(number % 10)/\(number).txt", text)
    }
    return folder.path(name)
  }

  static let months = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน"]

  static let codebook = """
    version: "1"
    title: {th: คู่มือชา, en: Tea codebook}
    codes:
      - code: TEA
        name: {th: นโยบายชา, en: Tea policy}
        definition: {th: นโยบายชา, en: The tea policy.}
        terms: [นโยบายชา]
      - code: LEAF
        name: {th: นโยบายใบชา, en: Leaf policy}
        definition: {th: นโยบายใบชา, en: The leaf policy.}
        terms: [นโยบายใบชา]

    """

  private static let agencies = """
    version: 1
    agencies:
      - id: ministry-of-tea
        kind: ministry
        th: กระทรวงชา
        en: Ministry of Tea
        aliases: [กระทรวงชา]
        source: test
      - id: leaf-department
        kind: department
        parent: ministry-of-tea
        th: กรมใบ
        en: Leaf Department
        aliases: [กรมใบ]
        source: test
    """

  static let people = """
    version: 1
    offices:
      - id: minister-of-tea
        kind: minister
        agency: ministry-of-tea
        th: รัฐมนตรีว่าการกระทรวงชา
        en: Minister of Tea
    persons:
      - id: ann
        given: แอน
        surname: หนึ่ง
        en: Ann One
    tenures:
      - person: ann
        office: minister-of-tea
        from: 2020-01-01
        source: test
    """
}
