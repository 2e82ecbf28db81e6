import Yams

/// A node of a YAML definition file that knows its place, so that every complaint can name it.
struct DefinitionNode {
  let file: String
  let node: Node

  /// Parses the text of a definition file.
  ///
  /// - Throws: ``DefinitionError`` where the text is no YAML, empty, or grows beyond bounds (``AliasExpansion``).
  static func parse(_ text: String, file: String) throws(DefinitionError) -> DefinitionNode {
    guard let node = try AliasExpansion.root(of: text, file: file) else {
      throw DefinitionError(file: file, line: 0, column: 0, message: "the file is empty")
    }
    return DefinitionNode(file: file, node: node)
  }

  /// An error at this node.
  func error(_ message: String) -> DefinitionError {
    DefinitionError(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message: message)
  }

  /// The keys and values of a mapping, in the order of the file.
  ///
  /// - Parameter known: The keys that may stand here; any key where `nil`.
  /// - Throws: ``DefinitionError`` for anything else than a mapping, an unknown key, or a key that stands twice.
  func mapping(known: [String]? = nil, what: String) throws(DefinitionError) -> DefinitionMapping {
    guard case .mapping(let mapping) = node else {
      throw error("\(what) must be a mapping of keys to values")
    }
    var values: [(key: String, value: DefinitionNode)] = []
    var keys: Set<String> = []
    for (keyNode, valueNode) in mapping {
      let key = try DefinitionNode(file: file, node: keyNode).string(what: "a key")
      if let known, !known.contains(key) {
        throw DefinitionNode(file: file, node: keyNode).error(
          "\(what) has no key “\(key)”\(Suggestion.words(for: key, among: known))")
      }
      if !keys.insert(key).inserted {
        throw DefinitionNode(file: file, node: keyNode).error("key “\(key)” stands twice in \(what)")
      }
      values.append((key, DefinitionNode(file: file, node: valueNode)))
    }
    return DefinitionMapping(node: self, what: what, values: values)
  }

  /// The text of a scalar, as it is written.
  func string(what: String) throws(DefinitionError) -> String {
    guard case .scalar(let scalar) = node else { throw error("\(what) must be a text") }
    return scalar.string
  }

  /// A truth value, `true` or `false`.
  func boolean(what: String) throws(DefinitionError) -> Bool {
    switch try string(what: what) {
    case "true": return true
    case "false": return false
    case let other: throw error("\(what) must be true or false, not “\(other)”")
    }
  }

  /// A whole number.
  func integer(what: String) throws(DefinitionError) -> Int {
    let text = try string(what: what)
    guard let number = Int(text) else { throw error("\(what) must be a whole number, not “\(text)”") }
    return number
  }

  /// The items of a list.
  func list(what: String) throws(DefinitionError) -> [DefinitionNode] {
    guard case .sequence(let sequence) = node else { throw error("\(what) must be a list") }
    return sequence.map { DefinitionNode(file: file, node: $0) }
  }

  /// A list of texts.
  func strings(what: String) throws(DefinitionError) -> [String] {
    var strings: [String] = []
    for item in try list(what: what) { strings.append(try item.string(what: "an item of \(what)")) }
    return strings
  }

  /// The text of a scalar, with its place.
  func word(what: String) throws(DefinitionError) -> DefinitionWord {
    DefinitionWord(
      text: try string(what: what), file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }

  /// A list of texts, each once, with their places.
  func words(what: String) throws(DefinitionError) -> [DefinitionWord] {
    var words: [DefinitionWord] = []
    var texts: Set<String> = []
    for item in try list(what: what) {
      let word = try item.word(what: "an item of \(what)")
      if !texts.insert(word.text).inserted {
        throw item.error("“\(word.text)” stands twice in \(what)")
      }
      words.append(word)
    }
    if words.isEmpty { throw error("\(what) is empty; leave the key out for all of them") }
    return words
  }

  var isScalar: Bool {
    if case .scalar = node { true } else { false }
  }

  var isList: Bool {
    if case .sequence = node { true } else { false }
  }
}

/// The keys and values of a mapping node.
struct DefinitionMapping {
  let node: DefinitionNode
  let what: String
  let values: [(key: String, value: DefinitionNode)]

  /// The value of a key, or `nil` where the key does not stand.
  subscript(key: String) -> DefinitionNode? {
    values.first { $0.key == key }?.value
  }

  /// The value of a key that has to be there.
  func required(_ key: String) throws(DefinitionError) -> DefinitionNode {
    guard let value = self[key] else { throw node.error("\(what) needs a key “\(key)”") }
    return value
  }
}

extension DefinitionError {
  /// The place and words of an error that the YAML parser reports.
  init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, column: mark.column, message: "no valid YAML: \(problem)")
    case .reader(let problem, let offset, _, _):
      self.init(
        file: file, line: 0, column: 0, message: "no valid YAML at byte \(offset ?? 0): \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "“\($0)”" }.sorted().joined(separator: ", ")
      let mark = context.mark
      self.init(
        file: file, line: mark.line, column: mark.column, message: "\(keys) stands twice in one mapping")
    default:
      self.init(file: file, line: 0, column: 0, message: "no valid YAML: \(error)")
    }
  }
}
