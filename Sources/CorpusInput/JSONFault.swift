import Foundation

/// Where and why a line is no JSON object.
///
/// `JSONDecoder` does not say where it stopped; `JSONSerialization` does, in words. It is asked only about
/// lines that have failed.
struct JSONFault {
  /// The byte of the line, counted from 0, where it is known.
  var byte: Int?
  var message: String

  init(in line: [UInt8]) {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed)
      message = "not an object { … }"
    } catch {
      let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
      (byte, message) = Self.read(words, length: line.count)
    }
  }

  /// Takes the place out of words such as `Invalid value around character 11.`
  private static func read(_ words: String, length: Int) -> (byte: Int?, message: String) {
    if let place = words.range(of: #" (around character|at) \d+\.?$"#, options: .regularExpression) {
      let digits = words[place].filter(\.isNumber)
      return (Int(digits), String(words[..<place.lowerBound]))
    }
    if words.hasPrefix("Unexpected end") { return (length, "it ends too early") }
    return (nil, words.isEmpty ? "cannot be read" : words)
  }
}
