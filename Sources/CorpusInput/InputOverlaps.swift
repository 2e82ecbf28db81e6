import Glibc

/// Which inputs are read already as part of another.
struct InputOverlaps {
  /// By the position of an input, the input that it is read with.
  private var readWith: [Int: String] = [:]

  init(_ inputs: [InputLocation]) {
    guard inputs.count > 1 else { return }
    let resolved = inputs.map(Self.resolve)
    var first: [String: Int] = [:]
    for (position, path) in resolved.enumerated() where first[path] == nil { first[path] = position }
    for (position, path) in resolved.enumerated() {
      if let earlier = first[path], earlier != position {
        readWith[position] = inputs[earlier].argument
      } else if let folder = Self.folders(above: path).lazy.compactMap({ first[$0] }).first {
        readWith[position] = inputs[folder].argument
      }
    }
  }

  /// The input that the input at a position is read with; `nil` when it is to be read itself.
  func reading(_ position: Int) -> String? { readWith[position] }

  /// The path without links and dots. What cannot be resolved stays as it is typed.
  private static func resolve(_ input: InputLocation) -> String {
    guard case .path(let path) = input else { return input.argument }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folders whose walk comes to this path: none beyond a hidden part, and none for a file or pipe
  /// that a walk would not read.
  private static func folders(above path: String) -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    let kind = FolderListing.Kind(mode: status.st_mode)
    guard kind == .folder || kind == .file && FileKind(name: path).isRead else { return [] }
    var folders: [String] = []
    var above = path[...]
    while let slash = above.lastIndex(of: "/"), above[slash...].dropFirst().first != "." {
      above = above[..<slash]
      folders.append(above.isEmpty ? "/" : String(above))
    }
    return folders
  }
}
