/// Heights of rows in points, which go with the font: of whole pixels, as programs make them.
struct SheetMetrics {
  let font: ReportFont

  /// A line of text with its marks above and below and the space between lines.
  var lineHeight: Double { Self.wholePixels(font.points(CellStyle.textSize) * Self.linePerSize) }
  /// Text over so many lines. Programs that have another font in place of the report's set their lines further apart,
  /// and would cut the last one.
  func textHeight(lines: Int) -> Double {
    lines > 1
      ? Self.wholePixels(Double(lines) * font.points(CellStyle.textSize) * Self.wrappedLinePerSize)
      : lineHeight
  }
  var titleHeight: Double { Self.wholePixels(font.points(CellStyle.titleSize) * Self.linePerSize + 2) }
  var headingHeight: Double { Self.wholePixels(font.points(CellStyle.headingSize) * Self.linePerSize + 4) }
  /// Of a table's headings over so many lines.
  func headingHeight(lines: Int) -> Double { Self.wholePixels(Double(lines) * lineHeight + 4) }
  var pixelsPerRow: Int { Int((lineHeight * Self.pixelsPerPoint).rounded()) }

  /// The width of a column in the units of a workbook, digits of ``baseFont``, for a width in characters of the report's
  /// font. A font that stands large for its size may take the place of a small one that is missing, hence the room.
  func columnUnits(characters: Double) -> Double {
    characters * (font.relativeSize > 1 ? Self.unitsPerSmallCharacter : Self.unitsPerCharacter)
  }

  private static func wholePixels(_ points: Double) -> Double {
    (points * pixelsPerPoint).rounded(.up) / pixelsPerPoint
  }

  /// Arial has a substitute of the same widths everywhere.
  static let baseFont = "Arial"
  /// At which its digits are 7 pixels wide, as writers of workbooks take them to be.
  static let baseFontSize = 10.0
  /// What such a digit takes in points.
  static let pointsPerUnit = 5.25

  /// Of fonts as large as Tahoma.
  private static let unitsPerCharacter = 1.1
  /// Of fonts that stand small: their own digits take 1.07, those of the usual substitutes 1.45.
  private static let unitsPerSmallCharacter = 1.25
  /// Thai letters with two marks above need half of the letter's size more.
  private static let linePerSize = 1.5
  private static let wrappedLinePerSize = 1.85
  /// 96 dots an inch over 72 points.
  private static let pixelsPerPoint = 4.0 / 3
}
