import Attribution
import Corpora
import DefinitionFiles
import TextSearch

/// The built-in registry with a search of its own.
struct BuiltInAttribution: Sendable {
  /// Built once for all tests: an unoptimised build takes seconds for it.
  private static let shared = Result { try BuiltInAttribution() }

  static func load() throws -> BuiltInAttribution { try shared.get() }

  let registry: Registry
  let lexicon: AttributionLexicon
  let search: TermSearch

  private init() throws {
    registry = try RegistryFile.builtIn()
    lexicon = AttributionLexicon(registry)
    search = TermSearch(lexicon.patterns)
  }

  func facts(for document: Document) -> DocumentFacts {
    lexicon.facts(for: document, matches: search.matches(in: document.text))
  }

  func document(_ text: String) -> Document {
    DocumentParser().document(from: SourceText(path: "test.txt", bytes: Array(text.utf8)))
  }

  func facts(of text: String) -> DocumentFacts {
    facts(for: document(text))
  }
}
