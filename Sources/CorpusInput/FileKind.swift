/// What a file is by the ending of its name.
enum FileKind: Equatable, Sendable {
  case text
  case jsonLines
  case csv
  case archive
  /// One compressed file of the kind that the rest of the name says.
  indirect case compressed(FileKind)
  /// The ending in small letters without its dot; empty when there is none.
  case other(ending: String)

  init(name: some StringProtocol) {
    if name.utf8.suffix(Self.textEnding.utf8.count).elementsEqual(Self.textEnding.utf8) {
      self = .text
      return
    }
    let parts = name.split(separator: "/").last?.split(separator: ".") ?? []
    self.init(parts: parts[...], layers: Self.mostLayers)
  }

  /// - Parameters:
  ///   - parts: The name between its dots.
  ///   - layers: How often the file may be compressed.
  private init(parts: ArraySlice<some StringProtocol>, layers: Int) {
    guard parts.count > 1, let ending = parts.last?.lowercased() else {
      self = .other(ending: "")
      return
    }
    let rest = parts.dropLast()
    switch ending {
    case "txt": self = .text
    case "jsonl", "ndjson": self = .jsonLines
    case "csv": self = .csv
    case "tar", "tgz", "txz", "tbz2", "tzst", "zip": self = .archive
    case "gz", "xz", "bz2", "zst":
      if rest.count > 1, rest.last?.lowercased() == "tar" {
        self = .archive
      } else if layers > 0, case let inner = FileKind(parts: rest, layers: layers - 1), inner.isRead {
        self = .compressed(inner)
      } else {
        self = .other(ending: ending)
      }
    default: self = .other(ending: ending)
    }
  }

  /// Nearly all names end so, and need not be taken apart.
  private static let textEnding = ".txt"
  /// A file that is compressed more often than this is not read.
  private static let mostLayers = 2

  /// Whether a file of this kind is read where it is found in a folder or an archive. Archives are not: they
  /// commonly hold what lies unpacked beside them.
  var isRead: Bool {
    switch self {
    case .text, .jsonLines, .csv, .compressed: true
    case .archive, .other: false
    }
  }

  /// The ending to count a file under that is not read.
  static func ending(ofName name: some StringProtocol) -> String {
    if case .other(let ending) = FileKind(name: name) { return ending }
    return name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
