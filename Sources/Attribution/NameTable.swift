import TextSearch

/// The names of agencies as they stand directly behind the words of a position.
///
/// There even short and common words name an agency (รมว.คลัง), so these names are looked up where a position
/// has been found, and not searched for. The table is a trie over the bytes of the names without spaces, quotes and dashes.
struct NameTable: Sendable {
  private struct Edge: Sendable {
    let byte: UInt8
    let node: Int
  }

  /// For each node its edges; the root is the first.
  private var edges: [[Edge]] = [[]]
  /// For each node the agency whose name ends there.
  private var agencies: [Int?] = [nil]

  init(_ agencies: [Agency]) {
    for (index, agency) in agencies.enumerated() {
      for alias in agency.aliases where alias.needs != .never && alias.needs != .signature {
        insert(FoldedText(alias.text).bytes.filter { !SymbolClass.isGap($0) }, agency: index)
      }
    }
  }

  /// Of two agencies with one name the first keeps it.
  private mutating func insert(_ name: [UInt8], agency: Int) {
    var node = 0
    for byte in name {
      if let next = edges[node].first(where: { $0.byte == byte }) {
        node = next.node
      } else {
        edges[node].append(Edge(byte: byte, node: edges.count))
        node = edges.count
        edges.append([])
        agencies.append(nil)
      }
    }
    if node != 0, agencies[node] == nil { agencies[node] = agency }
  }

  /// The agency whose longest name begins here, with the place behind the name. The text may have spaces and quotes
  /// within a name.
  func agency(at start: Int, in bytes: [UInt8]) -> (agency: Int, end: Int)? {
    var node = 0
    var offset = start
    var longest: (agency: Int, end: Int)?
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if let next = edges[node].first(where: { $0.byte == byte }) {
        node = next.node
        if let agency = agencies[node], endsWord(at: offset, in: bytes) { longest = (agency, offset) }
      } else if node == 0 || !SymbolClass.isGap(byte) {
        break
      }
    }
    return longest
  }

  /// A name in Latin letters ends where a Latin word does.
  private func endsWord(at end: Int, in bytes: [UInt8]) -> Bool {
    !(ByteText.isLatin(bytes[end - 1]) && end < bytes.count && ByteText.isLatin(bytes[end]))
  }
}
