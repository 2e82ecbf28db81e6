/// Makes the spellings of a text alike, one unit at a time.
///
/// The rules are those of the codebook (counting rule 4) and of PyThaiNLP's `normalize`
/// (`pythainlp/util/normalize.py`), which together cover what occurs in the news:
///
/// - nikhahit and sara aa, also with a tone mark between or before, become sara am; เเ becomes แ;
/// - marks on one consonant stand in one order, vowel before tone, and none stands twice;
///   a tone typed after sara aa or sara am stands before it;
/// - Thai digits become ASCII digits, full-width Latin becomes ASCII;
/// - every run of space characters becomes one space, every quotation mark `"`, every dash `-`;
/// - carriage returns and the Unicode line separators become line feeds;
/// - invisible characters (zero-width, direction, byte order mark, soft hyphen, controls) are dropped;
/// - private-use glyphs of old Thai PDF fonts (U+F700–U+F71A) become the letters they draw.
///
/// A unit is the shortest stretch of the original whose folding does not depend on what follows it.
struct Folding {
  /// The bytes that the last unit became.
  private(set) var output = FoldedUnit()
  /// Where the next unit begins.
  var position = 0
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Folds the unit at ``position`` into ``output`` and moves behind it.
  mutating func advance() {
    output.count = 0
    let scalar = scalar(at: position)
    switch scalar.kind {
    case .plain:
      output.append(scalar.value)
      position = scalar.end
    case .carriageReturn:
      output.append(scalar.value)
      let isPair = scalar.end < text.count && text[scalar.end] == 0x0A
      position = scalar.end + (isPair ? 1 : 0)
    case .invisible:
      position = scalar.end
    case .space:
      output.appendByte(0x20)
      position = endOfSpaces(from: scalar.end)
    case .leadingE:
      let next = visibleScalar(at: scalar.end)
      if let next, next.kind == .leadingE {
        output.append(ThaiScalar.saraAe)
        position = next.end
      } else {
        output.append(scalar.value)
        position = scalar.end
      }
    case .followingVowel:
      // A tone typed after the vowel belongs on the consonant before it.
      if let tone = visibleScalar(at: scalar.end), tone.kind == .mark, ThaiScalar.isTone(tone.value) {
        output.append(tone.value)
        output.append(scalar.value)
        position = tone.end
      } else {
        output.append(scalar.value)
        position = scalar.end
      }
    case .mark:
      advanceMarks(from: scalar)
    }
  }

  /// Folds a run of marks on one consonant, with a sara aa that a nikhahit in it joins.
  private mutating func advanceMarks(from first: FoldedScalar) {
    var marks = MarkRun(first.value)
    var end = first.end
    while let next = visibleScalar(at: end), next.kind == .mark, marks.append(next.value) {
      end = next.end
    }
    if marks.containsNikhahit, let next = visibleScalar(at: end), next.value == ThaiScalar.saraAa {
      marks.removeNikhahit()
      marks.emit(into: &output)
      output.append(ThaiScalar.saraAm)
      position = next.end
    } else if marks.isCanonical {
      output.append(first.value)
      position = first.end
    } else {
      marks.emit(into: &output)
      position = end
    }
  }

  private func endOfSpaces(from start: Int) -> Int {
    var end = start
    while let next = visibleScalar(at: end), next.kind == .space { end = next.end }
    return end
  }

  /// The first scalar at or after an offset that is not invisible.
  private func visibleScalar(at start: Int) -> FoldedScalar? {
    var offset = start
    while offset < text.count {
      let scalar = scalar(at: offset)
      if scalar.kind != .invisible { return scalar }
      offset = scalar.end
    }
    return nil
  }

