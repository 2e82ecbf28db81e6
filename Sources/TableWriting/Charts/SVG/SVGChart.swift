/// Draws a ``ChartDescription`` as a picture: standalone SVG 1.1, which browsers, word processors and
/// printers take.
///
///     let picture = try SVGChart(chart, in: workbook)
///     try picture.write(to: "trend.svg")
///
/// The same description gives the same bytes. Colours are those of the workbook's charts; every text is
/// there as text, with a title and a description for readers who cannot see the picture.
public struct SVGChart: Sendable {
  let chart: ChartDescription
  let data: ChartData
  let language: Language
  let font: ReportFont
  let words: WriterWords

  /// - Throws: ``WorkbookError/chartReference(chart:table:column:)`` for a column that is not there.
  public init(_ chart: ChartDescription, in workbook: WorkbookDescription) throws {
    self.init(
      chart, try ChartData(chart, in: workbook), language: workbook.language, font: workbook.font,
      words: workbook.words)
  }

  init(
    _ chart: ChartDescription, _ data: ChartData, language: Language, font: ReportFont, words: WriterWords
  ) {
    self.chart = chart
    self.data = data
    self.language = language
    self.font = font
    self.words = words
  }

  /// The picture as a file's text.
  public var text: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(id: "chart", isStandalone: true)
  }

  /// Writes the picture to a file, replacing what is there.
  ///
  /// - Throws: ``OutputError``.
  public func write(to path: String) throws {
    try AtomicFile.write(to: path) { try $0.write(Array(text.utf8)) }
  }

  /// The `svg` element.
  ///
  /// - Parameters:
  ///   - id: unlike every other of the page.
  ///   - className: what the page's style sheet knows it by.
  ///   - isStandalone: whether it paints its own paper and names its fonts; a page does both itself.
  func element(id: String, className: String = "", isStandalone: Bool) -> String {
    var picture = SVGPicture(self)
    picture.draw()
    let size = (Double(chart.width), picture.height)
    let box = "0 0 \(SVGCanvas.number(size.0)) \(SVGCanvas.number(size.1))"
    var canvas = SVGCanvas()
    var attributes = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("version", "1.1"), ("width", SVGCanvas.number(size.0)),
      ("height", SVGCanvas.number(size.1)), ("viewBox", box), ("role", "img"),
      ("aria-labelledby", id + "-title " + id + "-desc"), ("xml:lang", language.rawValue),
    ]
    if !className.isEmpty { attributes.append(("class", className)) }
    if isStandalone { attributes.append(("font-family", font.families)) }
    canvas.open("svg", attributes)
    var text = canvas.text
    text += "<title id=\"\(id)-title\">\(XMLText.escaped(chart.title))</title>\n"
    text += "<desc id=\"\(id)-desc\">\(XMLText.escaped(chart.alternativeText))</desc>\n"
    if isStandalone {
      var paper = SVGCanvas()
      paper.add(
        "rect",
        [
          ("width", SVGCanvas.number(size.0)), ("height", SVGCanvas.number(size.1)),
          ("fill", SVGCanvas.paper),
        ])
      text += paper.text
    }
    return text + picture.canvas.text + "</svg>\n"
  }
}
