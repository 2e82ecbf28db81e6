// Writes the Swift of a catalogue of strings: `generate-catalogue CATALOGUE.json OUTPUT.swift`.
//
// The entry `"trend.title": {"th": "…", "en": "…"}` becomes `LocalizedText.trendTitle`; one whose texts hold
// values, `{months}`, a function that takes them, `LocalizedText.trendNote(months:)`. Both texts of an entry
// must be there and hold the same values.
import Foundation

struct Entry: Decodable {
  var th: String
  var en: String
}

/// A text taken apart: words as they stand, and the names of values.
enum Part: Equatable {
  case words(String)
  case value(String)
}

struct CatalogueError: Error, CustomStringConvertible {
  var description: String
}

func parts(of text: String, key: String) throws -> [Part] {
  var parts: [Part] = []
  var rest = Substring(text)
  while let open = rest.firstIndex(of: "{") {
    if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
    guard let close = rest[open...].firstIndex(of: "}") else {
      throw CatalogueError(description: "\(key): a { without its }")
    }
    let name = String(rest[rest.index(after: open)..<close])
    guard let first = name.first, first.isLetter, name.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      throw CatalogueError(description: "\(key): “{\(name)}” is no name of a value")
    }
    parts.append(.value(name))
    rest = rest[rest.index(after: close)...]
  }
  if !rest.isEmpty { parts.append(.words(String(rest))) }
  return parts
}

func names(in parts: [Part]) -> [String] {
  var names: [String] = []
  for case .value(let name) in parts where !names.contains(name) { names.append(name) }
  return names
}

/// `"…"`, with what would end or open something in it escaped.
func literal(_ text: String) -> String {
  let escaped = text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
    .replacingOccurrences(of: "\n", with: "\\n")
  return "\"\(escaped)\""
}

func expression(_ parts: [Part], language: String) -> String {
  let terms = parts.map { part in
    switch part {
    case .words(let text): literal(text)
    case .value(let name): "\(name).text(in: .\(language))"
    }
  }
  return terms.isEmpty ? "\"\"" : "[" + terms.joined(separator: ", ") + "].joined()"
}

/// `trend.first-month` as `trendFirstMonth`.
func identifier(_ key: String) -> String {
  let words = key.split { $0 == "." || $0 == "-" }
  return words.enumerated().map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
}

func member(_ key: String, _ entry: Entry) throws -> String {
  let thai = try parts(of: entry.th, key: key)
  let english = try parts(of: entry.en, key: key)
  let values = names(in: english)
  guard Set(values) == Set(names(in: thai)) else {
    throw CatalogueError(description: "\(key): the Thai and the English text hold different values")
  }
  if values.isEmpty {
    return
      "  public static let \(identifier(key)) = LocalizedText(thai: \(literal(entry.th)), english: \(literal(entry.en)))"
  }
  let parameters = values.map { "\($0): some CatalogueValue" }.joined(separator: ", ")
  return """
      public static func \(identifier(key))(\(parameters)) -> LocalizedText {
        LocalizedText(
          thai: \(expression(thai, language: "thai")),
          english: \(expression(english, language: "english")))
      }
    """
}

do {
  let arguments = CommandLine.arguments
  guard arguments.count == 3 else {
    throw CatalogueError(description: "usage: generate-catalogue CATALOGUE.json OUTPUT.swift")
  }
  let data = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
  let entries = try JSONDecoder().decode([String: Entry].self, from: data)
  var members: [String] = []
  for (key, entry) in entries.sorted(by: { $0.key < $1.key }) { members.append(try member(key, entry)) }
  let code = """
    public import TableWriting

    /// The texts of the catalogue.
    extension LocalizedText {
    \(members.joined(separator: "\n"))
    }

    """
  try Data(code.utf8).write(to: URL(fileURLWithPath: arguments[2]))
} catch {
  FileHandle.standardError.write(
    Data("\(CommandLine.arguments.dropFirst().first ?? ""): error: \(error)\n".utf8))
  exit(1)
}
