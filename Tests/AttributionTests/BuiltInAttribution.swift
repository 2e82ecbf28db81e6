import Attribution
import Corpora
import DefinitionFiles
import TextSearch

/// The built-in registry with a search of its own.
struct BuiltInAttribution {
  let registry: Registry
  let lexicon: AttributionLexicon
  let search: TermSearch

  init() throws {
    registry = try RegistryFile.builtIn()
    lexicon = AttributionLexicon(registry)
    search = TermSearch(lexicon.patterns)
  }

  func facts(for document: Document) -> DocumentFacts {
    lexicon.facts(for: document, matches: search.matches(in: document.text))
  }

  func facts(of text: String) -> DocumentFacts {
    facts(for: DocumentParser().document(from: SourceText(path: "test.txt", bytes: Array(text.utf8))))
  }
}
