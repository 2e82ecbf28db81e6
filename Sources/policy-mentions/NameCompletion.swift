import ArgumentParser
import PolicyMentions

/// What a shell offers for options that name something of the codebook or the registry: those that the line names with
/// `--codebook` and `--registry`, else the built-in ones.
enum NameCompletion {
  static var codes: CompletionKind {
    .custom { words, _, _ in
      let codebook = try? Definitions.codebook(value(of: "--codebook", in: words), extended: true)
      return codebook?.codes.map(\.code) ?? []
    }
  }

  static var agencies: CompletionKind {
    .custom { words, _, _ in registry(words)?.agencies.map(\.id) ?? [] }
  }

  static var ministries: CompletionKind {
    .custom { words, _, _ in
      guard let registry = registry(words) else { return [] }
      return registry.agencies.map(\.id).filter { registry.ministerOffice(of: $0) != nil }
    }
  }

  static var people: CompletionKind {
    .custom { words, _, _ in registry(words)?.persons.map(\.id) ?? [] }
  }

  private static func registry(_ words: [String]) -> Registry? {
    try? Definitions.registry(value(of: "--registry", in: words))
  }

  /// What stands behind an option on the line, or joined to it by `=`.
  private static func value(of option: String, in words: [String]) -> String? {
    if let joined = words.last(where: { $0.hasPrefix(option + "=") }) {
      return String(joined.dropFirst(option.count + 1))
    }
    guard let index = words.lastIndex(of: option), words.indices.contains(index + 1) else { return nil }
    return words[index + 1]
  }
}
