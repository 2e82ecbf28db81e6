import CArchive
import Glibc

/// Members of a tar or zip archive, or the one text in a compressed file, in the archive's own order.
/// Nothing is unpacked to disk.
final class ArchiveReader {
  /// What is looked for in an archive.
  enum Content: Equatable {
    /// The members of a tar or zip archive.
    case members
    /// One compressed file that is no archive.
    case single
    /// Whichever of the two it is.
    case either
  }

  /// A member, whose bytes are there until the next one is asked for.
  struct Member {
    /// The member's name in the archive, without a leading `./`.
    var path: String
    var kind: FolderListing.Kind
    /// The number of bytes, where the archive says it.
    var size: Int?
  }

  private let archive: OpaquePointer
  /// libarchive converts names by the locale of the thread; this is set around each call that needs it.
  private let locale: locale_t?
  private let bytes: CallbackBytes?
  private var isAtEnd = false

  /// Opens an archive in a file, which may be read out of order.
  convenience init(path: [UInt8], content: Content) throws(InputRejection.Reason) {
    try self.init(bytes: nil, content: content)
    let result = path.withCString { archive_read_open_filename(archive, $0, Self.blockSize) }
    guard result == ARCHIVE_OK else {
      let code = archive_errno(archive)
      throw [ENOENT, EACCES, EPERM].contains(code) ? InputRejection.Reason(errno: code) : failure
    }
  }

  /// Opens an archive that comes as a stream.
  convenience init(_ source: any ByteSource, content: Content) throws(InputRejection.Reason) {
    let bytes = CallbackBytes(source)
    try self.init(bytes: bytes, content: content)
    let client = Unmanaged.passUnretained(bytes).toOpaque()
    let result = archive_read_open(archive, client, nil, { CallbackBytes.read($1, $2) }, nil)
    guard result == ARCHIVE_OK else { throw failure }
  }

  private init(bytes: CallbackBytes?, content: Content) throws(InputRejection.Reason) {
    guard let archive = archive_read_new() else { throw .unreadable(errno: ENOMEM) }
    self.archive = archive
    self.bytes = bytes
    locale = newlocale(Self.characterCategories, "C.UTF-8", nil)
    for support in Self.filters { _ = support(archive) }
    if content != .single { for support in Self.formats { _ = support(archive) } }
    if content != .members { archive_read_support_format_raw(archive) }
  }

  deinit {
    archive_read_free(archive)
    if let locale { freelocale(locale) }
  }

  /// Whether what was opened is one compressed file and no archive. Known from the first member on.
  var isSingle: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

  /// The next member, or `nil` at the end.
  func next() throws(InputRejection.Reason) -> Member? {
    if isAtEnd { return nil }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    var entry: OpaquePointer?
    let result = archive_read_next_header(archive, &entry)
    switch result {
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let entry else { throw failure }
      // What cannot be decompressed libarchive would hand over as it is.
      if isSingle, archive_filter_count(archive) <= 1 {
        isAtEnd = true
        throw .brokenArchive("not compressed, or its beginning is damaged")
      }
      return Member(
        path: Self.path(of: entry), kind: Self.kind(of: entry),
        size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil)
    case ARCHIVE_EOF:
      isAtEnd = true
      return nil
    case ARCHIVE_RETRY:
      throw .brokenMember(message)
    default:
      isAtEnd = true
      throw failure
    }
  }

  /// The next bytes of the member that was given last; an empty piece at its end.
  fileprivate func read(_ count: Int) throws(InputRejection.Reason) -> [UInt8] {
    var result = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      result = archive_read_data(archive, buffer.baseAddress, buffer.count)
      filled = max(0, result)
    }
    if result >= 0 { return piece }
    if Int32(truncatingIfNeeded: result) == ARCHIVE_FATAL {
      isAtEnd = true
      throw failure
    }
    throw .brokenMember(message)
  }

  private var failure: InputRejection.Reason { bytes?.fault ?? .brokenArchive(message) }

  private var message: String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown format"
  }
}

/// The bytes of the member that an archive reader stands at.
final class MemberBytes: ByteSource {
  private let reader: ArchiveReader

  init(_ reader: ArchiveReader) {
    self.reader = reader
  }

  func next() throws(InputRejection.Reason) -> [UInt8] { try reader.read(Self.pieceSize) }
}

// MARK: - libarchive

extension ArchiveReader {
  private static let blockSize = MemberBytes.pieceSize
  /// `LC_CTYPE_MASK`, a macro that Swift does not see.
  private static var characterCategories: Int32 { 1 << Int32(LC_CTYPE) }

  /// What is read without starting a program: libarchive would start one for some rarer kinds.
  private static var filters: [@convention(c) (OpaquePointer?) -> Int32] {
    [
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
      archive_read_support_filter_xz, archive_read_support_filter_zstd,
    ]
  }

  private static var formats: [@convention(c) (OpaquePointer?) -> Int32] {
    [archive_read_support_format_tar, archive_read_support_format_zip]
  }

  private static func path(of entry: OpaquePointer) -> String {
    let path: String
    if let name = archive_entry_pathname_utf8(entry) {
      path = String(cString: name)
    } else if let name = archive_entry_pathname(entry) {
      path = TextRecognition.name(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    } else {
      path = ""
    }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  private static func kind(of entry: OpaquePointer) -> FolderListing.Kind {
    if archive_entry_hardlink_utf8(entry) != nil { return .link }
    return FolderListing.Kind(mode: archive_entry_filetype(entry))
  }
}

/// Hands the pieces of a byte source to libarchive, which keeps a pointer to the piece until it asks for more.
private final class CallbackBytes {
  private let source: any ByteSource
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: MemberBytes.pieceSize, alignment: MemoryLayout<UInt64>.alignment)
  private(set) var fault: InputRejection.Reason?

  init(_ source: any ByteSource) {
    self.source = source
  }

  deinit {
    buffer.deallocate()
  }

  /// Puts the next piece into the buffer and says where that is.
  static func read(
    _ client: UnsafeMutableRawPointer?, _ block: UnsafeMutablePointer<UnsafeRawPointer?>?
  ) -> Int {
    guard let client else { return Int(ARCHIVE_FATAL) }
    return Unmanaged<CallbackBytes>.fromOpaque(client).takeUnretainedValue().read(block)
  }

  private func read(_ block: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do throws(InputRejection.Reason) {
      let piece = try source.next()
      buffer.copyBytes(from: piece)
      block?.pointee = UnsafeRawPointer(buffer.baseAddress)
      return piece.count
    } catch {
      fault = error
      return Int(ARCHIVE_FATAL)
    }
  }
}
