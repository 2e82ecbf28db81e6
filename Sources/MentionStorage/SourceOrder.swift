import GRDB

/// The order of the input, for documents that come out of the store in another.
struct SourceOrder {
  /// Where a document stands: the number of its file, and its place among the file's items.
  struct Place: Comparable {
    var position: Int
    var ordinal: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.position, one.ordinal) < (other.position, other.ordinal)
    }
  }

  /// The position of each current file.
  private var positions: [Int: Int] = [:]

  /// - Parameters:
  ///   - ids: The numbers of the current files; of one that stands twice the last place counts.
  ///   - positions: Their positions.
  init(_ ids: [Int64], at positions: [Int]) {
    self.positions = Dictionary(zip(ids.lazy.map(Int.init), positions)) { _, last in last }
  }

  init(_ db: Database) throws {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM source") ?? 0
    positions.reserveCapacity(count)
    try db.forEachRow("SELECT id, position FROM source WHERE state = 'current'") { row in
      positions[row.integer(0)] = row.integer(1)
    }
  }

  /// The number of files.
  var count: Int { positions.count }

  /// The place of an item; `nil` where its file is not part of the last finished update.
  func place(source: Int, ordinal: Int) -> Place? {
    positions[source].map { Place(position: $0, ordinal: ordinal) }
  }

  /// The numbers of items in the order of their places; `nil` where they stand in it already, as most do.
  static func order(of places: [Place]) -> [Int]? {
    let isSorted = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    return isSorted ? nil : places.indices.sorted { places[$0] < places[$1] }
  }

  /// The items in the order of their places.
  static func sorted<Item>(_ items: [Item], at places: [Place]) -> [Item] {
    order(of: places)?.map { items[$0] } ?? items
  }
}
