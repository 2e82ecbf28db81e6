import Corpora
import CorpusInput
import Glibc
import MentionStorage

/// Goes through the inputs of a store and says what has to be read.
struct UpdateList {
  /// Files in the order of the input; those that are being read are said by their places in this list.
  private(set) var order: [ListedSource] = []
  private(set) var ignored: [IgnoredReason: Int] = [:]
  private(set) var counts = UpdateCounts()
  /// Files and items of tables listed so far.
  private(set) var seen = 0

  private let writer: StoreWriter
  private let keepsText: Bool
  private let again: Bool
  private let inputs: [StoredInput]
  private var listing: CorpusListing.Iterator
  private var known: KnownSources
  /// The rejections of files and folders as wholes, by the numbers of their sources.
  private let rejections: [Int: StoredRejection]
  /// The paths of single documents that had to be made unlike others, by the numbers of their sources.
  private let renamed: [Int: String]
  /// Whether documents may have had to be renamed because of other inputs.
  private let checksNames: Bool
  private var table: OpenTable?
  /// Tables that were written again with the same contents.
  private var touched: [SourceChange] = []
  /// Files that could not be read before and are tried again: the numbers of their sources, by their places.
  private var retried: [Int: Int] = [:]
  /// Files written after this moment might be written again without their time's changing.
  private let trustedUntil: Int

  init(writer: StoreWriter, keepsText: Bool, again: Bool, limits: InputLimits) throws {
    self.writer = writer
    self.keepsText = keepsText
    self.again = again
    inputs = try writer.inputs()
    listing = CorpusListing(
      try inputs.map { input in
        CorpusListing.Input(
          location: .path(try Self.path(of: input, writer: writer)), name: input.argument,
          format: InputFormat(rawValue: input.format) ?? .automatic)
      }, limits: limits, asksStatus: true
    ).makeIterator()
    known = KnownSources(try writer.sources())
    rejections = try writer.wholeRejections()
    checksNames = try inputs.count > 1 || writer.holdsRenamed()
    renamed = checksNames ? try writer.renamedTexts() : [:]
    trustedUntil = (time(nil) - Self.untrustedSeconds) * Self.nanosecondsOfSecond
  }

  /// File systems keep times to two seconds (FAT) or better.
  private static let untrustedSeconds = 2
  private static let nanosecondsOfSecond = 1_000_000_000

  /// The input's path: as it was typed where that still leads there, else from the root.
  ///
  /// - Throws: `StoreError` where it is gone and the store has documents of it.
  private static func path(of input: StoredInput, writer: StoreWriter) throws -> String {
    if let resolved = realpath(input.argument, nil) {
      defer { free(resolved) }
      if String(cString: resolved) == input.location { return input.argument }
    }
    guard access(input.location, F_OK) != 0 else { return input.location }
    let documents = try writer.documents(ofInput: input.id)
    if documents > 0 {
      throw StoreError(
        path: writer.path, reason: .missingInput(input.argument, documents: documents))
    }
    return input.argument
  }

  /// The number of files that are not there any more.
  var vanished: Int { known.vanished.count { $0.kind != .rejected } }

  /// The next items to be worked on; none at the end.
  mutating func nextBatch(_ size: Int) throws -> [UpdateTask]? {
    var tasks: [UpdateTask] = []
    while tasks.count < size, let task = try next() { tasks.append(task) }
    return tasks.isEmpty ? nil : tasks
  }

  private mutating func next() throws -> UpdateTask? {
    while true {
      if let change = touched.popLast() { return .ready(change) }
      if table != nil {
        if let task = try nextOfTable() { return task }
        continue
      }
      guard let entry = listing.next() else { return nil }
      seen += 1
      switch entry {
      case .ignored(let entry): ignored[entry.reason, default: 0] += 1
      case .rejected(let rejection): if let task = rejected(rejection) { return task }
      case .text(let file, let ownPath): if let task = try text(file, ownPath: ownPath) { return task }
      case .table(let reference): try open(reference)
      }
    }
  }

  private var input: Int { inputs[listing.input].id }

  private func file(_ path: String, _ status: FileStatus?) -> StoredFile {
    StoredFile(
      input: input, path: path, size: status?.size,
      modified: status.flatMap { $0.modified < trustedUntil ? $0.modified : nil }, keepsText: keepsText)
  }

