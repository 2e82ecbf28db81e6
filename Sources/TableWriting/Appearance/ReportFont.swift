/// The font of a report, and what stands in for it where it is missing.
///
/// An Excel file names one font and no second: where it is missing, Excel and LibreOffice take another
/// without serifs that has Thai letters. Charts of Excel name a font for Latin letters
/// only, and take their Thai from the file's theme, which is Tahoma here: so they are set in
/// ``substitute`` throughout, that letters and digits agree. SVG and HTML name ``fallbacks`` in their order.
public struct ReportFont: Hashable, Sendable {
  /// The family name, as font menus show it: `TH Sarabun New`.
  public var name: String
  /// Families that stand in for it in SVG and HTML, the first choice first. Excel files do not name them.
  public var fallbacks: [String]
  /// How large letters are set beside those of Tahoma: fonts of Thai official papers stand small in their
  /// body, so that 14 points of them read as 10 points of Tahoma.
  public var relativeSize: Double

  /// A font with this name, as large as Tahoma unless `relativeSize` says otherwise.
  public init(_ name: String, fallbacks: [String] = ReportFont.thaiFallbacks, relativeSize: Double = 1) {
    self.name = name
    self.fallbacks = fallbacks
    self.relativeSize = relativeSize
  }

  /// The font of Thai official papers (cabinet resolution of 7 September 2010).
  public static let thSarabunNew = ReportFont("TH Sarabun New", relativeSize: 1.4)
  /// Comes with every Excel on Windows and macOS, and has Thai letters.
  public static let tahoma = ReportFont("Tahoma", fallbacks: thaiFallbacks.filter { $0 != "Tahoma" })

  /// Fonts with Thai letters that stand as large as Tahoma: of the web, Windows, macOS, Debian.
  public static let thaiFallbacks = [
    "Sarabun", "Noto Sans Thai", "Leelawadee UI", "Thonburi", "Tahoma", "Loma", "Garuda",
  ]

  /// The font of charts, and what reports name as the font to install where the first is missing.
  public var substitute: String { relativeSize == 1 ? name : Self.tahoma.name }

  /// A font by its name; a known one with its size.
  public static func named(_ name: String) -> ReportFont {
    switch name.lowercased() {
    case thSarabunNew.name.lowercased(), "th sarabunpsk", "th sarabun it๙":
      ReportFont(name, relativeSize: thSarabunNew.relativeSize)
    case tahoma.name.lowercased(): tahoma
    default: ReportFont(name)
    }
  }

  /// A size in points of this font that reads as `size` points of Tahoma; a multiple of a half, as Excel
  /// has them.
  func points(_ size: Double) -> Double { (size * relativeSize * 2).rounded() / 2 }

  /// The value of CSS's `font-family`, without the fonts that would stand smaller than the text beside them.
  var families: String {
    let names = (relativeSize == 1 ? [name] : []) + fallbacks
    return Self.list(names)
  }

  /// The value of CSS's `font-family` with this font first, for pages that even out sizes themselves.
  var allFamilies: String { Self.list([name] + fallbacks) }

  private static func list(_ names: [String]) -> String {
    (names.map { "'" + $0.filter(isOfAName) + "'" } + ["sans-serif"])
      .joined(separator: ", ")
  }

  /// Font names come from people's definition files, and stand in a style sheet as they are.
  private static func isOfAName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || " -_.".contains(character)
  }
}
