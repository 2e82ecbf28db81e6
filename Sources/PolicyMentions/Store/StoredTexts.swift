import Corpora
public import CorpusInput
public import MentionStorage
import Synchronization

/// The texts of a store, in the order of the input.
///
/// A sequence has no way to say that it ended before its time; ``check()`` says it afterwards.
public struct StoredTexts: Sequence, Sendable {
  let reader: StoreReader
  /// The state of the store that the rows are of.
  let generation: Int
  let rows: [Int]
  let account: InputAccount
  private let fault = Fault()

  init(reader: StoreReader, generation: Int, rows: [Int], account: InputAccount) {
    self.reader = reader
    self.generation = generation
    self.rows = rows
    self.account = account
  }

  private final class Fault: Sendable {
    let error = Mutex<StoreError?>(nil)
  }

  public func makeIterator() -> Iterator { Iterator(texts: self) }

  /// Makes sure that all texts could be read.
  ///
  /// - Throws: ``StoreError``, the one at which the texts ended.
  public func check() throws(StoreError) {
    if let error = fault.error.withLock({ $0 }) { throw error }
  }

  /// Gives the items one at a time; it belongs to one thread at a time.
  public struct Iterator: IteratorProtocol {
    private let texts: StoredTexts
    private var place = 0
    private var portion: ArraySlice<InputItem> = []
    private var rest: [InputItem]?

    init(texts: StoredTexts) {
      self.texts = texts
    }

    /// How many texts are read at a time.
    private static let portionSize = 64

    public mutating func next() -> InputItem? {
      if portion.isEmpty, place < texts.rows.count { readPortion() }
      if let item = portion.popFirst() { return item }
      if rest == nil { rest = Self.items(of: texts.account).reversed() }
      return rest?.popLast()
    }

    private mutating func readPortion() {
      let rows = texts.rows[place..<Swift.min(place + Self.portionSize, texts.rows.count)]
      place += rows.count
      do throws(StoreError) {
        let path = texts.reader.path
        portion = try texts.reader.read(ofGeneration: texts.generation) { store in
          try rows.map { row in
            let (documentPath, text) = try store.text(ofRow: row)
            do throws(TextCompression.Failure) {
              return .document(try text.source(path: documentPath))
            } catch {
              throw StoreError(path: path, reason: .damaged(error.message))
            }
          }
        }[...]
      } catch {
        texts.fault.error.withLock { $0 = error }
        place = texts.rows.count
      }
    }

    private static func items(of account: InputAccount) -> [InputItem] {
      account.rejected.map(InputItem.rejected)
        + account.ignored.flatMap { reason, count in
          [InputItem](repeating: .ignored(IgnoredEntry(path: "", reason: reason)), count: count)
        }
    }
  }
}
