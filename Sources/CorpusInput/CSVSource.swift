import Corpora

/// The records of a CSV file as documents. Its first line names the columns.
final class CSVSource: ItemSource {
  private let place: InputPlace
  private let bytes: PeekedBytes
  private var opened: (heading: CSVHeading, records: CSVRecordReader)?
  private var isAtEnd = false

  init(_ bytes: any ByteSource, at place: InputPlace) {
    self.place = place
    self.bytes = PeekedBytes(bytes)
  }

  func next() -> SourceStep? {
    while !isAtEnd {
      do throws(InputRejection.Reason) {
        guard opened != nil else {
          if let step = try open() { return step }
          continue
        }
        guard let outcome = try opened?.records.next() else { break }
        if let step = step(from: outcome) { return step }
      } catch {
        isAtEnd = true
        return rejected(error, line: nil)
      }
    }
    isAtEnd = true
    return nil
  }

  /// Reads the heading. A step is given where that is the end of it.
  private func open() throws(InputRejection.Reason) -> SourceStep? {
    try bytes.skipByteOrderMark()
    let start = try bytes.peek(FileKind.signatureLength)
    if TextRecognition.utf16(start) != nil { throw .utf16Table }
    var records = CSVRecordReader(
      bytes, delimiter: CSVHeading.delimiter(in: start), limit: place.limits.longestRecord)
    let heading: CSVHeading
    var outcome = try records.next()
    while case .record(let record) = outcome, record.isBlank { outcome = try records.next() }
    switch outcome {
    case .rejected(let reason, let line):
      isAtEnd = true
      return rejected(reason, line: line)
    case .record(let first): heading = CSVHeading(first)
    case nil: throw .empty
    }
    do throws(InputRejection.Reason) {
      try DocumentField.check(heading.names)
    } catch {
      isAtEnd = true
      return place.isNamed ? rejected(error, line: 1) : .ignored(place.location, .otherTable)
    }
    opened = (heading, records)
    return nil
  }

  /// What a record gives; `nil` for a blank line.
  private func step(from outcome: CSVRecordReader.Outcome) -> SourceStep? {
    switch outcome {
    case .rejected(let reason, let line): return rejected(reason, line: line)
    case .record(let record) where record.isBlank: return nil
    case .record(let record):
      do throws(InputRejection) {
        return .item(.document(try sourceText(of: record)))
      } catch {
        return rejected(error.reason, line: record.line, byte: error.byte)
      }
    }
  }

  private func sourceText(of record: CSVRecord) throws(InputRejection) -> SourceText {
    guard let heading = opened?.heading, record.count == heading.names.count else {
      let expected = opened?.heading.names.count ?? 0
      throw InputRejection(
        path: place.location, reason: .wrongFieldCount(found: record.count, expected: expected))
    }
    // The encoding is judged by the whole record: a single field may be too short to tell.
    let encoding = try TextRecognition.text(from: record.bytes, path: place.location).encoding
    let fields = (0..<record.count).map { index in
      let bytes = Array(record[index])
      let converted = encoding == .utf8 ? bytes : try? CharacterConversion.utf8(bytes, from: encoding)
      return String(decoding: converted ?? bytes, as: UTF8.self)
    }
    do throws(InputRejection.Reason) {
      return try heading.record(fields).sourceText(path: "\(place.path)#\(record.line)")
    } catch {
      throw InputRejection(path: place.location, reason: error)
    }
  }

  private func rejected(_ reason: InputRejection.Reason, line: Int?, byte: Int? = nil) -> SourceStep {
    .rejected(InputRejection(path: place.location, line: line, byte: byte, reason: reason))
  }
}
