import Corpora
import Glibc

/// Lists what inputs hold without reading it, in the order in which a ``CorpusReader`` would read it.
///
/// It is for those who know from an earlier time what files hold and want to read only those that have
/// changed: ``FileReference/status()`` and ``TableReference/status()`` say which.
///
///     var listing = CorpusListing([.init(location: .path("news"), name: "news")]).makeIterator()
///     while let entry = listing.next() { … }
public struct CorpusListing: Sendable {
  /// An input of a listing.
  public struct Input: Hashable, Sendable {
    /// Where it is.
    public var location: InputLocation
    /// What stands before paths that an earlier input holds too, such as the input as it was typed.
    public var name: String
    /// How it is read where it is a single file.
    public var format: InputFormat

    /// The input at this place.
    public init(location: InputLocation, name: String, format: InputFormat = .automatic) {
      self.location = location
      self.name = name
      self.format = format
    }
  }

  private let inputs: [Input]
  private let limits: InputLimits
  private let asksStatus: Bool

  /// - Parameters:
  ///   - inputs: Listed in this order; standard input, pipes and devices, which cannot be listed, are rejected.
  ///   - limits: How much is taken into memory at a time.
  ///   - asksStatus: Whether every file will be asked for its ``FileReference/status()``, so that it is best asked for when
  ///     its folder is open.
  public init(_ inputs: [Input], limits: InputLimits = InputLimits(), asksStatus: Bool = false) {
    self.inputs = inputs
    self.limits = limits
    self.asksStatus = asksStatus
  }

  /// One entry of the list.
  public enum Entry: Sendable {
    /// A text, whose document will have the path of the reference. `ownPath` is its path under the input,
    /// which is the same unless an earlier input holds that path too.
    case text(FileReference, ownPath: String)
    /// A file of several documents. Their paths have to be made unlike those of earlier inputs with
    /// ``Iterator/path(_:)``, in their order, before the next entry is asked for.
    case table(TableReference)
    /// Something that should be read and cannot be.
    case rejected(InputRejection)
    /// Something that is no document.
    case ignored(IgnoredEntry)
  }

  public func makeIterator() -> Iterator {
    let locations = inputs.map(\.location)
    return Iterator(
      inputs,
      readers: inputs.map { input in
        var reader = CorpusReader(locations, format: input.format, limits: limits)
        reader.asksStatus = asksStatus
        return reader
      })
  }

  /// Gives the entries one at a time. It belongs to one thread at a time.
  public struct Iterator: IteratorProtocol {
    /// A reader for each input, since each may be of another format.
    private let readers: [CorpusReader]
    private let inputs: [Input]
    private let overlaps: InputOverlaps
    private var paths = PathRegister()
    private var following = 0
    private var sources: [any ItemSource] = []

    /// The place among the inputs of the entry given last.
    public private(set) var input = 0

    init(_ inputs: [Input], readers: [CorpusReader]) {
      self.readers = readers
      self.inputs = inputs
      overlaps = InputOverlaps(inputs.map(\.location))
    }

    public mutating func next() -> Entry? {
      while true {
        while let source = sources.last {
          switch source.next() {
          case .item(let item): if let entry = entry(item) { return entry }
          case .inside(let inner): sources.append(inner)
          case .table(let table): return .table(table)
          case nil: sources.removeLast()
          }
        }
        guard following < inputs.count else { return nil }
        // To open a pipe would take from it what is read later.
        let location = inputs[following].location
        if location.isStream {
          let rejection = InputRejection(path: location.argument, reason: .unreadable(errno: ESPIPE))
          sources.append(StepList(.rejected(rejection)))
        } else {
          sources.append(readers[following].source(of: following, overlaps: overlaps))
        }
        paths.beginInput()
        input = following
        following += 1
      }
    }

    /// The path of the next document of the table given last, made unlike those of the documents before.
    public mutating func path(_ ownPath: String) -> String {
      paths.unique(ownPath, input: inputs[input].name)
    }

    /// Whether the next documents of the table given last would come to have the paths that they had.
    ///
    /// - Parameter documents: Their paths under the input, with those that they had.
    public func givesPaths(of documents: some Sequence<(own: String, path: String)>) -> Bool {
      var trial = self
      return documents.allSatisfy { trial.path($0.own) == $0.path }
    }

    private mutating func entry(_ item: InputItem) -> Entry? {
      switch item {
      case .file(var file):
        let ownPath = file.path
        file.path = path(ownPath)
        return .text(file, ownPath: ownPath)
      // A text that is read at once cannot be read again.
      case .document(let text):
        return .rejected(InputRejection(path: text.path, reason: .unreadable(errno: ESPIPE)))
      case .rejected(let rejection): return .rejected(rejection)
      case .ignored(let entry): return .ignored(entry)
      }
    }
  }
}
