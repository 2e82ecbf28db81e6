import Corpora

/// A file found in the input that holds several documents, or is compressed, and has not been opened yet: an
/// archive, a JSON Lines or CSV file.
public struct TableReference: Sendable {
  /// Where the file stands in the input.
  let place: InputPlace
  /// Never `text` nor `other`.
  let kind: FileKind
  /// The path as the system has it, whatever its encoding.
  let systemPath: [UInt8]

  /// The path under the input, which begins the paths of its records.
  public var path: String { place.path }
  /// The path as a person would look for it: the input as typed, and the way from there.
  public var location: String { place.location }

  /// What the file holds, read from its beginning. Each sequence opens the file once more.
  public func items() -> TableItems { TableItems(first: open()) }

  /// Gives the bytes of the file as they are, piece by piece.
  /// - Throws: ``InputRejection`` where the file cannot be read.
  public func forEachPiece(_ body: ([UInt8]) -> Void) throws(InputRejection) {
    do throws(InputRejection.Reason) {
      let bytes = try FileBytes(path: systemPath)
      while case let piece = try bytes.next(), !piece.isEmpty { body(piece) }
    } catch {
      throw InputRejection(path: location, reason: error)
    }
  }

  /// Opens the file.
  func open() -> SourceStep {
    do throws(InputRejection.Reason) {
      switch kind {
      case .archive:
        return .inside(
          ArchiveSource(
            reader: try ArchiveReader(path: systemPath, content: .members), at: place, singleKind: kind))
      case .compressed(let inner):
        let reader = try ArchiveReader(path: systemPath, content: inner.contentWhenCompressed)
        return .inside(ArchiveSource(reader: reader, at: place, singleKind: inner))
      case .text, .jsonLines, .csv, .other:
        return place.step(as: kind, reading: try FileBytes(path: systemPath))
      }
    } catch {
      return .rejected(InputRejection(path: place.location, reason: error))
    }
  }
}

/// The items of one table, in its own order; their documents' paths are those under the input.
///
/// It holds an open file, may be gone through once, and belongs to one thread at a time.
public struct TableItems: Sequence, IteratorProtocol {
  private var sources: [any ItemSource]

  init(first step: SourceStep) {
    sources = [StepList(step)]
  }

  public mutating func next() -> InputItem? {
    while let source = sources.last {
      switch source.next() {
      case .item(let item): return item
      case .inside(let inner): sources.append(inner)
      case .table(let table): sources.append(StepList(table.open()))
      case nil: sources.removeLast()
      }
    }
    return nil
  }
}
