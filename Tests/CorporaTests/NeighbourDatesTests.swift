import Testing

@testable import Corpora

private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

@Suite struct NeighbourDatesTests {
  @Test("neighbours that agree date what lies between them")
  func agreeingNeighbours() throws {
    let dates = NeighbourDates([
      (id: "12", published: try day("2023-03-02")), (id: "9", published: try day("2023-03-02")),
      (id: "8", published: try day("2023-03-01")), (id: "a/b.txt", published: try day("2023-03-02")),
    ])
    #expect(dates.day(of: "10") == (try day("2023-03-02")))
    #expect(dates.day(of: "11") == (try day("2023-03-02")))
  }

  @Test("nothing is claimed where they differ, where one is missing, or for what has no number")
  func nothingClaimed() throws {
    let dates = NeighbourDates([
      (id: "5", published: try day("2023-03-01")), (id: "7", published: try day("2023-03-02")),
      (id: "9", published: try day("2023-03-02")),
    ])
    for id in ["6", "4", "10", "5", "9", "x", ""] { #expect(dates.day(of: id) == nil, "\(id)") }
    // Its own date does not date a document; its neighbours do.
    #expect(NeighbourDates([(id: String, published: CalendarDay)]()).day(of: "1") == nil)
  }

  @Test("of an undated document's own second standing only the neighbours count")
  func ownNumberIsNoNeighbour() throws {
    let dates = NeighbourDates([
      (id: "5", published: try day("2023-03-01")), (id: "6", published: try day("2023-04-01")),
      (id: "7", published: try day("2023-03-01")),
    ])
    #expect(dates.day(of: "6") == (try day("2023-03-01")))
  }
}
