import TextSearch

/// The names of agencies as they stand directly behind the words of a position.
///
/// There even short and common words name an agency (รมว.คลัง), so these names are looked up where a position
/// has been found, and not searched for.
struct NameTable: Sendable {
  private struct Name: Sendable {
    let bytes: [UInt8]
    let agency: Int
  }

  /// Names by their first bytes, longest first.
  private let names: [UInt32: [Name]]

  init(_ agencies: [Agency]) {
    var names: [UInt32: [Name]] = [:]
    for (index, agency) in agencies.enumerated() {
      for alias in agency.aliases where alias.needs != .never && alias.needs != .signature {
        let bytes = FoldedText(alias.text).bytes.filter { !ByteText.isGap($0) }
        guard let key = ByteText.key(bytes[...]) else { continue }
        names[key, default: []].append(Name(bytes: bytes, agency: index))
      }
    }
    self.names = names.mapValues { list in
      list.sorted { ($1.bytes.count, $0.agency) < ($0.bytes.count, $1.agency) }
    }
  }

  /// The agency whose longest name begins here, with the place behind the name.
  func agency(at start: Int, in bytes: [UInt8]) -> (agency: Int, end: Int)? {
    guard let key = ByteText.key(bytes[start...]), let list = names[key] else { return nil }
    for name in list {
      if let end = ByteText.end(of: name.bytes, at: start, in: bytes) { return (name.agency, end) }
    }
    return nil
  }
}
