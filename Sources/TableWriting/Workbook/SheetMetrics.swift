/// Heights of rows in points, which go with the font.
struct SheetMetrics {
  let font: ReportFont

  /// A line of text with its marks above and below and the space between lines.
  var lineHeight: Double { font.points(CellStyle.textSize) * Self.linePerSize }
  /// Text over so many lines. Programs that have another font in place of the report's set their lines further apart,
  /// and would cut the last one.
  func textHeight(lines: Int) -> Double {
    lines > 1 ? Double(lines) * font.points(CellStyle.textSize) * Self.wrappedLinePerSize : lineHeight
  }
  var titleHeight: Double { font.points(CellStyle.titleSize) * Self.linePerSize + 2 }
  var headingHeight: Double { font.points(CellStyle.headingSize) * Self.linePerSize + 4 }
  /// Of a table's headings over so many lines.
  func headingHeight(lines: Int) -> Double { Double(lines) * lineHeight + 4 }
  var pixelsPerRow: Int { Int((lineHeight * Self.pixelsPerPoint).rounded()) }

  /// Thai letters with two marks above need half of the letter's size more.
  private static let linePerSize = 1.5
  private static let wrappedLinePerSize = 1.75
  /// 96 dots an inch over 72 points.
  private static let pixelsPerPoint = 4.0 / 3
}
