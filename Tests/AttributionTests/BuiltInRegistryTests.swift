import Attribution
import Corpora
import Testing

/// The record of the Ministry of Industry and of the Prime Ministers, at both ends of tenures.
@Suite struct BuiltInRegistryTests {
  private let registry: Registry

  init() throws {
    registry = try BuiltInAttribution.load().registry
  }

  @Test(
    arguments: [
      ("2014-08-29", nil), ("2014-08-30", "chakramon-phasukavanich"),
      ("2015-08-18", "chakramon-phasukavanich"), ("2015-08-19", "atchaka-sibunruang"),
      ("2016-12-14", "atchaka-sibunruang"), ("2016-12-15", "uttama-savanayana"),
      ("2019-01-29", "uttama-savanayana"), ("2019-01-30", "somchai-harnhirun"),
      ("2019-05-08", "somchai-harnhirun"), ("2019-05-09", "somkid-jatusripitak"),
      ("2019-07-09", "somkid-jatusripitak"), ("2019-07-10", "suriya-juangroongruangkit"),
      ("2023-03-17", "suriya-juangroongruangkit"), ("2023-03-18", nil), ("2023-03-20", nil),
      ("2023-03-21", "anucha-nakasai"), ("2023-08-31", "anucha-nakasai"),
      ("2023-09-01", "pimphattra-wichaikul"), ("2024-09-02", "pimphattra-wichaikul"),
      ("2024-09-03", "akanat-promphan"), ("2025-09-18", "akanat-promphan"),
      ("2025-09-19", "thanakorn-wangboonkongchana"), ("2025-12-31", "thanakorn-wangboonkongchana"),
    ] as [(String, String?)])
  func ministerOfIndustry(day: String, person: String?) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(registry.ministerInOffice(ofIssuer: "ministry-of-industry", on: day) == person)
  }

  @Test(arguments: [
    ("2023-08-21", "prayut-chan-o-cha"), ("2023-08-22", "srettha-thavisin"),
    ("2024-08-14", "srettha-thavisin"), ("2024-08-15", "phumtham-wechayachai"),
    // Appointed, while another still acts: the holder by right goes first.
    ("2024-08-16", "paetongtarn-shinawatra"), ("2025-08-29", "paetongtarn-shinawatra"),
    ("2025-08-30", "phumtham-wechayachai"), ("2025-09-07", "anutin-charnvirakul"),
  ])
  func primeMinister(day: String, person: String) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(registry.holder(of: "prime-minister", on: day)?.person == person)
  }

  @Test func personsStandOnce() {
    let names = registry.persons.map(\.nameThai)
    #expect(Set(names).count == names.count)
    #expect(registry.persons.allSatisfy { !$0.id.hasSuffix("-acting") && !$0.id.hasSuffix("-ps") })
    #expect(
      registry.tenures.filter { $0.person == "somchai-harnhirun" }.map(\.office).sorted() == [
        "deputy-minister-of-industry", "minister-of-industry", "permanent-secretary-of-industry",
      ])
  }

  @Test(arguments: [
    ("thai-german-institute", "ministry-of-industry"),
    ("provincial-industry-office-yala", "ministry-of-industry"),
    ("thai-credit-guarantee-corporation", "ministry-of-finance"),
    (
      "national-science-and-technology-development-agency",
      "ministry-of-higher-education-science-research-and-innovation"
    ),
    ("department-of-rail-transport", "ministry-of-transport"),
    ("royal-irrigation-department", "ministry-of-agriculture-and-cooperatives"),
    ("ministry-of-science-and-technology", "ministry-of-science-and-technology"),
    ("board-of-investment", "office-of-the-prime-minister"),
  ])
  func ministryOfABody(agency: String, ministry: String) {
    #expect(registry.ministry(of: agency)?.id == ministry)
  }

  @Test func bodiesOutsideAnyMinistryIssueThemselves() {
    #expect(registry.ministry(of: "bank-of-thailand") == nil)
    #expect(registry.issuer(for: "bank-of-thailand")?.id == "bank-of-thailand")
  }
}
