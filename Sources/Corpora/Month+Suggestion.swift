import TextSearch

extension Month {
  /// The form in which ``init(typed:)`` reads what a person seems to mean by a text that it does not read, in the era
  /// of the text: `2566-03` for `มี.ค. 2566`, `2566/03` and `15 มีนาคม 66`, `2023-03` for `March 2023` and `202303`.
  ///
  /// - Returns: `nil` where the text does not tell a month and its year.
  public static func form(meantBy text: String) -> String? {
    let folded = FoldedText(text)
    let numbers = Numbers(folded.bytes)
    guard let month = numbers.month ?? named(folded.bytes) else { return nil }
    return numbers.years.contains(month.year) ? month.description : month.buddhistForm
  }

  /// As ``description``, in the Buddhist Era.
  private var buddhistForm: String { "\(buddhistYear)-\(month < 10 ? "0" : "")\(month)" }

  /// The month of a date with its name, or of its number and the year behind a slash.
  private static func named(_ bytes: [UInt8]) -> Month? {
    // English names are written with a capital; without a day the text becomes that of the month's first.
    let capital = bytes.first.map { first in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) ? first - 0x20 : first
    }
    let text = [capital].compactMap { $0 } + bytes.dropFirst()
    for candidate in [text, Array("1 ".utf8) + text, Array("1/".utf8) + text] {
      let dates = DateScanner(candidate, upTo: candidate.count).dates(in: 0..<candidate.count)
      if let date = dates.first, case .common(let year) = date.year {
        return Month(year: year, month: date.first.month)
      }
    }
    return nil
  }

  /// The runs of digits in a text.
  private struct Numbers {
    /// The length of a year, and of a year with its month directly behind it.
    private static let lettersOfYear = 4
    private static let lettersOfMonth = 6

    private var digits: [String] = []

    init(_ bytes: [UInt8]) {
      digits = bytes.split { !$0.isASCIIDigit }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The numbers as they stand, and the first letters of those that hold a month too.
    var years: [Int] { digits.compactMap { Int($0.prefix(Self.lettersOfYear)) } }

    /// The month where the text begins with a year of four digits.
    var month: Month? {
      guard let first = digits.first else { return nil }
      switch first.count {
      case Self.lettersOfYear where digits.count > 1: return Month(typed: "\(first)-\(digits[1])")
      case Self.lettersOfMonth...:
        let month = first.dropFirst(Self.lettersOfYear).prefix(Self.lettersOfMonth - Self.lettersOfYear)
        return Month(typed: "\(first.prefix(Self.lettersOfYear))-\(month)")
      default: return nil
      }
    }
  }
}
