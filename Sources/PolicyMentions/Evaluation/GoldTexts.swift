public import Corpora
public import CorpusInput

/// The texts of coded items, kept so that they can be coded again.
public enum GoldTexts {
  /// Texts that were there before and could not be read again: without them every measure would be of fewer items.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The paths of the documents, in order; at least one.
    public var paths: [String]

    public var description: String {
      let more = paths.count - 1
      return
        "\(paths.first ?? "")\(more > 0 ? " and \(more) more" : ""): could not be read a second time, to be coded "
        + "anew; leave the input as it is while it is measured, and give files rather than a pipe"
    }
  }

  /// Reads the texts at some paths.
  ///
  /// - Parameters:
  ///   - paths: The paths under the input, as the records of documents have them.
  ///   - items: The input.
  /// - Throws: ``Fault`` where one of them cannot be read.
  public static func read(
    _ paths: Set<String>, from items: some Sequence<InputItem>
  ) throws(Fault) -> [SourceText] {
    try all(paths, of: texts(at: paths, in: items))
  }

  /// Reads the texts at some paths from a store.
  ///
  /// - Throws: `StoreError` where it keeps no texts or has been updated since it was opened, ``Fault`` where one of
  ///   them is not in it.
  public static func read(_ paths: Set<String>, from store: StoredCorpus) throws -> [SourceText] {
    let stored = try store.texts(only: paths)
    let texts = texts(at: paths, in: stored)
    try stored.check()
    return try all(paths, of: texts)
  }

  private static func texts(at paths: Set<String>, in items: some Sequence<InputItem>) -> [SourceText] {
    var texts: [SourceText] = []
    for item in items {
      switch item {
      case .document(let text) where paths.contains(text.path): texts.append(text)
      case .file(let file) where paths.contains(file.path):
        if let text = try? file.load() { texts.append(text) }
      case .document, .file, .rejected, .ignored: break
      }
    }
    return texts
  }

  private static func all(_ paths: Set<String>, of texts: [SourceText]) throws(Fault) -> [SourceText] {
    let missing = paths.subtracting(texts.map(\.path))
    guard missing.isEmpty else { throw Fault(paths: missing.sorted()) }
    return texts
  }
}
