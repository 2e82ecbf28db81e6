import Glibc
import TextSearch

/// Words to be looked up, folded as texts are, so that either way of typing นำ finds both.
public struct LookUpQuery: Hashable, Sendable {
  /// The words, all of which must stand in a document: what spaces part, or what quotation marks hold together.
  public let words: [String]

  /// The least characters of a word that the index can look up.
  public static let leastCharacters = 3

  /// - Returns: `nil` for a text without a word.
  public init?(_ text: String) {
    var words: [String] = []
    let folded = FoldedText(text)
    for (index, part) in folded.string(0..<folded.bytes.count).split(
      separator: "\"", omittingEmptySubsequences: false
    )
    .enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(whereSeparator: \.isWhitespace).map(String.init)
      } else if let phrase = part.split(whereSeparator: \.isWhitespace).joined(separator: " ").nonEmpty {
        words.append(phrase)
      }
    }
    guard !words.isEmpty else { return nil }
    self.words = words
  }

  /// Whether the index can narrow the search.
  public var isIndexed: Bool { words.contains { $0.unicodeScalars.count >= Self.leastCharacters } }

  /// Where each word stands in a folded text.
  ///
  /// - Returns: For each word the folded bytes of its places, which do not overlap; `nil` where any word is missing.
  func places(in text: FoldedText) -> [[Range<Int>]]? {
    let haystack = Self.smallLetters(text.bytes)
    var places: [[Range<Int>]] = []
    for word in words {
      let found = Self.places(of: Self.smallLetters(Array(word.utf8)), in: haystack)
      if found.isEmpty { return nil }
      places.append(found)
    }
    return places
  }

  private static func smallLetters(_ bytes: [UInt8]) -> [UInt8] {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let distance = UInt8(ascii: "a") - UInt8(ascii: "A")
    return bytes.map { capitals.contains($0) ? $0 + distance : $0 }
  }

  private static func places(of word: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    guard let first = word.first else { return [] }
    text.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return }
      var offset = 0
      while offset + word.count <= text.count,
        let found = memchr(base + offset, Int32(first), text.count - offset - word.count + 1)
      {
        let start = UnsafeRawPointer(found) - base
        if memcmp(found, word, word.count) == 0 {
          places.append(start..<start + word.count)
          offset = start + word.count
        } else {
          offset = start + 1
        }
      }
    }
    return places
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
