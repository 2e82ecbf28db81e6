import Corpora

/// Where a file, a member or a stream stands in the input, and how it is opened by what it is.
struct InputPlace: Sendable {
  /// The path under the input.
  var path: String
  /// The path as a person would look for it.
  var location: String
  var limits: InputLimits
  /// Whether it was named as an input. Then it is meant to hold documents, and it is a fault if it does not.
  var isNamed: Bool

  /// What a file of this kind is: a text, to be read later, or a table, to be opened.
  func step(as kind: FileKind, file systemPath: [UInt8]) -> SourceStep {
    do throws(InputRejection.Reason) {
      switch kind {
      case .text:
        return .item(
          .file(FileReference(path: path, systemPath: systemPath, limits: limits, listedStatus: nil)))
      case .jsonLines, .csv, .archive, .compressed:
        return .table(TableReference(place: self, kind: kind, systemPath: systemPath))
      case .other:
        let firstBytes = try PeekedBytes(try FileBytes(path: systemPath)).peek(FileKind.signatureLength)
        return step(as: FileKind(firstBytes: firstBytes), file: systemPath)
      }
    } catch {
      return .rejected(InputRejection(path: location, reason: error))
    }
  }

  /// Opens a named pipe or a device.
  ///
  /// - Parameter longestWait: How long is waited for a writer of a pipe, in seconds.
  func step(as kind: FileKind, stream systemPath: [UInt8], longestWait: Int) -> SourceStep {
    do throws(InputRejection.Reason) {
      return step(as: kind, reading: try FileBytes(stream: systemPath, longestWait: longestWait))
    } catch {
      return .rejected(InputRejection(path: location, reason: error))
    }
  }

  /// Opens a stream of this kind. A text is read at once.
  func step(as kind: FileKind, reading bytes: any ByteSource) -> SourceStep {
    do throws(InputRejection.Reason) {
      switch kind {
      case .text:
        return text(try bytes.all(limit: limits.largestText))
      case .jsonLines:
        return .inside(JSONLinesSource(bytes, at: self))
      case .csv:
        return .inside(CSVSource(bytes, at: self))
      case .archive:
        return step(in: try ArchiveReader(bytes, content: .members), singleKind: kind)
      case .compressed(let inner):
        return step(in: try ArchiveReader(bytes, content: inner.contentWhenCompressed), singleKind: inner)
      case .other:
        let peeked = PeekedBytes(bytes)
        return step(as: FileKind(firstBytes: try peeked.peek(FileKind.signatureLength)), reading: peeked)
      }
    } catch {
      return .rejected(InputRejection(path: location, reason: error))
    }
  }

  private func step(in reader: ArchiveReader, singleKind: FileKind) -> SourceStep {
    .inside(ArchiveSource(reader: reader, at: self, singleKind: singleKind))
  }

  private func text(_ bytes: [UInt8]) -> SourceStep {
    do throws(InputRejection) {
      let text = try TextRecognition.text(from: bytes, path: location)
      return .item(.document(SourceText(path: path, bytes: text.bytes, encoding: text.encoding)))
    } catch {
      return .rejected(error)
    }
  }
}

extension FileKind {
  /// What to look for in a compressed file of this kind.
  var contentWhenCompressed: ArchiveReader.Content {
    if case .other = self { .either } else { .single }
  }
}
