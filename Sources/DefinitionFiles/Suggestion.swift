/// Offers the nearest right word for a wrong one.
public enum Suggestion {
  /// Something that has an id in data, and names by which people call it.
  public struct Entry: Sendable {
    /// The name in data, which is what is offered.
    public var id: String
    /// What people call it, in any language; it may have none.
    public var names: [String]

    /// The entry with these names.
    public init(id: String, names: [String] = []) {
      self.id = id
      self.names = names
    }
  }

  /// `; did you mean “x”?`, or nothing where no word is near. Capitals make no difference.
  public static func words(for wrong: String, among right: some Sequence<String>) -> String {
    words(for: wrong, among: right.map { Entry(id: $0) })
  }

  /// `; did you mean “x”?` with the ids of what has a name that is equal, near, or holds the word, in this order; nothing
  /// where none has.
  public static func words(for wrong: String, among entries: [Entry]) -> String {
    guard !wrong.isEmpty, wrong.utf8.count <= longestWord else { return "" }
    let wrong = wrong.lowercased()
    var ids = entries.filter { entry in entry.names.contains { $0.lowercased() == wrong } }.map(\.id)
    if ids.isEmpty { ids = nearest(wrong, entries.map { ($0.id, $0.id) }) }
    if ids.isEmpty { ids = holding(wrong, entries) }
    if ids.isEmpty { ids = nearest(wrong, entries.flatMap { entry in entry.names.map { ($0, entry.id) } }) }
    guard let last = ids.prefix(mostOffered).last else { return "" }
    let others = ids.prefix(mostOffered).dropLast().map { "“\($0)”" }.joined(separator: ", ")
    return "; did you mean \(others.isEmpty ? "" : others + " or ")“\(last)”?"
  }

  /// How many are offered at most; more would be a list to read.
  private static let mostOffered = 3
  /// The most bytes of a word; comparing takes time by the product of two lengths.
  private static let longestWord = 200
  /// The fewest characters of a part of a name that is looked for in names.
  private static let shortestPart = 3

  /// The id of the nearest name, if it is near enough.
  private static func nearest(_ wrong: String, _ names: [(name: String, id: String)]) -> [String] {
    let nearest = names.lazy.filter { $0.name.utf8.count <= longestWord }
      .map { (id: $0.id, distance: distance($0.name.lowercased(), wrong)) }
      .min { ($0.distance, $0.id) < ($1.distance, $1.id) }
    guard let nearest, nearest.distance <= max(1, wrong.count * 2 / 5) else { return [] }
    return [nearest.id]
  }

  /// The ids of those with a name that holds the word, the shortest first.
  private static func holding(_ part: String, _ entries: [Entry]) -> [String] {
    guard part.count >= shortestPart else { return [] }
    return entries.filter { entry in
      ([entry.id] + entry.names).contains { $0.lowercased().contains(part) }
    }.map(\.id).sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// The fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other, none within
  /// another (Damerau 1964, "A technique for computer detection and correction of spelling errors", Communications of the
  /// ACM 7, 171–176): most slips of the hand are one of these.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (rows, columns) = (Array(one), Array(other))
    var earlier: [Int] = []
    var above = Array(0...columns.count)
    for row in rows.indices {
      var distances = [row + 1]
      for column in columns.indices {
        let isSame = rows[row] == columns[column]
        var distance = min(above[column + 1] + 1, distances[column] + 1, above[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, rows[row] == columns[column - 1], rows[row - 1] == columns[column] {
          distance = min(distance, earlier[column - 1] + 1)
        }
        distances.append(distance)
      }
      (earlier, above) = (above, distances)
    }
    return above[columns.count]
  }
}
