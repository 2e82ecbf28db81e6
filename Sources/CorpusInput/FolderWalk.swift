import ParallelWork

/// Walks a folder and everything under it, folder by folder, each sorted by the bytes of its names.
///
/// What is in a folder comes where its name stands, so the order is that of the paths' parts. Links are not
/// followed, and so there are no loops.
final class FolderWalk: ItemSource {
  private struct Frame {
    /// The folder's path as the system has it, ending in a slash.
    var systemPath: [UInt8]
    var listing: FolderListing
    var position = 0
    /// The folders in it that have been listed already, by their places.
    var ahead: [Int: Result<FolderListing, InputRejection.Reason>] = [:]
  }

  /// How many folders are listed together where every file is asked for its status: on all cores, since the system takes
  /// longer for that than all else of a walk does.
  private static let foldersTogether = 8

  private let limits: InputLimits
  private let asksStatus: Bool
  /// The length of the input's own path within the system paths, with its slash.
  private let rootLength: Int
  private var stack: [Frame] = []
  private var rootRejection: InputRejection?

  /// A walk from this folder, a path as it was typed.
  ///
  /// - Parameter asksStatus: Whether the size and time of each file are asked for.
  init(root: String, limits: InputLimits, asksStatus: Bool) {
    self.limits = limits
    self.asksStatus = asksStatus
    var systemPath = Array(root.utf8)
    if systemPath.last != slash { systemPath.append(slash) }
    rootLength = systemPath.count
    do throws(InputRejection.Reason) {
      stack = [
        Frame(
          systemPath: systemPath, listing: try FolderListing(path: systemPath, asksStatus: asksStatus))
      ]
    } catch {
      rootRejection = InputRejection(path: root, reason: error)
    }
  }

  func next() -> SourceStep? {
    if let rejection = rootRejection {
      rootRejection = nil
      return .rejected(rejection)
    }
    while let frame = stack.last {
      guard frame.position < frame.listing.count else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].position += 1
      if let step = step(to: frame.position, in: frame) { return step }
    }
    return nil
  }

  /// What an entry gives; `nil` for a folder, which goes onto the stack.
  private func step(to place: Int, in frame: Frame) -> SourceStep? {
    let entry = frame.listing[place]
    let systemPath = frame.systemPath + entry.name
    if Self.isHidden(entry.name) { return .ignored(TextRecognition.name(systemPath), .hidden) }
    switch entry.kind {
    case .link: return .ignored(TextRecognition.name(systemPath), .link)
    case .special: return step(toSpecial: systemPath)
    case .file: return step(toFile: systemPath, entry.status)
    case .folder:
      do throws(InputRejection.Reason) {
        // The input itself is on the stack, too.
        guard stack.count <= limits.deepestFolder else { throw .tooDeep(limit: limits.deepestFolder) }
        let listing = try listing(ofFolderAt: place)
        stack.append(Frame(systemPath: systemPath + [slash], listing: listing))
        return nil
      } catch {
        return .rejected(InputRejection(path: TextRecognition.name(systemPath), reason: error))
      }
    }
  }

  /// The listing of a folder in the one on top of the stack.
  private func listing(ofFolderAt place: Int) throws(InputRejection.Reason) -> FolderListing {
    let top = stack.count - 1
    if let listed = stack[top].ahead.removeValue(forKey: place) { return try listed.get() }
    let (parent, listing, asksStatus) = (stack[top].systemPath, stack[top].listing, asksStatus)
    var places = [place]
    var next = place + 1
    while asksStatus, next < listing.count, places.count < Self.foldersTogether {
      if listing[next].kind == .folder, !Self.isHidden(listing[next].name) { places.append(next) }
      next += 1
    }
    let listed = places.indices.concurrentMap { [places] index in
      Result { () throws(InputRejection.Reason) in
        try FolderListing(path: parent + listing[places[index]].name, asksStatus: asksStatus)
      }
    }
    for (place, listing) in zip(places, listed).dropFirst() { stack[top].ahead[place] = listing }
    return try listed[0].get()
  }

  private static func isHidden(_ name: ArraySlice<UInt8>) -> Bool { name.first == UInt8(ascii: ".") }

  /// A pipe, socket or device would keep the walk waiting. By its name it may be meant to be a document.
  private func step(toSpecial systemPath: [UInt8]) -> SourceStep {
    let location = TextRecognition.name(systemPath)
    guard FileKind(name: location).isRead else { return .ignored(location, .special) }
    return .rejected(InputRejection(path: location, reason: .notRegular))
  }

  private func step(toFile systemPath: [UInt8], _ status: FileStatus?) -> SourceStep {
    let path = TextRecognition.name(systemPath[rootLength...])
    let kind = FileKind(name: path)
    if kind == .text {
      return .item(
        .file(FileReference(path: path, systemPath: systemPath, limits: limits, listedStatus: status)))
    }
    let location = TextRecognition.name(systemPath)
    guard kind.isRead else { return .ignored(location, .ending(FileKind.ending(ofName: path))) }
    return InputPlace(path: path, location: location, limits: limits, isNamed: false)
      .step(as: kind, file: systemPath)
  }
}