  private func scalar(at offset: Int) -> FoldedScalar {
    let byte = text[offset]
    if byte < 0x80 { return FoldingTables.fold(UInt32(byte), end: offset + 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, byte < 0xF5, offset + length <= text.count else {
      return FoldedScalar(rawByte: byte, end: offset + 1)
    }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = text[offset + index]
      guard next & 0xC0 == 0x80 else { return FoldedScalar(rawByte: byte, end: offset + 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return FoldingTables.fold(value, end: offset + length)
  }
}

/// The few bytes that one folding unit becomes.
struct FoldedUnit {
  /// Room for the longest unit: a run of ``MarkRun/capacity`` marks and a vowel, three bytes each.
  private var storage: (UInt64, UInt64, UInt64) = (0, 0, 0)
  var count = 0

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    let word = index < 8 ? storage.0 : index < 16 ? storage.1 : storage.2
    return UInt8(truncatingIfNeeded: word >> UInt64((index & 7) * 8))
  }

  @inline(__always)
  mutating func appendByte(_ byte: UInt8) {
    let shift = UInt64((count & 7) * 8)
    let bits = UInt64(byte) << shift
    let mask = ~(UInt64(0xFF) << shift)
    if count < 8 {
      storage.0 = storage.0 & mask | bits
    } else if count < 16 {
      storage.1 = storage.1 & mask | bits
    } else {
      storage.2 = storage.2 & mask | bits
    }
    count += 1
  }

  /// Appends a scalar as UTF-8; a value from ``FoldedScalar/rawByteBase`` on stands for a byte that is no UTF-8.
  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case FoldedScalar.rawByteBase...: appendByte(UInt8(truncatingIfNeeded: scalar))
    case ..<0x80: appendByte(UInt8(scalar))
    case ..<0x800:
      appendByte(UInt8(0xC0 | scalar >> 6))
      appendByte(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      appendByte(UInt8(0xE0 | scalar >> 12))
      appendByte(UInt8(0x80 | scalar >> 6 & 0x3F))
      appendByte(UInt8(0x80 | scalar & 0x3F))
    default:
      appendByte(UInt8(0xF0 | scalar >> 18))
      appendByte(UInt8(0x80 | scalar >> 12 & 0x3F))
      appendByte(UInt8(0x80 | scalar >> 6 & 0x3F))
      appendByte(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// A run of Thai marks on one consonant, brought into one order without repeats.
private struct MarkRun {
  /// More marks than any word has on one consonant; a longer run is folded in pieces.
  static let capacity = 6
  private var marks: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0, 0)
  private var count = 0
  private(set) var isCanonical = true

  init(_ mark: UInt32) {
    _ = append(mark)
  }

  private subscript(index: Int) -> UInt32 {
    get {
      switch index {
      case 0: marks.0
      case 1: marks.1
      case 2: marks.2
      case 3: marks.3
      case 4: marks.4
      default: marks.5
      }
    }
    set {
      switch index {
      case 0: marks.0 = newValue
      case 1: marks.1 = newValue
      case 2: marks.2 = newValue
      case 3: marks.3 = newValue
      case 4: marks.4 = newValue
      default: marks.5 = newValue
      }
    }
  }

  var containsNikhahit: Bool { (0..<count).contains { self[$0] == ThaiScalar.nikhahit } }

  /// Takes a further mark into its place.
  ///
  /// - Returns: Whether the mark belongs to the run: false when the run is full.
  mutating func append(_ mark: UInt32) -> Bool {
    for index in 0..<count where self[index] == mark {
      isCanonical = false
      return true
    }
    guard count < Self.capacity else { return false }
    var place = count
    // A vowel belongs before the tones that were typed before it.
    while place > 0, !ThaiScalar.isTone(mark), ThaiScalar.isTone(self[place - 1]) {
      self[place] = self[place - 1]
      place -= 1
      isCanonical = false
    }
    self[place] = mark
    count += 1
    return true
  }

  mutating func removeNikhahit() {
    var kept = 0
    for index in 0..<count where self[index] != ThaiScalar.nikhahit {
      self[kept] = self[index]
      kept += 1
    }
    count = kept
  }

  func emit(into output: inout FoldedUnit) {
    for index in 0..<count { output.append(self[index]) }
  }
}
