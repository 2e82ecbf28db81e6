import Foundation
import Testing

/// The sanitizer that the program was built with, by the environment variable of `Scripts/sanitize`.
enum Sanitizer {
  static let isOff = ProcessInfo.processInfo.environment["POLICY_MENTIONS_SANITIZER"] == nil

  /// Why a test is skipped that gives the program little memory.
  static let takesMemory: Comment = "a sanitizer takes more memory for itself than this test gives"
}
