public import ContentAnalysis
import Corpora
import TextSearch

/// Reads codebooks from YAML.
public enum CodebookFile {
  /// The name of the built-in codebook in messages.
  public static let builtInName = "codebook.yml"

  /// The codebook that comes with the product.
  ///
  /// - Throws: ``DefinitionErrors``, should the built-in file be wrong.
  public static func builtIn() throws(DefinitionErrors) -> Codebook {
    try parse(String(decoding: builtInBytes, as: UTF8.self), file: builtInName)
  }

  /// The built-in codebook's YAML, for a user to begin a codebook of their own from.
  public static var builtInBytes: [UInt8] { Array(BuiltInDefinitions.codebook.utf8) }

  /// Reads a codebook.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The name that errors give.
  /// - Throws: ``DefinitionErrors`` with every error found, each with its line and column.
  public static func parse(_ text: String, file: String) throws(DefinitionErrors) -> Codebook {
    try read(text, file: file).codebook
  }

  /// The agencies that the rules of a codebook ask for, in the order of the file. Only a registry tells whether there are such.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The name that errors give.
  /// - Throws: ``DefinitionErrors`` as ``parse(_:file:)``.
  public static func issuers(_ text: String, file: String) throws(DefinitionErrors) -> [AskedIssuer] {
    try read(text, file: file).codes.flatMap { code in
      code.names.filter { $0.kind == .issuer }.map {
        AskedIssuer(code: code.definition.code, rule: $0.asker, issuer: $0.word)
      }
    }
  }

  private static func read(
    _ text: String, file: String
  ) throws(DefinitionErrors) -> (codebook: Codebook, codes: [ReadCode]) {
    var errors: [DefinitionError] = []
    do {
      let root = try DefinitionNode.parse(text, file: file)
      let top = try root.mapping(
        known: ["version", "title", "joiners", "phrases", "codes"], what: "a codebook")
      let phrases = try PhraseLists(top["phrases"])
      let title = try CodeReader.name(top.required("title"), what: "the codebook's title")
      let version = try top.required("version").string(what: "version")
      let joiners = try top["joiners"]?.strings(what: "joiners") ?? []
      var codes: [ReadCode] = []
      for node in try top.required("codes").list(what: "codes") {
        do throws(DefinitionError) {
          codes.append(try CodeReader(phrases: phrases).code(node))
        } catch {
          errors.append(error)
        }
      }
      errors += CodebookCheck.errors(in: codes)
      if codes.isEmpty, errors.isEmpty { errors.append(root.error("the codebook defines no code")) }
      if errors.isEmpty {
        let codebook = Codebook(
          version: version, title: title, fingerprint: Fingerprint.of(text), joiners: joiners,
          codes: codes.map(\.definition))
        return (codebook, codes)
      }
    } catch {
      errors.append(error)
    }
    throw DefinitionErrors(errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}

/// An agency that a rule of a codebook asks for.
public struct AskedIssuer: Hashable, Sendable {
  /// The code that the rule is of.
  public var code: String
  /// The rule, in words.
  public var rule: String
  /// The agency's id as it is written, with its place.
  public var issuer: DefinitionWord

  /// The agency that this rule asks for.
  public init(code: String, rule: String, issuer: DefinitionWord) {
    self.code = code
    self.rule = rule
    self.issuer = issuer
  }
}

/// Checks what only shows when all codes are known.
private enum CodebookCheck {
  static func errors(in codes: [ReadCode]) -> [DefinitionError] {
    var errors: [DefinitionError] = []
    var seen: Set<String> = []
    let names = codes.map(\.definition.code)
    let senses = codes.flatMap { $0.definition.otherSenses.map(\.sense) }
    for code in codes {
      let (definition, node) = (code.definition, code.node)
      if !seen.insert(definition.code).inserted {
        errors.append(node.error("code “\(definition.code)” is defined twice; rename or remove one"))
      }
      if let parent = definition.parent, !names.contains(parent) {
        errors.append(
          node.error("code “\(parent)” is not defined\(Suggestion.words(for: parent, among: names))"))
      }
      errors += dimensionErrors(of: definition, node, among: codes.map(\.definition))
      for name in code.names {
        switch name.kind {
        case .code where !names.contains(name.word.text): errors.append(name.unknown(among: names))
        case .sense where !senses.contains(name.word.text): errors.append(name.unknown(among: senses))
        // Whether there is such an issuer is for a registry to say.
        case .code, .sense, .issuer: break
        }
      }
    }
    return errors
  }

  /// What a dimension cannot be or have: it counts where its framework lists it, and nowhere else.
  private static func dimensionErrors(
    of definition: CodeDefinition, _ node: DefinitionNode, among codes: [CodeDefinition]
  ) -> [DefinitionError] {
    guard let parent = definition.parent else { return [] }
    var errors: [DefinitionError] = []
    if parent == definition.code || codes.contains(where: { $0.code == parent && $0.parent != nil }) {
      errors.append(
        node.error(
          "“\(definition.code)” is part of “\(parent)”, which is a dimension itself; name the framework that lists it"
        ))
    }
    if !definition.sequences.isEmpty {
      errors.append(
        node.error(
          "“\(definition.code)” is a dimension and counts where it is listed, so it can have no sequences; make them terms"
        ))
    }
    if let term = definition.terms.first(where: { $0.rules != nil }) {
      errors.append(
        node.error(
          "“\(definition.code)” is a dimension and counts where it is listed, so “\(term.text)” can have no rules; take them out"
        ))
    }
    return errors
  }
}

/// A short digest of a file's text, the same on every machine.
enum Fingerprint {
  /// The FNV-1a hash of the UTF-8, as 16 hexadecimal digits.
  static func of(_ text: String) -> String {
    var hash = FNV1a()
    for byte in text.utf8 { hash.add(byte) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
