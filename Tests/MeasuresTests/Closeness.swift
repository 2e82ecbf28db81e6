import Testing

@testable import Measures

/// Expects a number within a distance of another, relative to it or absolute; the wider counts.
/// Infinite numbers must be equal, and no number is never close.
func expectClose(
  _ actual: Double?, _ expected: Double, relative tolerance: Double = 1e-9, absolute: Double = 0,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let actual else {
    Issue.record("there is no number; expected \(expected)", sourceLocation: sourceLocation)
    return
  }
  let close =
    actual == expected
    || abs(actual - expected) <= max(absolute, tolerance * abs(expected))
  #expect(close, "\(actual) is not \(expected); \(comment ?? "")", sourceLocation: sourceLocation)
}

/// Expects both ends of an interval close to these.
func expectClose(
  _ actual: Interval?, _ low: Double, _ high: Double, relative tolerance: Double = 1e-9,
  absolute: Double = 0, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectClose(
    actual?.low, low, relative: tolerance, absolute: absolute, "the lower end; \(comment ?? "")",
    sourceLocation: sourceLocation)
  expectClose(
    actual?.high, high, relative: tolerance, absolute: absolute, "the upper end; \(comment ?? "")",
    sourceLocation: sourceLocation)
}
