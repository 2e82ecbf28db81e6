import Glibc

/// The mark that some programs put before UTF-8 (U+FEFF).
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
let slash = UInt8(ascii: "/")

extension UInt8 {
  /// Whether it is a space, a tab or a line end in ASCII.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
  }
}

extension [UInt8] {
  var withoutByteOrderMark: [UInt8] {
    starts(with: byteOrderMark) ? Array(dropFirst(byteOrderMark.count)) : self
  }

  /// The bytes as a NUL-terminated C string, for calls of the system.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { buffer in
      for (index, byte) in enumerated() { buffer[index] = CChar(bitPattern: byte) }
      buffer[count] = 0
      return UnsafePointer(buffer.baseAddress).map(body) ?? body("")
    }
  }
}

extension Collection<UInt8> where Index == Int {
  /// The first place of a byte, counted from the start.
  func firstOffset(of byte: UInt8) -> Int? {
    let found = withContiguousStorageIfAvailable { storage -> Int? in
      guard let start = storage.baseAddress, let place = memchr(start, Int32(byte), storage.count) else {
        return nil
      }
      return UnsafeRawPointer(place) - UnsafeRawPointer(start)
    }
    return found ?? firstIndex(of: byte).map { $0 - startIndex }
  }
}
