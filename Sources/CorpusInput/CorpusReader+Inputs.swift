import Glibc

/// How each input is opened.
extension CorpusReader {
  /// The path that a document from standard input has.
  static let standardInputPath = "-"

  func source(of position: Int, overlaps: InputOverlaps) -> any ItemSource {
    let input = inputs[position]
    if let other = overlaps.reading(position) {
      return StepList(.ignored(input.argument, .readWith(input: other)))
    }
    switch input {
    case .standardInput:
      let place = InputPlace(
        path: Self.standardInputPath, location: "standard input", limits: limits, isNamed: true)
      return StepList(place.step(as: format.kind ?? .other(ending: ""), reading: FileBytes.standardInput))
    case .path(let path):
      return source(ofPath: path)
    }
  }

  private func source(ofPath path: String) -> any ItemSource {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return StepList(.rejected(InputRejection(path: path, reason: InputRejection.Reason(errno: errno))))
    }
    let kindOfEntry = FolderListing.Kind(mode: status.st_mode)
    if kindOfEntry == .file, status.st_size == 0 {
      return StepList(.rejected(InputRejection(path: path, reason: .empty)))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let place = InputPlace(path: name, location: path, limits: limits, isNamed: true)
    let kind = format.kind ?? FileKind(name: name)
    switch kindOfEntry {
    case .folder: return FolderWalk(root: path, limits: limits, asksStatus: asksStatus)
    case .file, .link: return StepList(place.step(as: kind, file: Array(path.utf8)))
    case .special: return StepList(place.step(as: kind, stream: Array(path.utf8), longestWait: longestWait))
    }
  }
}

extension InputFormat {
  /// The kind of file that is asked for; `nil` for whatever it is.
  fileprivate var kind: FileKind? {
    switch self {
    case .automatic: nil
    case .text: .text
    case .jsonLines: .jsonLines
    case .csv: .csv
    case .archive: .archive
    }
  }
}
