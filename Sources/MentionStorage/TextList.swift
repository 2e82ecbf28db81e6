import FoundationEssentials

/// Lists of short names as JSON arrays, as SQLite's JSON functions want them. The same few lists stand in many
/// rows, so each is read once.
struct TextLists {
  private var known: [String: [String]] = ["[]": []]

  /// A list as JSON.
  static func json(_ list: [String]) -> String {
    if list.isEmpty { return "[]" }
    guard let data = try? JSONEncoder().encode(list) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }

  /// The list that a JSON array holds; empty for anything else.
  mutating func list(_ json: String) -> [String] {
    if let list = known[json] { return list }
    let list = (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
    known[json] = list
    return list
  }
}
