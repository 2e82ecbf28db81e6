/// The end of a key in a text.
struct KeyHit {
  var key: Int32
  /// The index behind the key's last symbol.
  var end: Int32
}

/// Reading a text.
///
/// Each step needs the state that the step before has found in the table, which lies mostly in the
/// processor's second cache; a single reading spends its time waiting. So a text is read in four places at once: each quarter
/// begins in the root, and is then read a little beyond its end, for the keys that begin in it and end in the next.
extension SearchAutomaton {
  /// Shorter texts are read in one go.
  private static let leastQuarter = 16

  /// Every key that ends in a text, in no particular order.
  func hits(in symbols: UnsafeBufferPointer<UInt8>) -> [KeyHit] {
    let quarter = symbols.count / 4
    guard quarter >= Self.leastQuarter else {
      var reading = Reading(self, symbols)
      _ = reading.read(0..<symbols.count, from: Self.root)
      return reading.hits
    }
    var reading = Reading(self, symbols)
    let states = reading.readQuarters(quarter)
    reading.readBeyond(quarter, from: states.0)
    reading.readBeyond(2 * quarter, from: states.1)
    reading.readBeyond(3 * quarter, from: states.2)
    _ = reading.read(4 * quarter..<symbols.count, from: states.3)
    return reading.hits
  }
}

private struct Reading {
  let automaton: SearchAutomaton
  let symbols: UnsafeBufferPointer<UInt8>
  private(set) var hits: [KeyHit] = []

  init(_ automaton: SearchAutomaton, _ symbols: UnsafeBufferPointer<UInt8>) {
    self.automaton = automaton
    self.symbols = symbols
  }

  /// Reads a stretch from a state, and gives the state behind it.
  mutating func read(_ range: Range<Int>, from start: UInt32) -> UInt32 {
    var state = start
    for index in range {
      let letter = automaton.alphabet.letter(of: symbols[index])
      state = automaton.transitions[Int(state) + Int(letter)]
      add(state, letter, at: index)
    }
    return state
  }

  /// Reads four neighbouring stretches of one length step by step together, each from the root.
  mutating func readQuarters(_ length: Int) -> (UInt32, UInt32, UInt32, UInt32) {
    let firstEnding = automaton.firstEnding
    return automaton.alphabet.letters.withUnsafeBufferPointer { letters in
      automaton.transitions.withUnsafeBufferPointer { transitions in
        let root = SearchAutomaton.root
        var (one, two, three, four) = (root, root, root, root)
        for index in 0..<length {
          let first = letters[Int(symbols[index])]
          let second = letters[Int(symbols[index &+ length])]
          let third = letters[Int(symbols[index &+ 2 &* length])]
          let fourth = letters[Int(symbols[index &+ 3 &* length])]
          one = transitions[Int(one) &+ Int(first)]
          two = transitions[Int(two) &+ Int(second)]
          three = transitions[Int(three) &+ Int(third)]
          four = transitions[Int(four) &+ Int(fourth)]
          if max(max(one, two), max(three, four)) >= firstEnding {
            add(one, first, at: index)
            add(two, second, at: index + length)
            add(three, third, at: index + 2 * length)
            add(four, fourth, at: index + 3 * length)
          }
        }
        return (one, two, three, four)
      }
    }
  }

  /// Reads on behind the end of a stretch as long as a key that began in it may still end.
  mutating func readBeyond(_ end: Int, from start: UInt32) {
    var state = start
    var lettersRead: Int32 = 0
    var index = end
    while index < symbols.count, depth(of: state) > lettersRead {
      let letter = automaton.alphabet.letter(of: symbols[index])
      state = automaton.transitions[Int(state) + Int(letter)]
      if letter != SearchAlphabet.gap { lettersRead += 1 }
      // What begins behind the stretch is found where the next one is read.
      add(state, letter, at: index, longerThan: lettersRead)
      index += 1
    }
  }

  private func depth(of state: UInt32) -> Int32 {
    automaton.depths[Int(state) / automaton.alphabet.count]
  }

  /// Adds the keys of more than some letters that end in a state, unless the symbol that led there is a gap, which
  /// leaves the state as it was.
  private mutating func add(_ state: UInt32, _ letter: UInt8, at index: Int, longerThan length: Int32 = 0) {
    guard state >= automaton.firstEnding, letter != SearchAlphabet.gap else { return }
    let place = Int(state - automaton.firstEnding) / automaton.alphabet.count
    for key in automaton.endingKeys[automaton.endingStarts[place]..<automaton.endingStarts[place + 1]]
    where automaton.keyLengths[Int(key)] > length {
      hits.append(KeyHit(key: key, end: Int32(truncatingIfNeeded: index + 1)))
    }
  }
}
