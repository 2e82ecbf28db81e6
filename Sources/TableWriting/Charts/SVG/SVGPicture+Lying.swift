/// Bars and dots: a line for each category, its name at the left.
extension SVGPicture {
  /// Where the plot of bars or dots lies.
  struct Lying {
    var frame: Frame
    var ticks: AxisTicks
    var rowHeight: Double

    func middle(_ row: Int) -> Double { frame.top + (Double(row) + 0.5) * rowHeight }
    func x(_ value: Double) -> Double { frame.left + ticks.position(of: value) * frame.width }
    var base: Double { ticks.isLogarithmic ? frame.left : x(0) }
  }

  mutating func drawBars() {
    let perRow = chart.isStacked ? 1 : max(1, chart.series.count)
    let hasIntervals = data.series.contains { series in series.intervals.contains { $0 != nil } }
    let texts = (0..<data.categories.count).map { barText($0) }
    let plot = lying(barsPerRow: perRow, texts: texts.flatMap(\.self), hasAxis: hasIntervals)
    if hasIntervals { drawUprightGrid(plot) }
    drawNames(plot)
    let thickness = min(Self.thickestBar, plot.rowHeight * Self.barShare / Double(perRow))
    for row in 0..<data.categories.count {
      var reached = 0.0
      for index in chart.series.indices {
        guard let value = data.series[index].values[row] else { continue }
        let start = chart.isStacked ? reached : 0
        reached = start + value
        let from = chart.isStacked ? plot.x(start) : plot.base
        let to = plot.x(reached)
        let offset = chart.isStacked ? 0 : Double(index)
        let y = plot.middle(row) + (offset - Double(perRow) / 2) * thickness
        canvas.add(
          "rect",
          [
            ("class", className(index) + " fill"), ("x", SVGCanvas.number(min(from, to))),
            ("y", SVGCanvas.number(y)), ("width", SVGCanvas.number(abs(to - from))),
            ("height", SVGCanvas.number(thickness * Self.barFill)), ("fill", color(index)),
          ], title: pointTitle(series: index, index: row))
        let middle = y + thickness * Self.barFill / 2
        var end = max(from, to)
        if let interval = data.series[index].intervals[row], !chart.isStacked {
          drawWhisker(interval, plot, y: middle, color: SVGCanvas.ink, className: "ink-line")
          end = max(end, plot.x(interval.upperBound))
        }
        if !chart.isStacked, let text = texts[row][safe: index] {
          canvas.addText(text, x: end + Self.smallGap, y: middle + SVGCanvas.textSize * 0.35)
        }
      }
      if chart.isStacked, let text = texts[row].first, !text.isEmpty {
        canvas.addText(
          text, x: plot.x(reached) + Self.smallGap, y: plot.middle(row) + SVGCanvas.textSize * 0.35)
      }
    }
    canvas.addLine(
      from: (plot.base, plot.frame.top), to: (plot.base, plot.frame.bottom), color: SVGCanvas.axis,
      className: "axis")
  }

  mutating func drawDots() {
    let texts = (0..<data.categories.count).map { dotText($0) }
    let plot = lying(barsPerRow: max(1, chart.series.count), texts: texts, hasAxis: true)
    drawUprightGrid(plot)
    drawNames(plot)
    drawUprightLevels(plot)
    let perRow = Double(max(1, chart.series.count))
    for row in 0..<data.categories.count {
      for index in chart.series.indices {
        let y = plot.middle(row) + (Double(index) - (perRow - 1) / 2) * Self.dotDistance
        if let interval = data.series[index].intervals[row] {
          drawWhisker(interval, plot, y: y, color: color(index), className: className(index) + " line")
        }
        guard let value = data.series[index].values[row] else { continue }
        canvas.add(
          "circle",
          [
            ("class", className(index) + " fill"), ("cx", SVGCanvas.number(plot.x(value))),
            ("cy", SVGCanvas.number(y)), ("r", "5"), ("fill", color(index)),
          ], title: pointTitle(series: index, index: row))
      }
      var style = SVGCanvas.TextStyle()
      style.anchor = .end
      canvas.addText(
        texts[row], x: width - Self.margin, y: plot.middle(row) + SVGCanvas.textSize * 0.35, style)
    }
  }

  /// What stands at the end of each bar of a row; of stacked ones, their sum.
  private func barText(_ row: Int) -> [String] {
    let numbers = data.series.map { $0.values[row] }
    guard chart.isStacked else { return numbers.map { $0.map(values.shown) ?? "" } }
    let known = numbers.compactMap { $0 }
    return known.isEmpty ? [] : [values.shown(known.reduce(0, +))]
  }

