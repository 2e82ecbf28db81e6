import Corpora

/// The order in which a walk of a folder comes to paths: folder by folder, names by their bytes, and the records
/// of a table (`news.jsonl#12`) by their numbers.
struct PathOrder: Comparable, Hashable {
  private let name: [UInt8]
  /// The number of the record, 0 for a file.
  private let record: Int
  /// The whole path, for those that differ in nothing else.
  private let path: String

  init(_ path: String) {
    self.path = path
    var name = Array(path.utf8)
    var record = 0
    if let mark = name.lastIndex(of: UInt8(ascii: "#")), mark + 1 < name.count,
      name[(mark + 1)...].allSatisfy(\.isASCIIDigit),
      let number = Int(String(decoding: name[(mark + 1)...], as: UTF8.self))
    {
      record = number
      name.removeSubrange(mark...)
    }
    // What is in a folder comes where the folder's name stands.
    for index in name.indices where name[index] == UInt8(ascii: "/") { name[index] = 0 }
    self.name = name
    self.record = record
  }

  static func < (one: Self, other: Self) -> Bool {
    if one.name != other.name { return one.name.lexicographicallyPrecedes(other.name) }
    if one.record != other.record { return one.record < other.record }
    return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
  }
}
