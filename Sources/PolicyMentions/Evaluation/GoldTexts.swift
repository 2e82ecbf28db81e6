public import Corpora
public import CorpusInput

/// The texts of coded items, kept so that they can be coded again.
public enum GoldTexts {
  /// Reads the texts at some paths; one that cannot be read is passed over.
  ///
  /// - Parameters:
  ///   - paths: The paths under the input, as the records of documents have them.
  ///   - reader: The input.
  public static func read(_ paths: Set<String>, from reader: CorpusReader) -> [SourceText] {
    var texts: [SourceText] = []
    for item in reader {
      switch item {
      case .document(let text) where paths.contains(text.path): texts.append(text)
      case .file(let file) where paths.contains(file.path):
        if let text = try? file.load() { texts.append(text) }
      case .document, .file, .rejected, .ignored: break
      }
    }
    return texts
  }
}
