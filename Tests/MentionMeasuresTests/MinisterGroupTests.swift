import Attribution
import Corpora
import Testing

@testable import MentionMeasures

/// A ministry of three ministers, the one between only acting.
///
/// | person | from | to | |
/// |---|---|---|---|
/// | ann | 2024-01-01 | 2024-01-10 | |
/// | bob | 2024-01-12 | 2024-01-15 | acting; nobody on the 11th |
/// | cid | 2024-01-15 | – | bob works on until the 17th |
enum TeaOffice {
  static func day(_ day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: 2024, month: 1, day: day) else { preconditionFailure("no such day") }
    return day
  }

  static let registry = Registry(
    persons: [],
    offices: [
      Office(id: "minister-of-tea", kind: .minister, agency: "tea", nameThai: "ชา", nameEnglish: "Tea")
    ],
    tenures: [
      Tenure(person: "ann", office: "minister-of-tea", first: day(1), last: day(10)),
      Tenure(
        person: "bob", office: "minister-of-tea", first: day(12), last: day(15), isActing: true,
        actedUntil: day(17)),
      Tenure(person: "cid", office: "minister-of-tea", first: day(15), last: nil),
    ], agencies: [])

  /// A document on each day of January, with the minister the registry names for it.
  static func entries(mentioning code: String = "A") -> [DocumentCounts.Entry] {
    (1...31).map { number in
      CountedDocuments.entry(
        number, day(number).description, issuer: "tea",
        minister: registry.holder(of: "minister-of-tea", on: day(number))?.person,
        mentions: number.isMultiple(of: 2) ? [code: 1] : [:])
    }
  }
}

@Suite struct MinisterGroupTests {
  @Test func onlyMinistriesWithMinistersAreKnown() {
    let registry = Registry(
      persons: [],
      offices: TeaOffice.registry.offices + [
        Office(id: "minister-of-rain", kind: .minister, agency: "rain", nameThai: "ฝน", nameEnglish: "Rain"),
        Office(id: "deputy-of-tea", kind: .deputyMinister, agency: "tea", nameThai: "ช", nameEnglish: "D"),
      ], tenures: TeaOffice.registry.tenures, agencies: [])
    #expect(MinisterTenures(registry).ministries == ["tea"])
    #expect(MinisterTenures.none.ministries.isEmpty)
  }

  private func groups(_ acting: ActingMinisters, _ entries: [DocumentCounts.Entry] = TeaOffice.entries())
    -> [ComparedGroup]
  {
    GroupSelection(
      DocumentCounts(entries: entries), tenures: MinisterTenures(TeaOffice.registry), acting: acting
    ).ministers
  }

  @Test func everyDocumentIsCountedOnceInTheOrderOfTheDays() {
    let groups = groups(.apart)
    #expect(groups.map(\.name) == ["ann", "bob:acting", "cid"])
    // Bob has the 12th to the 14th; the 15th is Cid's, who holds the office by right.
    #expect(groups.map(\.entries.count) == [10, 3, 17])
    #expect(groups.map(\.days.count) == [10, 3, 17])
    let counted = groups.flatMap(\.entries).compactMap(\.day?.day)
    #expect(Set(counted).count == counted.count)
    // The 11th counts for nobody.
    #expect(Set(1...31).subtracting(counted) == [11])
  }

  @Test func actingTimeMayCountLikeAnyOtherOrNotAtAll() {
    // Bob did nothing else, and is told as acting.
    #expect(groups(.with).map(\.name) == ["ann", "bob:acting", "cid"])
    #expect(groups(.with).map(\.entries.count) == [10, 3, 17])
    #expect(groups(.without).map(\.name) == ["ann", "cid"])
  }

  /// Bob acts to the 14th and holds the office by right from the 15th on.
  @Test func whoActedFirstIsNotToldAsActing() {
    var tenures = TeaOffice.registry.tenures
    tenures[2] = Tenure(person: "bob", office: "minister-of-tea", first: TeaOffice.day(15), last: nil)
    let registry = Registry(
      persons: [], offices: TeaOffice.registry.offices, tenures: tenures, agencies: [])
    let entries = [12, 20].map {
      CountedDocuments.entry($0, TeaOffice.day($0).description, issuer: "tea", minister: "bob")
    }
    let groups = GroupSelection(
      DocumentCounts(entries: entries), tenures: MinisterTenures(registry), acting: .with
    ).ministers
    #expect(groups.map(\.name) == ["bob"])
    #expect(groups.map(\.entries.count) == [2])
  }

