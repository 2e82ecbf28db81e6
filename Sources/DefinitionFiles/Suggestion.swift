/// Offers the nearest right word for a wrong one.
public enum Suggestion {
  /// `; did you mean “x”?`, or nothing where no word is near.
  public static func words(for wrong: String, among right: some Sequence<String>) -> String {
    let nearest = right.map { (word: $0, distance: distance($0, wrong)) }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let nearest, nearest.distance <= max(1, wrong.count * 2 / 5) else { return "" }
    return "; did you mean “\(nearest.word)”?"
  }

  /// The Levenshtein distance: insertions, deletions and replacements that turn one word into the other.
  private static func distance(_ one: String, _ other: String) -> Int {
    let columns = Array(other)
    var row = Array(0...columns.count)
    for (index, character) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in columns.indices {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, diagonal + (columns[column] == character ? 0 : 1))
        diagonal = above
      }
    }
    return row[columns.count]
  }
}
