/// The members of an archive as items, in the archive's own order: read like the files of a folder.
final class ArchiveSource: ItemSource {
  private let place: InputPlace
  private let reader: ArchiveReader
  /// What the text in a compressed file is by its name; `nil` for its first bytes to say.
  private let singleKind: FileKind
  private var isAtEnd = false

  init(reader: ArchiveReader, at place: InputPlace, singleKind: FileKind) {
    self.reader = reader
    self.place = place
    self.singleKind = singleKind
  }

  func next() -> SourceStep? {
    while !isAtEnd {
      do throws(InputRejection.Reason) {
        guard let member = try reader.next() else {
          isAtEnd = true
          return nil
        }
        if reader.isSingle {
          var unpacked = place
          unpacked.limits = place.limits.ofMembers
          return unpacked.step(as: singleKind, reading: MemberBytes(reader))
        }
        if let step = step(to: member) { return step }
      } catch {
        return .rejected(InputRejection(path: place.location, reason: error))
      }
    }
    return nil
  }

  /// What a member gives; `nil` for a folder.
  private func step(to member: ArchiveReader.Member) -> SourceStep? {
    let place = InputPlace(
      path: member.path, location: "\(place.location):\(member.path)", limits: place.limits.ofMembers,
      isNamed: false)
    if member.kind == .folder { return nil }
    if member.path.split(separator: "/").contains(where: Self.isHidden) {
      return .ignored(place.location, .hidden)
    }
    switch member.kind {
    case .link: return .ignored(place.location, .link)
    case .special: return .ignored(place.location, .special)
    case .file, .folder: break
    }
    let kind = FileKind(name: member.path)
    guard kind.isRead else {
      return .ignored(place.location, .ending(FileKind.ending(ofName: member.path)))
    }
    if kind == .text, let size = member.size, size > place.limits.largestText {
      return .rejected(
        InputRejection(
          path: place.location, reason: .tooLarge(size: size, limit: place.limits.largestText)))
    }
    return place.step(as: kind, reading: MemberBytes(reader))
  }

  private static func isHidden(_ part: Substring) -> Bool {
    part.hasPrefix(".") && part != "." && part != ".."
  }
}
