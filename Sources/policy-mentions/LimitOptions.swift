import ArgumentParser
import PolicyMentions

/// How much is taken into memory at a time: the options of every command that reads texts.
struct LimitOptions: ParsableArguments {
  @Option(help: "The largest text file that is read, in bytes or with K, M or G behind the number.")
  var largestFile = ByteCount(InputLimits.defaultLargestText)

  @Option(
    help: "The largest text within an archive or a compressed file, unpacked; as --largest-file without it.")
  var largestMember: ByteCount?

  @Option(help: "The longest line or record of a table; as --largest-file without it.")
  var longestLine: ByteCount?

  @Option(help: "How many folders may lie in one another.")
  var deepestFolder = InputLimits.defaultDeepestFolder

  func validate() throws {
    guard deepestFolder >= 0 else { throw ValidationError("--deepest-folder must be 0 or more") }
  }

  var limits: InputLimits {
    InputLimits(
      largestText: largestFile.bytes, largestMember: largestMember?.bytes, longestRecord: longestLine?.bytes,
      deepestFolder: deepestFolder)
  }
}

/// A number of bytes as people type it: `500000`, `64K`, `16M`, `1G`, in powers of 1024.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(_ bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let unit = Self.units.first { argument.uppercased().hasSuffix($0.name) }
    guard let number = Int(argument.dropLast(unit == nil ? 0 : 1)), number > 0 else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: unit?.size ?? 1)
    guard !overflows else { return nil }
    self.bytes = bytes
  }

  var description: String {
    let unit = Self.units.first { bytes.isMultiple(of: $0.size) }
    return unit.map { "\(bytes / $0.size)\($0.name)" } ?? String(bytes)
  }

  private static let units = [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)].map { (name: $0.0, size: $0.1) }
}