  /// Puts a file that has to be written into the list.
  private mutating func list() -> Int {
    order.append(.added(listed: order.count))
    return order.count - 1
  }

  private mutating func keep(_ source: StoredSource) {
    order.append(.kept(source.id))
    if source.state == .current { counts.unchanged += 1 } else { counts.takenOver += 1 }
  }

  private func isUntouched(_ source: StoredSource, _ status: FileStatus) -> Bool {
    source.size == status.size && source.modified == status.modified
  }

  private func isUntouched(_ source: StoredSource, _ file: StoredFile) -> Bool {
    source.size == file.size && source.modified == file.modified
  }

  /// Whether the findings of a file are good where its contents are the same.
  private func isUsable(_ source: StoredSource) -> Bool {
    source.isCoded && (source.keepsText || !keepsText) && !(again && source.state == .current)
  }

  // MARK: - Rejections and texts

  private mutating func rejected(_ rejection: InputRejection) -> UpdateTask? {
    let stored = StoredRejection(rejection)
    let same = known.take(input: input, path: rejection.path).first {
      $0.kind == .rejected && rejections[$0.id] == stored
    }
    if let same {
      order.append(.kept(same.id))
      return nil
    }
    return .ready(.rejected(listed: list(), file(rejection.path, nil), stored))
  }

  private mutating func text(_ file: FileReference, ownPath: String) throws -> UpdateTask? {
    let taken = known.take(input: input, path: ownPath)
    let candidates = taken.filter { $0.kind == .text }
    if let rejected = taken.first(where: { $0.kind == .rejected }) { retried[order.count] = rejected.id }
    let status: FileStatus
    do throws(InputRejection) {
      status = try file.status()
    } catch {
      return .ready(.rejected(listed: list(), self.file(ownPath, nil), StoredRejection(error)))
    }
    let stored = self.file(ownPath, status)
    let named = candidates.filter { (renamed[$0.id] ?? ownPath) == file.path }
    if let same = named.first(where: { isUsable($0) && isUntouched($0, status) }) {
      keep(same)
      return nil
    }
    guard let best = named.first(where: isUsable) ?? named.first else {
      if !candidates.isEmpty {
        counts.changed += 1
      } else if retried[order.count] == nil {
        counts.new += 1
      }
      return .file(listed: list(), file, stored, known: nil)
    }
    if !isUsable(best), best.keepsText, isUntouched(best, status), let hash = best.hash,
      let text = try writer.text(ofSource: best.id)
    {
      counts.codedAgain += 1
      return .kept(listed: list(), stored, hash: hash, path: file.path, text)
    }
    let knownText = KnownText(
      source: best.id, hash: best.hash, isUsable: isUsable(best), isPending: best.state != .current)
    return .file(listed: list(), file, stored, known: knownText)
  }

  /// Counts what became of a text that the store knew, and keeps it where it is the same.
  ///
  /// - Returns: The change that is to be written; `nil` where a file can be read as little as before.
  mutating func settle(_ step: UpdateStep) -> SourceChange? {
    count(step)
    switch step.change {
    case .rejected(let listed, _, let rejection):
      if let source = retried[listed], rejections[source] == rejection {
        order[listed] = .kept(source)
        return nil
      }
    case .text(let listed, _, _, _):
      if retried[listed] != nil { counts.changed += 1 }
    default: break
    }
    return step.change
  }

  private mutating func count(_ step: UpdateStep) {
    switch step.comparison {
    case nil: break
    case .different: counts.changed += 1
    case .sameButCodedAgain: counts.codedAgain += 1
    case .same(let text, let listed):
      order[listed] = .kept(text.source)
      if text.isPending { counts.takenOver += 1 } else { counts.unchanged += 1 }
    }
  }

  // MARK: - Tables

  /// A table that is being read.
  private struct OpenTable {
    var listed: Int
    var reference: TableReference
    var file: StoredFile
    var items: TableItems
    var ordinal = 0
    /// Items up to this one are in the store already.
    var stored: Int
    var ignored: [IgnoredReason: Int] = [:]
    var begins: SourceChange?
  }