  @Test func whoActedOnADayIsKnown() {
    let tenures = MinisterTenures(TeaOffice.registry)
    #expect(tenures.acted("bob", ofIssuer: "tea", on: TeaOffice.day(13)))
    // Ann is not who acted; Cid holds the office by right on the 15th.
    #expect(!tenures.acted("ann", ofIssuer: "tea", on: TeaOffice.day(13)))
    #expect(!tenures.acted("cid", ofIssuer: "tea", on: TeaOffice.day(15)))
    #expect(!tenures.acted("bob", ofIssuer: "tea", on: nil))
    #expect(!tenures.acted("bob", ofIssuer: nil, on: TeaOffice.day(13)))
  }

  @Test func documentsWithoutADayAreLeftOut() {
    let undated = CountedDocuments.entry(99, nil, issuer: "tea", minister: "ann")
    #expect(groups(.apart, TeaOffice.entries() + [undated]).map(\.entries.count) == [10, 3, 17])
  }

  @Test func othersAreThoseOfTheSameMinistry() {
    let coffee = (1...5).map {
      CountedDocuments.entry(100 + $0, "2024-01-0\($0)", issuer: "coffee", minister: "dan")
    }
    let pairs = ComparisonPair.eachAgainstOthers(.minister, groups(.apart, TeaOffice.entries() + coffee))
    // Dan has no others.
    #expect(pairs.map(\.target.name) == ["ann", "bob:acting", "cid"])
    #expect(pairs.map(\.reference.entries.count) == [20, 27, 13])
    #expect(pairs.allSatisfy { $0.reference.issuer == "tea" })
  }

  @Test func daysThatTookADecisionAreListed() throws {
    let selection = GroupSelection(
      DocumentCounts(entries: TeaOffice.entries()), tenures: MinisterTenures(TeaOffice.registry))
    let days = selection.handoverDays(ofIssuer: "tea")
    #expect(days.map(\.day.day) == [11, 15, 16, 17])
    #expect(days.map(\.kind) == [.vacant, .overlap, .outgoing, .outgoing])
    #expect(days.map(\.counted) == [nil, "cid", "cid", "cid"])
    #expect(days.map(\.others) == [[], ["bob"], ["bob"], ["bob"]])
    #expect(days.map(\.acting) == [[], ["bob"], ["bob"], ["bob"]])
    #expect(days.map(\.documents) == [1, 1, 1, 1])
  }

  /// Ann to the 10th, Cid from the 14th, and news on the 11th and the 13th: one gap of three days.
  @Test func aGapBetweenTwoHoldersIsListedWhole() {
    let registry = Registry(
      persons: [], offices: TeaOffice.registry.offices,
      tenures: [
        Tenure(person: "ann", office: "minister-of-tea", first: TeaOffice.day(2), last: TeaOffice.day(10)),
        Tenure(person: "cid", office: "minister-of-tea", first: TeaOffice.day(14), last: TeaOffice.day(20)),
      ], agencies: [])
    func days(_ documents: [CalendarDay: Int]) -> [HandoverDay] {
      MinisterTenures(registry).handoverDays(
        ofIssuer: "tea", documents: documents, within: TeaOffice.day(1)...TeaOffice.day(31))
    }
    let found = days([TeaOffice.day(11): 1, TeaOffice.day(13): 2, TeaOffice.day(25): 1])
    #expect(found.map(\.day.day) == [11, 12, 13, 25])
    #expect(found.map(\.documents) == [1, 0, 2, 1])
    #expect(found.allSatisfy { $0.kind == .vacant && $0.counted == nil })
    #expect(days([TeaOffice.day(5): 1]).isEmpty)
  }

  @Test func windowsHaveOneLengthAndNameWhoIsTooShort() {
    let cut = SameLength(.last, days: 5).cut(groups(.apart))
    #expect(cut.groups.map(\.name) == ["ann", "cid"])
    #expect(cut.tooShort.map(\.name) == ["bob:acting"])
    #expect(cut.groups.map { $0.days.first?.day } == [6, 27])
    #expect(cut.groups.map(\.entries.count) == [5, 5])
    let shortest = SameLength(.first).cut(groups(.apart))
    #expect(shortest.days == 3)
    #expect(shortest.groups.map(\.entries.count) == [3, 3, 3])
  }
}
