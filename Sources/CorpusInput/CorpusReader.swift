public import Corpora

/// Reads inputs one after another, in the order given, and says what it did not read.
///
/// Folders are walked in the order of the bytes of their names, archives and tables in their own. Only what is
/// being read is in memory. Nothing is passed over in silence: what is no document comes as ``InputItem/ignored(_:)``,
/// what should have been read and could not be as ``InputItem/rejected(_:)``.
///
///     for item in CorpusReader([.path("news"), .standardInput]) {
///       switch item { … }
///     }
///
/// A document's path is its path under the input: under the folder, in the archive, the last part of the name of
/// a single file, `-` for standard input; for a record of a table that states no path, the table's path with
/// `#` and its line. Where two inputs hold the same path, the later one has its input before it and a colon
/// (`2567:01.txt`), so that no two documents of different inputs have one path. An input that is named twice,
/// or that lies in a folder that is an input too, is read once.
public struct CorpusReader: Sequence, Sendable {
  /// The inputs, in the order in which they are read.
  public let inputs: [InputLocation]
  /// How standard input and single files are read; files in folders go by their ending.
  public let format: InputFormat
  /// How much is taken into memory at a time; what goes beyond is rejected.
  public let limits: InputLimits
  /// Whether the size and time of files in folders are asked for as they are listed.
  var asksStatus = false
  /// How long is waited for a writer of a named pipe, in seconds.
  var longestWait = FileBytes.longestWait

  /// - Parameters:
  ///   - inputs: Read in this order.
  ///   - format: How standard input and single files are read.
  ///   - limits: How much is taken into memory at a time.
  public init(
    _ inputs: [InputLocation], format: InputFormat = .automatic, limits: InputLimits = InputLimits()
  ) {
    self.inputs = inputs
    self.format = format
    self.limits = limits
  }

  public func makeIterator() -> Iterator { Iterator(self) }

  /// Reads everything on this thread.
  /// - Parameter consume: Is given each document in turn.
  /// - Returns: How much was read, and what was not.
  public func readAll(_ consume: (SourceText) throws -> Void) rethrows -> InputAccount {
    var account = InputAccount()
    for item in self {
      switch item {
      case .ignored(let entry): account.count(entry)
      case .rejected(let rejection): account.rejected.append(rejection)
      case .document(let text):
        account.documents += 1
        try consume(text)
      case .file(let file):
        switch Result(catching: file.load) {
        case .failure(let rejection): account.rejected.append(rejection)
        case .success(let text):
          account.documents += 1
          try consume(text)
        }
      }
    }
    return account
  }

  /// Gives the items one at a time. It holds open files and belongs to one thread at a time.
  public struct Iterator: IteratorProtocol {
    private let reader: CorpusReader
    private let overlaps: InputOverlaps
    private var paths = PathRegister()
    private var position = 0
    /// What is being read: the input, and in it a table or a compressed file.
    private var sources: [any ItemSource] = []

    init(_ reader: CorpusReader) {
      self.reader = reader
      overlaps = InputOverlaps(reader.inputs)
    }

    public mutating func next() -> InputItem? {
      while true {
        while let source = sources.last {
          switch source.next() {
          case .item(let item): return named(item)
          case .inside(let inner): sources.append(inner)
          case .table(let table): sources.append(StepList(table.open()))
          case nil: sources.removeLast()
          }
        }
        guard position < reader.inputs.count else { return nil }
        sources.append(reader.source(of: position, overlaps: overlaps))
        paths.beginInput()
        position += 1
      }
    }

    /// The item, its document's path made unlike those of the documents before.
    private mutating func named(_ item: InputItem) -> InputItem {
      let input = reader.inputs[position - 1].argument
      switch item {
      case .file(var file):
        file.path = paths.unique(file.path, input: input)
        return .file(file)
      case .document(var text):
        text.path = paths.unique(text.path, input: input)
        return .document(text)
      case .rejected, .ignored:
        return item
      }
    }
  }
}
