import Glibc

/// A text as the key of a dictionary: the same as another only where its bytes are.
///
/// A `String` is the same as another where its characters are, so two spellings of one accented letter are one name, and
/// to hash a Thai path every character of it is looked up. The names of files are their bytes.
public struct ExactText: Hashable, Sendable {
  /// The text, as it was given.
  public let text: String

  /// The key of a text.
  public init(_ text: String) {
    self.text = text
  }

  public static func == (one: Self, other: Self) -> Bool {
    let areSame = one.text.utf8.withContiguousStorageIfAvailable { bytes in
      other.text.utf8.withContiguousStorageIfAvailable { others in
        guard let first = bytes.baseAddress, let second = others.baseAddress else {
          return bytes.count == others.count
        }
        return bytes.count == others.count && memcmp(first, second, bytes.count) == 0
      }
    }
    return areSame.flatMap { $0 } ?? one.text.utf8.elementsEqual(other.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes.count)
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    guard isHashed == nil else { return }
    var contiguous = text
    contiguous.makeContiguousUTF8()
    Self(contiguous).hash(into: &hasher)
  }
}
