/// Passes bytes on and knows how many there were, and their digest.
final class CountingSink: ByteSink {
  private let next: any ByteSink
  private var digest = SHA256()
  private(set) var bytes = 0

  init(_ next: any ByteSink) {
    self.next = next
  }

  func write(_ bytes: [UInt8]) throws {
    self.bytes += bytes.count
    digest.update(bytes)
    try next.write(bytes)
  }

  /// As 64 hexadecimal digits.
  var sha256: String {
    digest.finished().map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
