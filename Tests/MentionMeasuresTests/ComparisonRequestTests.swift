import Corpora
import Testing

@testable import MentionMeasures

@Suite struct ComparisonRequestTests {
  private let counts = DocumentCounts(entries: TeaOffice.entries())
  private let tenures = MinisterTenures(TeaOffice.registry)

  private func resolved(_ request: ComparisonRequest) throws -> ComparisonRequest.Resolved {
    try request.resolved(in: counts, tenures: tenures)
  }

  @Test func aMinisterIsSetAgainstAnotherOrAllOthers() throws {
    let two = try resolved(
      ComparisonRequest(.ministers, pairing: .named(target: "cid", reference: "ann")))
    #expect(two.pairs.map { [$0.target.name, $0.reference.name] } == [["cid", "ann"]])
    let others = try resolved(ComparisonRequest(.ministers, pairing: .named(target: "ann", reference: nil)))
    #expect(others.pairs.map(\.target.name) == ["ann"])
    #expect(others.pairs.map(\.reference.entries.count) == [20])
  }

  @Test func eachOfSeveralIsSetAgainstThoseBeforeIt() throws {
    let among = try resolved(ComparisonRequest(.ministers, pairing: .among(["ann", "bob", "cid"])))
    #expect(
      among.pairs.map { [$0.target.name, $0.reference.name] } == [
        ["bob:acting", "ann"], ["cid", "ann"], ["cid", "bob:acting"],
      ])
  }

  @Test func daysOfOthersAreNotListed() throws {
    let pair = try resolved(ComparisonRequest(.ministers, pairing: .named(target: "ann", reference: "bob")))
    // The 15th and later bear on Bob, who worked on. On the 11th, between both, nobody was in office: its document
    // counts for neither.
    #expect(pair.handoverDays.map(\.day.day) == [11, 15, 16, 17])
    #expect(pair.handoverDays.first?.kind == .vacant)
    // The 11th lies before Bob and Cid.
    let later = try resolved(ComparisonRequest(.ministers, pairing: .named(target: "bob", reference: "cid")))
    #expect(later.handoverDays.map(\.day.day) == [15, 16, 17])
  }

  @Test func whatCannotBeHadIsSaid() {
    #expect(throws: GroupFault.unknown(name: "dan", known: ["ann", "bob:acting", "cid"])) {
      try resolved(ComparisonRequest(.ministers, pairing: .named(target: "dan", reference: nil)))
    }
    #expect(throws: GroupFault.same(name: "ann")) {
      try resolved(ComparisonRequest(.ministers, pairing: .named(target: "ann", reference: "ann")))
    }
    #expect(throws: GroupFault.nothingToCompare(groups: ["tea"])) {
      try resolved(ComparisonRequest(.issuers))
    }
    #expect(throws: GroupFault.nothingToCompare(groups: ["ann", "bob:acting", "cid"])) {
      try resolved(
        ComparisonRequest(
          .ministers, pairing: .named(target: "bob", reference: "ann"),
          sameLength: SameLength(.first, days: 9)))
    }
  }

  @Test func periodsAreCutToTheLengthOfTheShorter() throws {
    let january = try #require(Month(typed: "2024-01"))
    let february = try #require(Month(typed: "2024-02"))
    let request = ComparisonRequest(
      .periods(Period(month: january), against: [(.period, Period(month: february))]),
      sameLength: SameLength(.first))
    let resolved = try resolved(request)
    #expect(resolved.days == 29)
    #expect(resolved.pairs.map(\.target.entries.count) == [29])
    #expect(resolved.pairs.map(\.reference.entries.count) == [0])
  }

  @Test func aPeriodTooShortForItsWindowGivesNoPair() throws {
    let january = try #require(Month(typed: "2024-01"))
    let february = try #require(Month(typed: "2024-02"))
    let request = ComparisonRequest(
      .periods(Period(month: january), against: [(.period, Period(month: february))]),
      sameLength: SameLength(.first, days: 30))
    let resolved = try resolved(request)
    #expect(resolved.pairs.isEmpty)
    #expect(resolved.tooShort.map(\.id) == ["2024-02"])
  }
}
