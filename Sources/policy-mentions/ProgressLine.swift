import PolicyMentions
import Synchronization

/// Tells on a terminal how far long work has got; nothing where nobody looks.
final class ProgressLine: Sendable {
  private let isShown: Bool
  /// How many documents there are; `nil` where that is not known without reading them.
  private let total: Int?
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var shown: ContinuousClock.Instant?
    var last = AnalysisProgress()
    var lastAt: ContinuousClock.Instant?
  }

  /// How long a line stands before the next one is written over it.
  private static let pause = Duration.milliseconds(100)

  /// - Parameters:
  ///   - isQuiet: Whether the user wants to hear nothing.
  ///   - total: How many documents there are; asked only where the line is shown.
  init(isQuiet: Bool, total: () -> Int? = { nil }) {
    isShown = Terminal.isInteractive && !isQuiet
    self.total = isShown ? total() : nil
  }

  /// What was told last.
  var last: AnalysisProgress { state.withLock { $0.last } }

  /// How long after the beginning that was; `nil` before anything was told.
  var elapsed: Duration? { state.withLock { $0.lastAt.map { start.duration(to: $0) } } }

  /// Takes note of how far the work has got.
  func tell(_ progress: AnalysisProgress) {
    state.withLock { state in
      let now = ContinuousClock.now
      state.last = progress
      state.lastAt = now
      guard isShown, state.shown.map({ $0.duration(to: now) >= Self.pause }) ?? true else { return }
      state.shown = now
      Terminal.showProgress(
        ProgressText.line(progress, of: total, after: start.duration(to: now)))
    }
  }

  /// Shows words of other work.
  func show(_ words: String) {
    if isShown { Terminal.showProgress(words) }
  }

  /// Takes the line away.
  func clear() {
    if isShown { Terminal.clearProgress() }
  }
}

/// The words of progress.
enum ProgressText {
  private static let bytesOfMegabyte = 1_000_000.0
  private static let secondsOfMinute = 60
  private static let minutesOfHour = 60
  /// Before this there is too little to judge the rest by.
  private static let settled = 1.0

  /// `1200 of 63989 documents, 104.3 MB/s, 12 s left`.
  ///
  /// - Parameters:
  ///   - progress: What has been read.
  ///   - total: How many documents there are in all, where that is known.
  ///   - elapsed: The time since the beginning.
  static func line(_ progress: AnalysisProgress, of total: Int?, after elapsed: Duration) -> String {
    var parts = [
      total.map { "\(progress.documents) of \($0) documents" } ?? "\(progress.documents) documents"
    ]
    let seconds = elapsed / .seconds(1)
    if seconds > 0, progress.bytes > 0 { parts.append(rate(progress.bytes, after: seconds) + " MB/s") }
    if let total, seconds >= settled, progress.documents > 0, total >= progress.documents {
      let left = Double(total - progress.documents) * seconds / Double(progress.documents)
      parts.append(duration(Int(left.rounded(.up))) + " left")
    }
    return parts.joined(separator: ", ")
  }

  /// Megabytes a second, with one decimal.
  static func rate(_ bytes: Int, after seconds: Double) -> String {
    decimals(Double(bytes) / bytesOfMegabyte / seconds, 1)
  }

  /// A number from 0 up with so many decimals.
  static func decimals(_ number: Double, _ count: Int) -> String {
    var scale = 1
    for _ in 0..<count { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: count - fraction.count) + fraction
  }

  private static func duration(_ seconds: Int) -> String {
    let minutes = seconds / secondsOfMinute
    guard minutes > 0 else { return "\(seconds) s" }
    guard minutes >= minutesOfHour else { return "\(minutes) min \(seconds % secondsOfMinute) s" }
    return "\(minutes / minutesOfHour) h \(minutes % minutesOfHour) min"
  }
}
