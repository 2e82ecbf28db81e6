import Testing

@testable import MentionStorage

@Suite("Positions of files")
struct SourcePositionsTests {
  private static let gap = SourcePositions.gap

  @Test("leave those that there are and put new ones between")
  func between() {
    let positions = SourcePositions([10, nil, 20, nil, nil, 26, nil]).all
    #expect(positions == [10, 15, 20, 22, 24, 26, 26 + Self.gap])
  }

  @Test(
    "begin anew where there is no room, or the order is another",
    arguments: [[1, nil, 2], [5, 4], [nil, 1]])
  func anew(_ kept: [Int?]) {
    #expect(SourcePositions(kept).all == (1...kept.count).map { $0 * Self.gap })
  }

  @Test("always rise", arguments: 0..<200)
  func rise(_ seed: Int) {
    var generator = SystemRandomNumberGenerator()
    let count = Int.random(in: 0...40, using: &generator)
    var last = 0
    let kept = (0..<count).map { _ -> Int? in
      guard Bool.random(using: &generator) else { return nil }
      last += Int.random(in: 1...4, using: &generator)
      return last
    }
    let positions = SourcePositions(kept).all
    #expect(positions.count == count)
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 })
    #expect(positions.allSatisfy { $0 > 0 })
  }
}
