/// The trie of search keys that an automaton is made from.
struct SearchTrie {
  struct Edge {
    var letter: UInt8
    /// The number of the node it leads to.
    var node: Int
  }

  struct Node {
    var edges: [Edge] = []
    /// The keys that end here.
    var keys: [Int32] = []
    /// The number of letters on the way from the root.
    var depth: Int32 = 0

    func next(_ letter: UInt8) -> Int? { edges.first { $0.letter == letter }?.node }
  }

  /// The root is the first.
  private(set) var nodes = [Node()]

  mutating func insert(_ letters: [UInt8], key: Int32) {
    var node = 0
    for letter in letters {
      if let next = nodes[node].next(letter) {
        node = next
      } else {
        let parent = node
        nodes[parent].edges.append(Edge(letter: letter, node: nodes.count))
        node = nodes.count
        nodes.append(Node(depth: nodes[parent].depth + 1))
      }
    }
    nodes[node].keys.append(key)
  }

  /// Finds for each node the node of its longest proper suffix, and adds the keys that end there to its own.
  ///
  /// - Returns: The suffix of each node (the root's is the root), and the nodes from the root outwards.
  mutating func linkSuffixes() -> (suffix: [Int], order: [Int]) {
    var suffix = [Int](repeating: 0, count: nodes.count)
    var order = [0]
    var head = 0
    while head < order.count {
      let node = order[head]
      head += 1
      for edge in nodes[node].edges {
        order.append(edge.node)
        guard node != 0 else { continue }
        var candidate = suffix[node]
        while candidate != 0, nodes[candidate].next(edge.letter) == nil { candidate = suffix[candidate] }
        suffix[edge.node] = nodes[candidate].next(edge.letter) ?? 0
        nodes[edge.node].keys += nodes[suffix[edge.node]].keys
      }
    }
    return (suffix, order)
  }
}
