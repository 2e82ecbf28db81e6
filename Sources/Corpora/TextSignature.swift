import TextSearch

/// A short signature of a text, by which the likeness of two texts can be told without the texts.
///
/// The text is cut into all its stretches of ``shingleLength`` letters (spaces and quotation marks do not
/// count). The likeness of two texts is the part that they have in common of all the stretches that
/// either has (the Jaccard index). It is estimated by MinHash: texts agree in the smallest hash of their
/// stretches as often as they agree in stretches (A. Z. Broder, On the resemblance and containment of
/// documents, SEQUENCES 1997). One hash is taken of each stretch and the smallest is kept for each of
/// ``binCount`` classes of hashes (P. Li, A. Owen, C.-H. Zhang, One Permutation Hashing, NIPS 2012). Of each
/// only the low 16 bits are kept (P. Li, A. C. König, b-Bit Minwise Hashing, WWW 2010), with which two
/// different ones agree once in 65,536.
public struct TextSignature: Sendable, Hashable {
  /// The length of a stretch, in letters of Thai or ASCII: as many as a hash has bytes, so that it tells all stretches apart.
  public static let shingleLength = MemoryLayout<UInt64>.size
  /// The number of classes. The estimate's standard error is at most 1 / (2 √128) = 0.044.
  public static let binCount = 128
  /// Texts of fewer letters (of other scripts than Thai and Latin: of fewer bytes) have a signature only of the whole.
  public static let leastLetters = 60

  /// The low bits of the smallest hash of each class; empty for a text too short for it.
  let bins: [UInt16]
  /// A hash of the whole text; `nil` for a text without letters.
  let whole: UInt64?

  /// The signature of what is read of a document, the headline included.
  ///
  /// Costs time in proportion to the length of the text.
  public init(of document: Document) {
    self.init(letters: SignatureLetters(of: document).bytes)
  }

  init(letters: [UInt8]) {
    whole = letters.isEmpty ? nil : Self.hash(letters)
    bins = letters.count >= Self.leastLetters ? Self.bins(of: letters) : []
  }

  /// The estimated likeness of two texts, 0 to 1. A text too short for an estimate is like the same text only.
  public func likeness(to other: TextSignature) -> Double {
    if let whole, whole == other.whole { return 1 }
    guard !bins.isEmpty, !other.bins.isEmpty else { return 0 }
    return Double(sameBins(as: other)) / Double(Self.binCount)
  }

  /// In how many classes two texts agree.
  ///
  /// Of much text made after one pattern millions of pairs are compared, so several classes are compared at a time.
  private func sameBins(as other: TextSignature) -> UInt16 {
    typealias Classes = SIMD16<UInt16>
    return bins.withUnsafeBytes { bins in
      other.bins.withUnsafeBytes { others in
        var same = Classes.zero
        for offset in stride(from: 0, to: min(bins.count, others.count), by: MemoryLayout<Classes>.size) {
          let isSame =
            bins.loadUnaligned(fromByteOffset: offset, as: Classes.self)
            .== others.loadUnaligned(fromByteOffset: offset, as: Classes.self)
          same &+= Classes.zero.replacing(with: .one, where: isSame)
        }
        return same.wrappedSum()
      }
    }
  }

  /// An odd number whose bits are as if drawn: that of SplitMix64, from the golden ratio.
  static let base: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The hash of a stretch is its letters, with their bits mixed as SplitMix64 does.
  private static func bins(of letters: [UInt8]) -> [UInt16] {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: binCount) { smallest in
      smallest.initialize(repeating: .max)
      letters.withUnsafeBytes { letters in
        for start in 0...letters.count - shingleLength {
          let stretch = letters.loadUnaligned(fromByteOffset: start, as: UInt64.self)
          let hash = mixed(UInt64(littleEndian: stretch))
          let bin = Int(truncatingIfNeeded: hash >> binShift)
          smallest[bin] = min(smallest[bin], hash)
        }
      }
      return (0..<binCount).map { bin in
        UInt16(truncatingIfNeeded: smallest[lender(of: bin, among: smallest)])
      }
    }
  }

  /// The class itself when it has a stretch, else the first that has one in an order of its own, which is the
  /// same for all texts.
  private static func lender(of bin: Int, among smallest: UnsafeMutableBufferPointer<UInt64>) -> Int {
    var lender = bin
    var attempt: UInt64 = 0
    while smallest[lender] == .max {
      attempt += 1
      lender = Int(mixed(UInt64(bin) &* base &+ attempt) >> binShift)
    }
    return lender
  }

  /// The highest bits of a hash name its class.
  private static let binShift = 64 - UInt64(binCount).trailingZeroBitCount

  /// A hash of all letters, eight bytes at a time.
  private static func hash(_ letters: [UInt8]) -> UInt64 {
    letters.withUnsafeBytes { letters in
      var hash = UInt64(letters.count)
      var offset = 0
      while offset + MemoryLayout<UInt64>.size <= letters.count {
        let word = UInt64(littleEndian: letters.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash = (hash ^ word) &* base
        hash ^= hash >> 32
        offset += MemoryLayout<UInt64>.size
      }
      for letter in letters[offset...] { hash = (hash ^ UInt64(letter)) &* base }
      return mixed(hash)
    }
  }

  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