  /// The estimate and its interval, where there is one series.
  private func dotText(_ row: Int) -> String {
    guard chart.series.count == 1, let value = data.series[0].values[row] else { return "" }
    return values.shown(value) + (data.series[0].intervals[row].map { " (" + values.shown($0) + ")" } ?? "")
  }

  private mutating func lying(barsPerRow: Int, texts: [String], hasAxis: Bool) -> Lying {
    let names = (0..<data.categories.count).map(categoryName)
    let widest = names.map { TextMeasure.width($0, size: SVGCanvas.textSize) }.max() ?? 0
    let nameWidth = min(widest, width * Self.mostNameShare)
    let lines =
      names.map { TextMeasure.lines($0, width: nameWidth, size: SVGCanvas.textSize).count }.max() ?? 1
    let least = max(Self.leastRow, Double(min(lines, Self.nameLines)) * Self.nameLine + Self.smallGap)
    let room = height - top - footHeight - (hasAxis ? Self.axisHeight : 0)
    let wanted = max(least, Double(barsPerRow) * Self.leastBar + Self.gap)
    let rowHeight = max(wanted, min(Self.highestRow, room / Double(max(1, names.count))))
    let left = Self.margin + nameWidth + Self.gap
    let textWidth = texts.map { TextMeasure.width($0, size: SVGCanvas.textSize) }.max() ?? 0
    let levelRow = chart.kind == .dots && chart.levels.contains { !$0.title.isEmpty } ? Self.nameLine : 0
    let plotTop = top + levelRow
    let frame = Frame(
      left: left, top: plotTop, right: width - Self.margin - textWidth - Self.gap,
      bottom: plotTop + rowHeight * Double(names.count))
    height = frame.bottom + footHeight + (hasAxis ? Self.axisHeight : 0)
    let wantedMarks = max(2, Int(frame.width / Self.distanceOfMarks))
    return Lying(
      frame: frame, ticks: ChartRange.ticks(of: chart, data, events: false, wanted: wantedMarks),
      rowHeight: rowHeight)
  }

  private mutating func drawNames(_ plot: Lying) {
    let limit = plot.frame.left - Self.margin - Self.gap
    for row in 0..<data.categories.count {
      var lines = TextMeasure.lines(categoryName(row), width: limit + 1, size: SVGCanvas.textSize)
      if lines.count > Self.nameLines {
        let rest = lines[(Self.nameLines - 1)...].joined(separator: " ")
        lines =
          Array(lines.prefix(Self.nameLines - 1))
          + [TextMeasure.truncated(rest, to: limit, size: SVGCanvas.textSize)]
      }
      let first = plot.middle(row) - Double(lines.count - 1) * Self.nameLine / 2 + SVGCanvas.textSize * 0.35
      var style = SVGCanvas.TextStyle()
      style.anchor = .end
      for (number, line) in lines.enumerated() {
        canvas.addText(line, x: plot.frame.left - Self.gap, y: first + Double(number) * Self.nameLine, style)
      }
    }
  }

  private mutating func drawUprightGrid(_ plot: Lying) {
    var style = SVGCanvas.TextStyle.label
    style.anchor = .middle
    for value in plot.ticks.values {
      let x = plot.x(value)
      canvas.addLine(
        from: (x, plot.frame.top), to: (x, plot.frame.bottom), color: SVGCanvas.grid, className: "grid")
      canvas.addText(
        values.mark(value, on: plot.ticks), x: x, y: plot.frame.bottom + SVGCanvas.textSize + Self.smallGap,
        style)
    }
  }

  private mutating func drawUprightLevels(_ plot: Lying) {
    for level in chart.levels {
      let x = plot.x(level.value)
      canvas.addLine(
        from: (x, plot.frame.top), to: (x, plot.frame.bottom), color: SVGCanvas.axis, className: "axis",
        width: 1.25, dashes: "5 4")
      var style = SVGCanvas.TextStyle.small
      style.anchor = .middle
      canvas.addText(level.title, x: x, y: plot.frame.top - Self.smallGap, style)
    }
  }

  private mutating func drawWhisker(
    _ interval: ClosedRange<Double>, _ plot: Lying, y: Double, color: String, className: String
  ) {
    canvas.addLine(
      from: (plot.x(interval.lowerBound), y), to: (plot.x(interval.upperBound), y), color: color,
      className: className, width: 1.75)
  }

  private static let mostNameShare = 0.36
  private static let nameLine = 15.0
  private static let nameLines = 3
  private static let leastRow = 24.0
  private static let highestRow = 40.0
  private static let leastBar = 14.0
  private static let thickestBar = 22.0
  private static let barShare = 0.72
  private static let barFill = 0.92
  private static let dotDistance = 11.0
  private static let axisHeight = 22.0
  /// In pixels; nearer, the numbers of marks would run into each other.
  private static let distanceOfMarks = 60.0
}
