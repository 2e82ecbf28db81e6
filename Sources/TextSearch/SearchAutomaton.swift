/// An Aho–Corasick automaton over the symbols of a text, with a full transition table.
///
/// A state is a beginning of one or more keys. The table holds, for each state and each letter, the
/// state that the longest suffix of what was read leads to; so reading a symbol is one look-up.
/// Symbols that no key holds are one letter, capitals are the letters of their small ones, and a gap leaves every
/// state as it is.
struct SearchAutomaton: Sendable {
  static let root: UInt32 = 0

  let alphabet: SearchAlphabet
  /// `transitions[state + letter]`: the next state. A state goes by the place where its row begins.
  let transitions: [UInt32]
  /// The number of letters of each state's beginning of a key, in the order of the rows.
  let depths: [Int32]
  /// The states in which keys end have the last rows, from here on.
  let firstEnding: UInt32
  /// For each of them where its keys begin in ``endingKeys``, and behind the last where they end.
  let endingStarts: [Int]
  /// The keys that end in each ending state, own ones and those of its suffixes.
  let endingKeys: [Int32]
  /// The number of letters of each key.
  let keyLengths: [Int32]

  /// Builds the automaton.
  ///
  /// - Parameter keys: The symbols to find, in small letters and without gaps. An empty key is never found.
  init(keys: [[UInt8]]) {
    let alphabet = SearchAlphabet(keys: keys)
    let width = alphabet.count
    var trie = SearchTrie()
    for (index, key) in keys.enumerated() where !key.isEmpty {
      trie.insert(key.map(alphabet.letter(of:)), key: Int32(index))
    }
    let suffixes = trie.linkSuffixes()
    let nodes = trie.nodes

    // States near the root are visited most; their rows stand side by side.
    let inner = suffixes.order.filter { nodes[$0].keys.isEmpty }
    let ending = suffixes.order.filter { !nodes[$0].keys.isEmpty }
    var rows = [UInt32](repeating: Self.root, count: nodes.count)
    for (place, node) in (inner + ending).enumerated() { rows[node] = UInt32(place * width) }
    var transitions = [UInt32](repeating: Self.root, count: nodes.count * width)
    for node in suffixes.order {
      let row = Int(rows[node])
      let suffixRow = Int(rows[suffixes.suffix[node]])
      for letter in 0..<width { transitions[row + letter] = transitions[suffixRow + letter] }
      for edge in nodes[node].edges { transitions[row + Int(edge.letter)] = rows[edge.node] }
    }
    for row in rows { transitions[Int(row) + Int(SearchAlphabet.gap)] = row }

    self.alphabet = alphabet
    self.transitions = transitions
    depths = (inner + ending).map { nodes[$0].depth }
    firstEnding = UInt32(inner.count * width)
    endingStarts = ending.reduce(into: [0]) { $0.append($0[$0.count - 1] + nodes[$1].keys.count) }
    endingKeys = ending.flatMap { nodes[$0].keys }
    keyLengths = keys.map { Int32($0.count) }
  }
}
