/// Why a group that was asked for could not be had.
public enum GroupFault: Error, Hashable, Sendable {
  /// No group of this name has documents; these have.
  case unknown(name: String, known: [String])
  /// Several issuers have a group of this name.
  case ambiguous(name: String, issuers: [String])
  /// A group is set against itself.
  case same(name: String)
  /// There are fewer than two groups to compare; these are they.
  case nothingToCompare(groups: [String])
}

extension [ComparedGroup] {
  /// The group of a name: the id of a person, issuer or body, with `:acting` behind it for the time in which a
  /// person only acted. The ending may be left out where the person did nothing else.
  ///
  /// - Throws: ``GroupFault`` where there is none, or more than one.
  public func named(_ name: String) throws(GroupFault) -> ComparedGroup {
    var found = filter { $0.name == name }
    if found.isEmpty { found = filter { $0.id == name } }
    guard let group = found.first else {
      throw .unknown(name: name, known: map(\.name))
    }
    guard found.count == 1 else {
      throw .ambiguous(name: name, issuers: found.compactMap(\.issuer))
    }
    return group
  }
}
