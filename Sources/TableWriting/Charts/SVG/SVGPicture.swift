/// One chart while it is drawn: a head of title, unit and legend, the plot, and the source at the foot.
struct SVGPicture {
  /// A rectangle in pixels.
  struct Frame {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var width: Double { right - left }
    var height: Double { bottom - top }
  }

  let chart: ChartDescription
  let data: ChartData
  let language: Language
  let words: WriterWords
  let values: ValueText
  var canvas = SVGCanvas()
  /// Of the whole picture; charts of many bars are higher than described.
  var height: Double
  /// Where the next part of the head begins.
  var top = Self.margin

  init(_ picture: SVGChart) {
    chart = picture.chart
    data = picture.data
    language = picture.language
    words = picture.words
    values = ValueText(display: picture.chart.valueDisplay)
    height = Double(picture.chart.height)
  }

  mutating func draw() {
    drawHead()
    if data.pointCount == 0 {
      canvas.addText(
        words.notMeasured, x: width / 2, y: (top + height) / 2,
        SVGCanvas.TextStyle(color: SVGCanvas.grayInk, className: "gray", anchor: .middle))
    } else {
      switch chart.kind {
      case .line, .column: drawUpright()
      case .bar: drawBars()
      case .dots: drawDots()
      case .radar: drawRadar()
      case .scatter: drawScatter()
      }
    }
    canvas.addText(chart.source, x: Self.margin, y: height - Self.footBaseline, .small)
  }

  var width: Double { Double(chart.width) }
  /// What the foot takes of the picture's height.
  var footHeight: Double { chart.source.isEmpty ? Self.margin : Self.margin + Self.smallLine }

  func color(_ index: Int) -> String { (chart.series[index].color ?? .series(index)).css }

  /// The class by which a page knows a series, for colours of its own in the dark.
  func className(_ index: Int) -> String {
    chart.series[index].color == nil ? "s\(index % WorkbookColor.palette.count)" : "own"
  }

  /// What a point says when it is pointed at.
  func pointTitle(series: Int, index: Int) -> String {
    let points = data.series[series]
    guard let value = points.values[index] else { return "" }
    let interval = points.intervals[index].map { " (" + values.shown($0) + ")" } ?? ""
    let name = chart.series.count > 1 ? chart.series[series].title + ", " : ""
    return name + categoryName(index) + ": " + values.shown(value) + interval
  }

  func categoryName(_ index: Int) -> String {
    switch data.categories {
    case .labels(let labels): labels[index]
    case .days(let days):
      DayWords.shown(
        parts: ExcelDay.parts(serial: days[index]), as: data.categoryColumn.display, language,
        months: words.months)
    case .numbers: data.series.first.map { $0.labels[index] } ?? ""
    }
  }

  /// The title over as many lines as it takes, what is measured, and the legend.
  private mutating func drawHead() {
    for line in TextMeasure.lines(
      chart.title, width: width - 2 * Self.margin, size: SVGCanvas.titleSize, isBold: true)
    {
      top += SVGCanvas.titleSize
      canvas.addText(line, x: Self.margin, y: top, .title)
      top += SVGCanvas.titleSize * (SVGCanvas.lineHeight - 1)
    }
    let unit = chart.kind == .scatter ? "" : chart.valueTitle
    if !unit.isEmpty {
      top += SVGCanvas.textSize + Self.smallGap
      canvas.addText(unit, x: Self.margin, y: top, .label)
      top += Self.smallGap
    }
    drawLegend()
    top += Self.gap
  }

  private mutating func drawLegend() {
    let entries = LegendEntry.entries(of: chart, data)
    guard !entries.isEmpty else { return }
    var x = Self.margin
    top += SVGCanvas.textSize + Self.gap
    for entry in entries {
      let length =
        LegendEntry.swatch + TextMeasure.width(entry.title, size: SVGCanvas.textSize) + Self.legendGap
      if x > Self.margin, x + length > width - Self.margin {
        x = Self.margin
        top += SVGCanvas.textSize * SVGCanvas.lineHeight
      }
      entry.draw(on: &canvas, x: x, y: top)
      x += length
    }
  }

