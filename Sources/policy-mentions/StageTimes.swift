import PolicyMentions

/// How long the stages of a run took, for `--timings`.
struct StageTimes {
  private(set) var stages: [(name: String, duration: Duration)] = []
  private var mark = ContinuousClock.now

  /// The current stage ends, and the next one begins.
  ///
  /// - Parameter duration: How long the stage took, where less than all the time since the one before.
  mutating func end(_ name: String, after duration: Duration? = nil) {
    let now = ContinuousClock.now
    let length = duration.map { min($0, mark.duration(to: now)) } ?? mark.duration(to: now)
    stages.append((name, length))
    mark = mark.advanced(by: length)
  }

  /// One line a stage, then their sum with what was read.
  func lines(_ read: AnalysisProgress) -> [String] {
    let all = stages.reduce(Duration.zero) { $0 + $1.duration }
    let width = stages.map(\.name.count).max() ?? 0
    let seconds = all / .seconds(1)
    var lines = stages.map { Self.line($0.name, $0.duration, width: width) }
    var total = Self.line("all", all, width: width)
    if read.bytes > 0, seconds > 0 {
      total += "  \(read.documents) documents, \(ProgressText.rate(read.bytes, after: seconds)) MB/s"
    }
    lines.append(total)
    return lines
  }

  private static func line(_ name: String, _ duration: Duration, width: Int) -> String {
    let seconds = ProgressText.decimals(duration / .seconds(1), decimals)
    return name + String(repeating: " ", count: width - min(width, name.count))
      + String(repeating: " ", count: max(1, column - seconds.count)) + seconds + " s"
  }

  private static let decimals = 3
  /// How wide the column of seconds is.
  private static let column = 10
}