  private mutating func open(_ reference: TableReference) throws {
    let candidates = known.take(input: input, path: reference.path).filter { $0.kind == .table }
    let status = try? reference.status()
    let stored = file(reference.path, status)
    let (same, hash) = Self.sameContents(of: reference, status, among: candidates)
    let usable = same.first(where: isUsable)
    if let usable, usable.state != .partial, try areNamedTheSame(usable, upTo: .max) {
      for document in try writer.paths(ofTable: usable.id) { _ = listing.path(document.own) }
      keep(usable)
      if !isUntouched(usable, stored) { touched.append(.touched(source: usable.id, stored)) }
      return
    }
    let listed = list()
    if let partial = usable, partial.state == .partial {
      let last = try writer.lastOrdinal(ofTable: partial.id)
      if try areNamedTheSame(partial, upTo: last) {
        counts.takenOver += 1
        table = OpenTable(
          listed: listed, reference: reference, file: stored, items: reference.items(), stored: last,
          begins: .tableResumes(listed: listed, source: partial.id))
        return
      }
    }
    if candidates.isEmpty {
      counts.new += 1
    } else if !same.isEmpty {
      counts.codedAgain += 1
    } else {
      counts.changed += 1
    }
    table = OpenTable(
      listed: listed, reference: reference, file: stored, items: reference.items(), stored: 0,
      begins: .tableBegins(listed: listed, stored, hash: hash))
  }

  /// Those of the known states of a table that had the contents it has, and a hash of these where it was needed.
  private static func sameContents(
    of table: TableReference, _ status: FileStatus?, among candidates: [StoredSource]
  ) -> (same: [StoredSource], hash: UInt64?) {
    let untouched = candidates.filter { $0.size == status?.size && $0.modified == status?.modified }
    if !untouched.isEmpty, status != nil { return (untouched, untouched[0].hash) }
    var hash = ContentHash()
    guard (try? table.forEachPiece { hash.add($0) }) != nil else { return ([], nil) }
    return (candidates.filter { $0.hash == hash.value }, hash.value)
  }

  /// Whether the documents of a table still have the paths that the store has, beside those before it.
  private func areNamedTheSame(_ source: StoredSource, upTo last: Int) throws -> Bool {
    listing.givesPaths(
      of: try writer.paths(ofTable: source.id).lazy.filter { $0.ordinal <= last }.map { ($0.own, $0.path) })
  }

  /// The next item of the table; `nil` where it gives none.
  private mutating func nextOfTable() throws -> UpdateTask? {
    guard var open = table else { return nil }
    defer { if table != nil { table = open } }
    if let begins = open.begins {
      open.begins = nil
      return .ready(begins)
    }
    guard let item = open.items.next() else {
      table = nil
      let ignored = open.ignored.map { StoredIgnored($0.key, files: $0.value) }.sorted {
        $0.reason < $1.reason
      }
      var file = open.file
      // A table that was written while it was read is read again the next time.
      if let status = try? open.reference.status(),
        status.size != file.size || status.modified != file.modified
      {
        file.modified = nil
      }
      return .ready(.tableEnds(listed: open.listed, file, ignored: ignored))
    }
    seen += 1
    open.ordinal += 1
    let isStored = open.ordinal <= open.stored
    switch item {
    case .ignored(let entry):
      open.ignored[entry.reason, default: 0] += 1
      return nil
    case .rejected(let rejection):
      if isStored { return nil }
      return .ready(
        .tableRejection(listed: open.listed, ordinal: open.ordinal, StoredRejection(rejection)))
    case .document(var text):
      let ownPath = text.path
      text.path = listing.path(ownPath)
      if isStored { return nil }
      return .document(listed: open.listed, ordinal: open.ordinal, text, ownPath: ownPath)
    case .file(let file):
      return try tableFile(file, ordinal: open.ordinal, in: open, isStored: isStored)
    }
  }

  /// A table never gives a file to be read later; were it to, it is read here.
  private mutating func tableFile(
    _ file: FileReference, ordinal: Int, in open: OpenTable, isStored: Bool
  ) throws -> UpdateTask? {
    if isStored { return nil }
    do throws(InputRejection) {
      var text = try file.load()
      let ownPath = text.path
      text.path = listing.path(ownPath)
      return .document(listed: open.listed, ordinal: ordinal, text, ownPath: ownPath)
    } catch {
      return .ready(.tableRejection(listed: open.listed, ordinal: ordinal, StoredRejection(error)))
    }
  }
}
