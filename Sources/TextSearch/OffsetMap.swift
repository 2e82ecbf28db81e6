/// Where a folded text differs from its original.
///
/// Nearly all of a text folds to itself, so only the units that folding was asked for are kept. Between them the
/// offsets differ by a constant.
struct OffsetMap: Sendable {
  /// Where a folded byte came from.
  enum Origin: Equatable {
    /// From a unit that was folded: all of these original bytes.
    case unit(Range<Int>)
    /// From the byte at this offset, which folding has left as it was.
    case same(Int)
  }

  private struct Unit {
    var foldedStart: UInt32
    var foldedEnd: UInt32
    var originalStart: UInt32
    var originalEnd: UInt32
  }

  /// In the order of the text.
  private var units: [Unit] = []

  /// Notes a folded unit; units come in the order of the text.
  mutating func add(folded: Range<Int>, original: Range<Int>) {
    units.append(
      Unit(
        foldedStart: UInt32(truncatingIfNeeded: folded.lowerBound),
        foldedEnd: UInt32(truncatingIfNeeded: folded.upperBound),
        originalStart: UInt32(truncatingIfNeeded: original.lowerBound),
        originalEnd: UInt32(truncatingIfNeeded: original.upperBound)))
  }

  /// Where a folded byte came from. Costs time in proportion to the logarithm of the number of units.
  func origin(of offset: Int) -> Origin {
    let low = units.partitionPoint { Int($0.foldedStart) <= offset }
    guard low > 0 else { return .same(offset) }
    let unit = units[low - 1]
    if offset < Int(unit.foldedEnd) { return .unit(Int(unit.originalStart)..<Int(unit.originalEnd)) }
    return .same(offset - Int(unit.foldedEnd) + Int(unit.originalEnd))
  }
}
