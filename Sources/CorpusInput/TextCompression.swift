import CArchive

/// Makes texts small for keeping, with zstd as libarchive has it.
///
/// Thai news takes about a quarter of its size.
public enum TextCompression {
  /// Text that could not be made small or large again; in the words of libarchive.
  public struct Failure: Error, Hashable, Sendable {
    /// What libarchive says of it.
    public var message: String
  }

  /// The fastest level of zstd: higher ones save little on texts of some thousand characters.
  private static let level = "zstd:compression-level=1"
  /// What the frame takes at most beside the text, as `ZSTD_compressBound` has it for texts that do not shrink.
  private static let overhead = 1024
  private static let overheadShift = 7
  /// A member has to have a name; nobody reads it.
  private static let name = "text"
  private static let regularFile: UInt32 = 0o100000

  /// The text, compressed.
  public static func compress(_ text: [UInt8]) throws(Failure) -> [UInt8] {
    guard let archive = archive_write_new() else { throw Failure(message: "no memory") }
    defer { archive_write_free(archive) }
    var used = 0
    var failure: Failure?
    let capacity = text.count + text.count >> overheadShift + overhead
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      let ended = write(text, to: archive, buffer: buffer, used: &used)
      if !ended { failure = Failure(message: Self.message(of: archive)) }
      filled = used
    }
    if let failure { throw failure }
    return bytes
  }

  private static func write(
    _ text: [UInt8], to archive: OpaquePointer, buffer: UnsafeMutableBufferPointer<UInt8>,
    used: UnsafeMutablePointer<Int>
  ) -> Bool {
    archive_write_set_format_raw(archive)
    archive_write_add_filter_zstd(archive)
    archive_write_set_options(archive, level)
    archive_write_set_bytes_per_block(archive, 0)
    guard archive_write_open_memory(archive, buffer.baseAddress, buffer.count, used) == ARCHIVE_OK,
      let entry = archive_entry_new()
    else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, regularFile)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    let written = text.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    return written == text.count && archive_write_close(archive) == ARCHIVE_OK
  }

  /// The text that ``compress(_:)`` was given.
  ///
  /// - Parameters:
  ///   - bytes: Compressed.
  ///   - length: The length of the text.
  public static func expand(_ bytes: [UInt8], length: Int) throws(Failure) -> [UInt8] {
    guard let archive = archive_read_new() else { throw Failure(message: "no memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_raw(archive)
    archive_read_support_filter_zstd(archive)
    var failure: Failure?
    let text = bytes.withUnsafeBytes { compressed in
      [UInt8](unsafeUninitializedCapacity: max(1, length)) { buffer, filled in
        var entry: OpaquePointer?
        guard
          archive_read_open_memory(archive, compressed.baseAddress, compressed.count) == ARCHIVE_OK,
          archive_read_next_header(archive, &entry) == ARCHIVE_OK
        else {
          failure = Failure(message: message(of: archive))
          return
        }
        while filled < length {
          let count = archive_read_data(
            archive, buffer.baseAddress?.advanced(by: filled), length - filled)
          guard count > 0 else { break }
          filled += count
        }
        if filled < length { failure = Failure(message: message(of: archive)) }
      }
    }
    if let failure { throw failure }
    return text
  }

  private static func message(of archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "the text is cut short"
  }
}
