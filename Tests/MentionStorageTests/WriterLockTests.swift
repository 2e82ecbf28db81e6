import Foundation
import Testing

@testable import MentionStorage

@Suite("The lock of a store's writer")
struct WriterLockTests {
  private let store = FileManager.default.temporaryDirectory.path + "/policy-mentions-\(UUID()).sqlite"

  private var isHeld: Bool { FileManager.default.fileExists(atPath: store + WriterLock.suffix) }

  private func lock() throws(StoreError) -> WriterLock {
    try WriterLock(store: store, waits: false) { _ in }
  }

  @Test("stays with its holder, however many others are turned away, and ends with it")
  func turnedAway() throws {
    var holder: WriterLock? = try lock()
    for _ in 0..<3 {
      let error = #expect(throws: StoreError.self) { try lock() }
      guard case .beingUpdated(let writer)? = error?.reason else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(writer.hasPrefix("process \(getpid()) of "))
      #expect(isHeld)
    }
    withExtendedLifetime(holder) {}
    holder = nil
    #expect(!isHeld)
    _ = try lock()
  }
}
