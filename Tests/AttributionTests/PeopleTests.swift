import Attribution
import Testing

/// Which names are those of persons of the registry, and who of them counts as minister named.
@Suite struct PeopleTests {
  private let attribution: BuiltInAttribution

  init() throws {
    attribution = try BuiltInAttribution.load()
  }

  /// A line of text, a day, and the ministers named in it.
  @Test(arguments: [
    // Whole names, with and without titles, spaces and misspellings.
    ("นางสาวพิมพ์ภัทรา วิชัยกุล กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("น.ส.พิมพ์ภัทรา  วิชัยกุล กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("พิมพ์ภัทราวิชัยกุล กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("นางสาวพิมพ์ภัทรา วิขัยกุล กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("นายเอกนัฎ พร้อมพันธุ์ กล่าวว่า", "17 กรกฎาคม 2568", ["akanat-promphan"]),
    ("พล.อ.ประยุทธ์ จันทร์โอชา กล่าวว่า", "17 กรกฎาคม 2565", ["prayut-chan-o-cha"]),
    ("Prime Minister Gen. Prayut Chan-o-cha said", "17 กรกฎาคม 2565", ["prayut-chan-o-cha"]),
    // Given names beside the office.
    ("รัฐมนตรีฯ พิมพ์ภัทรา กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("รัฐมนตรีฯพิมพ์ภัทราฯ กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("“รมว.พิมพ์ภัทรา” กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("รมว.อุตสาหกรรม พิมพ์ภัทรา กล่าวว่า", "17 กรกฎาคม 2567", ["pimphattra-wichaikul"]),
    ("รัฐมนตรีช่วยฯ สมชาย กล่าวว่า", "17 กรกฎาคม 2561", ["somchai-harnhirun"]),
    ("นายกฯ “แพทองธาร” กล่าวว่า", "17 ธันวาคม 2567", ["paetongtarn-shinawatra"]),
    ("นายเศรษฐา นายกรัฐมนตรี กล่าวว่า", "17 ธันวาคม 2566", ["srettha-thavisin"]),
    ("รมว.ขิง กล่าวว่า", "17 ธันวาคม 2567", ["akanat-promphan"]),
    // Given names by themselves settle nothing.
    ("พิมพ์ภัทรา กล่าวว่า", "17 กรกฎาคม 2567", []),
    ("ขิง ข่า ตะไคร้", "17 ธันวาคม 2567", []),
    ("ระบบสุริยะ", "17 ธันวาคม 2564", []),
    ("“ครม.เศรษฐา ออกกฎเหล็ก”", "21 กันยายน 2566", []),
    // Another's name, another's office, another ministry's.
    ("นายอนุชา บูรพชัยศรี กล่าวว่า", "17 เมษายน 2566", []),
    ("รมว.คมนาคม สุริยะ กล่าวว่า", "17 ธันวาคม 2564", []),
    ("ปลัดฯ พิมพ์ภัทรา กล่าวว่า", "17 กรกฎาคม 2567", []),
    // A permanent secretary is no minister.
    ("ดร.ณัฐพล รังสิตพล ปลัดกระทรวงอุตสาหกรรม", "17 กรกฎาคม 2567", []),
    // In office on the day, acting or not; the outgoing minister until the successor's oath.
    ("นายสุริยะ จึงรุ่งเรืองกิจ", "17 มีนาคม 2566", ["suriya-juangroongruangkit"]),
    ("นายสุริยะ จึงรุ่งเรืองกิจ", "18 มีนาคม 2566", []),
    ("นายสุริยะ จึงรุ่งเรืองกิจ", "2 กรกฎาคม 2568", ["suriya-juangroongruangkit"]),
    ("นายอนุชา นาคาศัย", "20 มีนาคม 2566", []),
    ("นายอนุชา นาคาศัย", "21 มีนาคม 2566", ["anucha-nakasai"]),
    ("นายอนุชา นาคาศัย", "5 กันยายน 2566", ["anucha-nakasai"]),
    ("นายอนุชา นาคาศัย", "6 กันยายน 2566", []),
    ("นายสมชาย หาญหิรัญ", "29 กันยายน 2560", []),
    ("นายสมชาย หาญหิรัญ", "23 พฤศจิกายน 2560", ["somchai-harnhirun"]),
  ])
  func ministersNamed(line: String, day: String, ministers: [String]) {
    let facts = attribution.facts(of: NewsItem.text(title: "ข่าว", day: "วันพุธที่ \(day)", line))
    #expect(facts.ministersNamed == ministers)
  }

  @Test func secondNamingWithoutSurname() {
    let facts = attribution.facts(
      of: NewsItem.text(
        title: "“พิมพ์ภัทรา” นำคณะลงพื้นที่", "นางสาวพิมพ์ภัทรา วิชัยกุล กล่าวว่า",
        "นางสาวพิมพ์ภัทราฯ กล่าวเพิ่มเติม และพิมพ์ภัทรากล่าว"))
    // The last stands by itself, in the midst of a line: nothing marks it as a name.
    #expect(facts.people.map(\.basis) == [.document, .wholeName, .document])
    #expect(facts.ministersNamed == ["pimphattra-wichaikul"])
  }

  @Test func aNameOnEveryLine() {
    let rounds = 1000
    let lines = (0..<rounds).map { "พิมพ์ภัทรา นำคณะ \($0) ก พิมพ์ภัทรา ข" }
    let facts = attribution.facts(
      of: NewsItem.text(title: "ข่าว", "นางสาวพิมพ์ภัทรา วิชัยกุล กล่าวว่า", lines.joined(separator: "\n")))
    // The first name on each line is marked by its place, the second by nothing.
    #expect(facts.people.map(\.basis) == [.wholeName] + [NameBasis](repeating: .document, count: rounds))
  }

  @Test func aHeadlineOfOneNameAndRank() {
    let rounds = 1000
    // Each rank stands before a name, whose sign it is: nobody else acts.
    let headline = String(repeating: "รมว.พิมพ์ภัทรา ก ", count: rounds)
    let facts = attribution.facts(of: NewsItem.text(title: headline, "ไม่มีชื่อเต็ม"))
    #expect(facts.people.count == rounds)
    #expect(facts.issuer == "ministry-of-industry" && facts.issuerBasis == .person)
  }

  @Test func permanentSecretaryByOffice() {
    let facts = attribution.facts(of: NewsItem.text(title: "ปลัดฯ ณัฐพล เปิดงาน", "ไม่มีชื่อเต็ม"))
    #expect(facts.people.map(\.person) == ["nattapol-rangsitpol"])
    #expect(facts.people.map(\.basis) == [.office])
  }

  @Test func nobodyIsMinisterWithoutADay() {
    let facts = attribution.facts(of: "นางสาวพิมพ์ภัทรา วิชัยกุล")
    #expect(facts.people.count == 1)
    #expect(facts.ministersNamed.isEmpty)
  }
}
