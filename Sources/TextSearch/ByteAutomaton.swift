/// An Aho–Corasick automaton over bytes, with a full transition table.
///
/// A state is a beginning of one or more keys. The table holds, for each state and each class of
/// bytes, the state that the longest suffix of what was read leads to; so reading a byte is one look-up.
/// Bytes that no key holds share one class, capitals share the class of their small letters, and gap bytes have
/// no class: they are passed over.
struct ByteAutomaton: Sendable {
  /// Marks a transition into a state in which at least one key ends.
  private static let endsKey: UInt32 = 1 << 31

  /// The class of each byte, or ``gapClass``.
  private let classes: [UInt8]
  private static let gapClass = UInt8.max
  /// `transitions[state * classCount + class]`: the next state's row, with ``endsKey``.
  private let transitions: [UInt32]
  private let classCount: Int
  /// For each state the keys that end in it, own ones and those of its suffixes.
  private let endings: [[Int32]]

  /// Builds the automaton.
  ///
  /// - Parameter keys: The byte strings to find, in small letters and without gap bytes. An empty one is never found.
  init(keys: [[UInt8]]) {
    var classes = [UInt8](repeating: 0, count: 256)
    for key in keys {
      for byte in key { classes[Int(byte)] = 1 }
    }
    var used: UInt8 = 0
    for byte in classes.indices where classes[byte] != 0 {
      used += 1
      classes[byte] = used
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      classes[Int(capital)] = classes[Int(ByteClass.lowercased(capital))]
    }
    for byte in UInt8.min...UInt8.max where ByteClass.isGap(byte) { classes[Int(byte)] = Self.gapClass }
    let classCount = Int(used) + 1

    var trie = Trie(classCount: classCount)
    for (index, key) in keys.enumerated() where !key.isEmpty {
      trie.insert(key.map { classes[Int($0)] }, key: Int32(index))
    }
    trie.close()
    self.classes = classes
    self.classCount = classCount
    endings = trie.endings
    transitions = trie.next.map { state in
      UInt32(state) * UInt32(classCount) | (trie.endings[Int(state)].isEmpty ? 0 : Self.endsKey)
    }
  }

  /// Reads a text and reports each key that ends in it, with the offset behind its last byte.
  @inline(__always)
  func scan(_ text: UnsafeBufferPointer<UInt8>, report: (_ key: Int, _ end: Int) -> Void) {
    classes.withUnsafeBufferPointer { classes in
      transitions.withUnsafeBufferPointer { transitions in
        var row = 0
        for offset in 0..<text.count {
          let byteClass = classes[Int(text[offset])]
          if byteClass == Self.gapClass { continue }
          let next = transitions[row + Int(byteClass)]
          row = Int(next & ~Self.endsKey)
          if next & Self.endsKey != 0 {
            for key in endings[row / classCount] { report(Int(key), offset + 1) }
          }
        }
      }
    }
  }
}

/// The trie that an automaton is made from.
private struct Trie {
  let classCount: Int
  /// `next[state * classCount + class]`; 0, the root, where there is no child yet.
  var next: [Int32]
  var endings: [[Int32]] = [[]]

  init(classCount: Int) {
    self.classCount = classCount
    next = [Int32](repeating: 0, count: classCount)
  }

  mutating func insert(_ path: [UInt8], key: Int32) {
    var state = 0
    for step in path {
      let slot = state * classCount + Int(step)
      if next[slot] == 0 {
        next[slot] = Int32(endings.count)
        endings.append([])
        next.append(contentsOf: repeatElement(0, count: classCount))
      }
      state = Int(next[slot])
    }
    endings[state].append(key)
  }

  /// Turns missing children into the transitions of the longest proper suffix, breadth first, so that
  /// a suffix's row is always finished before it is needed.
  mutating func close() {
    let children = next
    var suffix = [Int32](repeating: 0, count: endings.count)
    var queue = (0..<classCount).map { children[$0] }.filter { $0 != 0 }
    var head = 0
    while head < queue.count {
      let state = Int(queue[head])
      head += 1
      let fallback = Int(suffix[state])
      endings[state].append(contentsOf: endings[fallback])
      for step in 0..<classCount {
        let child = children[state * classCount + step]
        if child == 0 {
          next[state * classCount + step] = next[fallback * classCount + step]
        } else {
          suffix[Int(child)] = next[fallback * classCount + step]
          queue.append(child)
        }
      }
    }
  }
}
