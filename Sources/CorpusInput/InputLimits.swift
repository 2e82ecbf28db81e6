/// Bounds on what is taken into memory at a time. What goes beyond them is rejected, and the rest is read.
///
/// Beside them: bytes are read 256 KiB at a time, an archive within an archive is not opened, links are not followed.
/// Memory is bounded by these times the number of texts that are worked on at once.
public struct InputLimits: Hashable, Sendable {
  /// 16 MiB: twenty-five times the longest item in ten years of the site's news.
  public static let defaultLargestText = 16 * 1024 * 1024
  /// Far deeper than people sort, and shallow enough for the paths that systems have.
  public static let defaultDeepestFolder = 64

  /// How many times the longest record a record may be for it to be passed over and the next one to be read. A record
  /// beyond that has no end that is worth waiting for, such as one of a device; nothing more of its table is read.
  public static let endlessFactor = 64

  /// The most bytes in one text that is a file or comes by standard input. A file beyond it is not read at all.
  public var largestText: Int
  /// The most bytes in one text that is a member of an archive or a compressed file, unpacked.
  public var largestMember: Int
  /// The most bytes in one line or record of a table.
  public var longestRecord: Int
  /// How many folders may lie in one another below the input.
  public var deepestFolder: Int

  /// - Parameters:
  ///   - largestText: The most bytes in one text.
  ///   - largestMember: The most bytes in one member; as many as in a text where `nil`.
  ///   - longestRecord: The most bytes in one record; as many as in a text where `nil`.
  ///   - deepestFolder: How many folders may lie in one another.
  public init(
    largestText: Int = Self.defaultLargestText, largestMember: Int? = nil, longestRecord: Int? = nil,
    deepestFolder: Int = Self.defaultDeepestFolder
  ) {
    self.largestText = largestText
    self.largestMember = largestMember ?? largestText
    self.longestRecord = longestRecord ?? largestText
    self.deepestFolder = deepestFolder
  }

  /// What to end a table with in whose present record this many bytes have been read without an end.
  static func endless(_ length: Int, limit: Int) -> InputRejection.Reason? {
    let most = limit.multipliedReportingOverflow(by: endlessFactor)
    return !most.overflow && length > most.partialValue ? .endless(read: length) : nil
  }

  /// These limits for texts within an archive or a compressed file.
  var ofMembers: InputLimits {
    var limits = self
    limits.largestText = largestMember
    return limits
  }
}