  static let margin = 16.0
  static let gap = 8.0
  static let smallGap = 4.0
  private static let legendGap = 22.0
  private static let smallLine = 18.0
  private static let footBaseline = 12.0
}

extension DayWords {
  /// A day in the way of its column, or in the usual one of a language.
  static func shown(
    parts: Parts, as display: ColumnDisplay, _ language: Language, months: [String]
  ) -> String {
    let form = form(of: display) ?? (era: Era(language), isMonth: false)
    return form.isMonth
      ? month(parts, era: form.era, months: months) : day(parts, era: form.era, months: months)
  }
}

/// A sign of a chart and what it stands for.
struct LegendEntry {
  enum Sign {
    case line, band, square, dot, whisker
  }

  var title: String
  var color: String
  var className: String
  var sign: Sign

  /// None for a chart that needs no legend: with one series without an interval, or with lines that are
  /// named at their ends.
  static func entries(of chart: ChartDescription, _ data: ChartData) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    let namesLines = chart.kind == .line && chart.series.count > 1
    for (index, series) in chart.series.enumerated() {
      let color = (series.color ?? .series(index)).css
      let className = series.color == nil ? "s\(index % WorkbookColor.palette.count)" : "own"
      if !namesLines, !series.isBound {
        entries.append(
          LegendEntry(title: series.title, color: color, className: className, sign: sign(of: chart.kind)))
      }
      if let interval = series.interval, !interval.title.isEmpty,
        !entries.contains(where: { $0.title == interval.title }),
        data.series[index].intervals.contains(where: { $0 != nil })
      {
        entries.append(
          LegendEntry(
            title: interval.title, color: namesLines ? SVGCanvas.axis : color,
            className: namesLines ? "axis" : className, sign: chart.kind == .line ? .band : .whisker))
      }
    }
    return entries.count > 1 || namesLines ? entries : []
  }

  func draw(on canvas: inout SVGCanvas, x: Double, y: Double) {
    let middle = y - SVGCanvas.textSize * 0.35
    let end = x + Self.signWidth
    switch sign {
    case .line:
      canvas.addLine(
        from: (x, middle), to: (end, middle), color: color, className: className + " line", width: 2.5)
    case .band:
      canvas.add(
        "rect",
        [
          ("class", className + " area"), ("x", SVGCanvas.number(x)), ("y", SVGCanvas.number(middle - 5)),
          ("width", SVGCanvas.number(Self.signWidth)), ("height", "10"), ("fill", color),
          ("fill-opacity", SVGPicture.bandOpacity),
        ])
    case .square:
      canvas.add(
        "rect",
        [
          ("class", className + " fill"), ("x", SVGCanvas.number(x + 4)), ("y", SVGCanvas.number(middle - 5)),
          ("width", "10"), ("height", "10"), ("fill", color),
        ])
    case .dot:
      canvas.add(
        "circle",
        [
          ("class", className + " fill"), ("cx", SVGCanvas.number(x + 9)), ("cy", SVGCanvas.number(middle)),
          ("r", "4.5"), ("fill", color),
        ])
    case .whisker:
      canvas.addLine(
        from: (x, middle), to: (end, middle), color: color, className: className + " line", width: 1.5)
    }
    canvas.addText(title, x: x + Self.swatch, y: y)
  }

  private static func sign(of kind: ChartDescription.Kind) -> Sign {
    switch kind {
    case .line, .radar: .line
    case .column, .bar: .square
    case .dots, .scatter: .dot
    }
  }

  private static let signWidth = 18.0
  /// The sign and the space behind it.
  static let swatch = 24.0
}

extension SVGPicture {
  static let bandOpacity = "0.2"
}
