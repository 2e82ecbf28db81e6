/// The short notation in which codebooks and registries write terms with variants.
///
/// `[x]` may be there or not, `(a|b)` is one of several and may hold an empty one, groups may stand within groups,
/// and `\` takes a bracket, bar or backslash for itself: `ปั้นอุตสาหกรรม[ดี](เคียง|)คู่ชุมชน` is four phrases.
public enum TermNotation {
  /// More variants than a term that a person can survey has.
  public static let mostVariants = 2_000

  /// What is wrong with a term.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// This bracket is opened and has no partner.
    case unclosed(Character)
    /// This bracket closes nothing, or something else was opened last.
    case unopened(Character)
    /// The groups stand for more than ``mostVariants`` phrases.
    case tooManyVariants
    /// One of the phrases is empty, or nothing but spaces.
    case empty

    public var description: String {
      switch self {
      case .unclosed(let bracket): "“\(bracket)” is not closed; write “\\\(bracket)” for the character itself"
      case .unopened(let bracket):
        "“\(bracket)” closes nothing; write “\\\(bracket)” for the character itself"
      case .tooManyVariants:
        "the groups stand for more than \(TermNotation.mostVariants) phrases; split the term"
      case .empty: "one of the phrases that it stands for is empty"
      }
    }
  }

  /// The phrases that a term stands for, each once, in the order of the notation.
  ///
  /// - Throws: ``Fault``.
  public static func phrases(_ term: String) throws(Fault) -> [String] {
    var parser = Parser(rest: Substring(term).unicodeScalars)
    let phrases = try parser.alternatives(until: nil)
    var seen: Set<String> = []
    let unique = phrases.filter { seen.insert($0).inserted }
    guard !unique.contains(where: { $0.allSatisfy(\.isWhitespace) }) else { throw .empty }
    return unique
  }

  /// Reads scalar by scalar: a mark behind a bracket (`คอมพิวเตอร[์]`) would be one character with it.
  private struct Parser {
    var rest: Substring.UnicodeScalarView

    /// Reads alternatives up to a closing bracket, or to the end of the term where there is none to come.
    mutating func alternatives(until close: Unicode.Scalar?) throws(Fault) -> [String] {
      var finished: [String] = []
      var current = [""]
      while let scalar = rest.popFirst() {
        switch scalar {
        case "\\":
          guard let escaped = rest.popFirst() else { break }
          current = current.map { $0 + String(escaped) }
        case "[": current = try product(current, alternatives(until: "]") + [""])
        case "(": current = try product(current, alternatives(until: ")"))
        case "|" where close != nil:
          finished += current
          current = [""]
        case "]", ")":
          guard scalar == close else { throw .unopened(Character(scalar)) }
          return finished + current
        default: current = current.map { $0 + String(scalar) }
        }
      }
      if let close { throw .unclosed(close == "]" ? "[" : "(") }
      return finished + current
    }

    private func product(_ heads: [String], _ tails: [String]) throws(Fault) -> [String] {
      guard heads.count * tails.count <= mostVariants else { throw .tooManyVariants }
      return heads.flatMap { head in tails.map { head + $0 } }
    }
  }
}
