/// A colour as red, green and blue, 8 bits each.
public struct WorkbookColor: Hashable, Sendable {
  /// `0xRRGGBB`: 8 bits of red, of green and of blue, those of red the highest; the 8 bits above them are 0.
  public let rgb: UInt32

  /// The colour of a number `0xRRGGBB`.
  public init(rgb: UInt32) {
    self.rgb = rgb
  }

  /// `#0072B2`, as CSS and SVG write it.
  public var css: String {
    let digits = String(rgb & 0xFFFFFF, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: max(0, Self.digits - digits.count)) + digits
  }

  private static let digits = 6
}

/// The colours of everything that is drawn: charts, heat maps, headings.
extension WorkbookColor {
  /// Colours that colour-blind readers tell apart (Okabe and Ito 2008), in the order of their use. The
  /// yellow of the original is darkened, since it is not seen on white, and black stands as dark gray.
  public static let palette: [WorkbookColor] = [
    WorkbookColor(rgb: 0x0072B2), WorkbookColor(rgb: 0xD55E00), WorkbookColor(rgb: 0x009E73),
    WorkbookColor(rgb: 0xCC79A7), WorkbookColor(rgb: 0xE69F00), WorkbookColor(rgb: 0x56B4E9),
    WorkbookColor(rgb: 0x444444), WorkbookColor(rgb: 0xB3A500),
  ]
  /// The same colours for dark paper, light enough to be seen on it.
  static let darkPalette: [WorkbookColor] = [
    WorkbookColor(rgb: 0x4FA8DC), WorkbookColor(rgb: 0xF0813A), WorkbookColor(rgb: 0x2FC79A),
    WorkbookColor(rgb: 0xD995BC), WorkbookColor(rgb: 0xF0B63E), WorkbookColor(rgb: 0x7CC8F2),
    WorkbookColor(rgb: 0xB8B8B8), WorkbookColor(rgb: 0xD0C338),
  ]
  /// For what stands beside the findings: bases, periods before, and the marks of levels and events in Excel.
  public static let gray = WorkbookColor(rgb: 0x8C8C8C)

  /// The ends of a scale from little to much: one hue, so that it also reads in gray and in print.
  static let heatLow = WorkbookColor(rgb: 0xFFFFFF)
  static let heatHigh = WorkbookColor(rgb: 0x4A98C9)
  /// The ends of a scale that turns at a middle: blue below, orange above, which colour-blind readers tell
  /// apart, and white between.
  static let heatBelow = WorkbookColor(rgb: 0x4A98C9)
  static let heatMiddle = WorkbookColor(rgb: 0xFFFFFF)
  static let heatAbove = WorkbookColor(rgb: 0xEE8A4A)
  /// The same scales for dark paper, under light letters.
  static let darkHeatLow = WorkbookColor(rgb: 0x1B2026)
  static let darkHeatHigh = WorkbookColor(rgb: 0x1F628F)
  static let darkHeatAbove = WorkbookColor(rgb: 0x9C4A16)
  static let darkDataBar = WorkbookColor(rgb: 0x2B4E68)
  static let dataBar = WorkbookColor(rgb: 0x9DC6E0)

  /// Titles and headings.
  static let accent = WorkbookColor(rgb: 0x1F4E79)
  static let caution = WorkbookColor(rgb: 0x9C2A00)
  static let link = WorkbookColor(rgb: 0x0563C1)
  static let white = WorkbookColor(rgb: 0xFFFFFF)
  static let hairline = WorkbookColor(rgb: 0xBFBFBF)
  static let notMeasured = WorkbookColor(rgb: 0xD9D9D9)

  /// The colour that a series takes when it names none.
  static func series(_ index: Int) -> WorkbookColor { palette[index % palette.count] }

  /// A colour between this and another: 0 is this, 1 the other.
  func mixed(with other: WorkbookColor, _ part: Double) -> WorkbookColor {
    let part = min(1, max(0, part))
    var mixed: UInt32 = 0
    for shift: UInt32 in [16, 8, 0] {
      let from = Double((rgb >> shift) & 0xFF)
      let to = Double((other.rgb >> shift) & 0xFF)
      mixed |= UInt32((from + (to - from) * part).rounded()) << shift
    }
    return WorkbookColor(rgb: mixed)
  }
}
