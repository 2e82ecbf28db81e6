import Yams

/// Reads YAML whose aliases (`*name`) do not make it grow beyond bounds.
///
/// A few lines of aliases of aliases stand for more nodes than any memory holds. Yams puts in what they stand for while
/// it reads, and compares keys node by node; so a text with aliases is read first with each of them as a plain text
/// under a tag of its own, and counted. Within quotes and comments the tag changes what nobody looks at here.
struct AliasExpansion {
  /// The most nodes (texts, lists, mappings) that a file may have, with what its aliases stand for: sixteen times those
  /// of the largest built-in file.
  static let mostNodes = 200_000
  /// How many lists and mappings may lie in one another: seven times as many as in the built-in files.
  static let deepest = 100

  private struct Extent {
    var nodes = 1
    var depth = 0
  }

  fileprivate static let tag = "!alias"
  /// Everything is read as the text that it is; whether it looks like a number or a day need not be found out.
  private static let resolver = Resolver.basic

  private let file: String
  /// The extents of what has an anchor, as far as the text is read: a name may be given anew.
  private var anchors: [String: Extent] = [:]

  private init(file: String) {
    self.file = file
  }

  /// The root of a text; `nil` where there is none.
  ///
  /// - Throws: ``DefinitionError`` where it is no YAML, or at the node with which it grows too large or too deep.
  static func root(of text: String, file: String) throws(DefinitionError) -> Node? {
    // Editors of Windows put a byte order mark before a text, which would be taken for a part of its first key.
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard let tagged = tagged(text) else { return try boundedRoot(of: text, file: file) }
    do {
      guard try boundedRoot(of: tagged, file: file) != nil else { return nil }
    } catch {
      throw error.withColumn(beforeTagging: tagged)
    }
    return try composed(file) { try compose(yaml: text, resolver) }
  }

  private static func boundedRoot(of text: String, file: String) throws(DefinitionError) -> Node? {
    let parser = try composed(file) { try Parser(yaml: text, resolver: resolver) }
    guard let root = try composed(file, parser.singleRoot) else { return nil }
    var expansion = AliasExpansion(file: file)
    // Nodes know their anchors as long as their parser lives.
    defer { withExtendedLifetime(parser) {} }
    _ = try expansion.extent(of: root, level: 0)
    return root
  }

  private static func composed<Value>(_ file: String, _ compose: () throws -> Value) throws(DefinitionError)
    -> Value
  {
    do {
      return try compose()
    } catch let error as YamlError {
      throw DefinitionError(error, file: file)
    } catch {
      throw DefinitionError(file: file, line: 0, column: 0, message: "\(error)")
    }
  }

  /// The text with a tag in the place of each asterisk that may begin an alias; `nil` where there is none.
  private static func tagged(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var isTagged = false
    var rest = text.utf8[...]
    while let asterisk = rest.firstIndex(of: UInt8(ascii: "*")) {
      bytes += rest[..<asterisk]
      rest = rest[asterisk...].dropFirst()
      if let next = rest.first, isOfName(next) {
        bytes += "\(tag) ".utf8
        isTagged = true
      } else {
        bytes.append(UInt8(ascii: "*"))
      }
    }
    return isTagged ? String(decoding: bytes + rest, as: UTF8.self) : nil
  }

  /// Whether libyaml takes a byte for part of an alias's name.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func extent(of node: Node, level: Int) throws(DefinitionError) -> Extent {
    guard level <= Self.deepest else { throw tooDeep(node) }
    var extent = Extent()
    switch node {
    case .scalar(let scalar):
      if scalar.tag.description == Self.tag { extent = anchors[scalar.string] ?? extent }
      if level + extent.depth > Self.deepest { throw tooDeep(node) }
    case .sequence(let sequence):
      for item in sequence { try add(item, to: &extent, level: level) }
    case .mapping(let mapping):
      for (key, value) in mapping {
        try add(key, to: &extent, level: level)
        try add(value, to: &extent, level: level)
      }
    case .alias: break
    }
    if let anchor = node.anchor { anchors[anchor.rawValue] = extent }
    return extent
  }

  private mutating func add(_ inner: Node, to extent: inout Extent, level: Int) throws(DefinitionError) {
    let added = try self.extent(of: inner, level: level + 1)
    extent.nodes += added.nodes
    extent.depth = max(extent.depth, added.depth + 1)
    guard extent.nodes <= Self.mostNodes else {
      throw error(
        inner,
        "with what aliases (*name) stand for, the file has more than \(Self.mostNodes) texts, lists and mappings; "
          + "write out what is meant, or make several files of it")
    }
  }

  private func tooDeep(_ node: Node) -> DefinitionError {
    error(
      node,
      "more than \(Self.deepest) lists and mappings lie in one another here; no definition needs so many")
  }

  private func error(_ node: Node, _ message: String) -> DefinitionError {
    DefinitionNode(file: file, node: node).error(message)
  }
}

extension DefinitionError {
  /// The error with its column in the text as it was before asterisks became tags.
  fileprivate func withColumn(beforeTagging tagged: String) -> DefinitionError {
    let lines = tagged.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return self }
    let tags = lines[line - 1].prefix(max(0, column - 1)).ranges(of: AliasExpansion.tag + " ").count
    var error = self
    error.column -= tags * AliasExpansion.tag.count
    return error
  }
}
