public import Corpora
import Foundation

/// When a code is mentioned for the first time in the whole input.
///
/// A policy that did not exist yet cannot be mentioned, so documents before it say nothing of emphasis.
public struct CodeOnset: Hashable, Sendable {
  /// The day of the first mention.
  public let day: CalendarDay
  /// The documents of the target before that day.
  public let targetBefore: Int
  /// The documents of the reference before that day.
  public let referenceBefore: Int
  /// Whether the code began within the time of the groups: silence in the documents before that day is more than chance
  /// explains, and they are enough of a group to move its share.
  public let isBeginning: Bool

  /// Below this chance of no mention in the documents before the first one, the code is taken not to have
  /// existed then.
  public static let chance = 0.05
  /// The part of a group's documents from which on those before the first mention matter to its share.
  public static let part = 0.1

  /// - Parameters:
  ///   - day: The day of the code's first mention in the input.
  ///   - code: The code.
  ///   - target: The documents of one group.
  ///   - reference: Those of the other.
  init(day: CalendarDay, code: String, target: [DocumentCounts.Entry], reference: [DocumentCounts.Entry]) {
    func before(_ entries: [DocumentCounts.Entry]) -> Int {
      entries.count { $0.day.map { $0 < day } ?? false }
    }
    self.day = day
    targetBefore = before(target)
    referenceBefore = before(reference)
    let earlier = targetBefore + referenceBefore
    let later = target.count + reference.count - earlier
    let hits = [target, reference].reduce(0) { sum, entries in
      sum + entries.count { $0.mentions[code, default: 0] > 0 }
    }
    func matters(_ before: Int, _ all: Int) -> Bool { Double(before) > Double(all) * Self.part }
    guard matters(targetBefore, target.count) || matters(referenceBefore, reference.count) else {
      isBeginning = false
      return
    }
    // The share since the first mention; where nothing came after it, no share says how likely silence was.
    let share = later > 0 ? Double(hits) / Double(later) : 0
    isBeginning = later == 0 || pow(1 - share, Double(earlier)) < Self.chance
  }

  /// The first day on which each code is mentioned.
  static func firstDays(_ entries: [DocumentCounts.Entry]) -> [String: CalendarDay] {
    var days: [String: CalendarDay] = [:]
    for entry in entries {
      guard let day = entry.day else { continue }
      for (code, mentions) in entry.mentions where mentions > 0 {
        days[code] = min(days[code] ?? day, day)
      }
    }
    return days
  }
}
