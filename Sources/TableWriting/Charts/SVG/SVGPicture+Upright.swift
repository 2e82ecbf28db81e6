/// Lines and columns over categories along the foot.
extension SVGPicture {
  /// Where the plot of lines or columns lies.
  struct Upright {
    var frame: Frame
    var ticks: AxisTicks
    var count: Int

    var slot: Double { frame.width / Double(max(1, count)) }
    /// The middle of a category.
    func x(_ index: Int) -> Double { frame.left + (Double(index) + 0.5) * slot }
    func y(_ value: Double) -> Double { frame.bottom - ticks.position(of: value) * frame.height }
    /// Where columns stand on: zero, or the nearest end of a scale without it.
    var base: Double { ticks.isLogarithmic ? frame.bottom : y(0) }
  }

  mutating func drawUpright() {
    let ticks = ChartRange.ticks(of: chart, data, events: false)
    let marks = ticks.values.map { values.mark($0, on: ticks) }
    let left =
      Self.margin + (marks.map { TextMeasure.width($0, size: SVGCanvas.textSize) }.max() ?? 0) + Self.gap
    let names = sideNames
    let right = width - Self.margin - SideLabels.width(of: names)
    let slot = (right - left) / Double(max(1, data.categories.count))
    let axis = CategoryAxis(data, slot: slot, language: language, monthNames: words.months)
    let axisTitle = chart.categoryTitle.isEmpty ? 0 : Self.axisTitleHeight
    let events = EventRows(chart.events, count: data.categories.count, left: left, slot: slot, right: right)
    let plotTop = top + Double(events.rowCount) * Self.eventRow + Self.gap
    let plot = Upright(
      frame: Frame(
        left: left, top: plotTop, right: right,
        bottom: max(plotTop + Self.leastPlot, height - footHeight - axisTitle - axis.height - Self.gap)),
      ticks: ticks, count: data.categories.count)
    height = plot.frame.bottom + Self.gap + axis.height + axisTitle + footHeight

    drawGrid(plot, marks: marks)
    draw(axis, plot)
    if chart.kind == .column { drawColumns(plot) }
    drawLevels(plot)
    draw(events, plot)
    if chart.kind == .line { drawLines(plot) }
    drawSideLabels(plot)
  }

  private mutating func drawGrid(_ plot: Upright, marks: [String]) {
    let frame = plot.frame
    for (value, mark) in zip(plot.ticks.values, marks) {
      let y = plot.y(value)
      canvas.addLine(from: (frame.left, y), to: (frame.right, y), color: SVGCanvas.grid, className: "grid")
      var style = SVGCanvas.TextStyle.label
      style.anchor = .end
      canvas.addText(mark, x: frame.left - Self.gap, y: y + SVGCanvas.textSize * 0.35, style)
    }
    canvas.addLine(
      from: (frame.left, plot.base), to: (frame.right, plot.base), color: SVGCanvas.axis, className: "axis")
  }

  private mutating func draw(_ axis: CategoryAxis, _ plot: Upright) {
    let bottom = plot.frame.bottom
    for label in axis.labels {
      let x = plot.x(label.index)
      canvas.addLine(from: (x, bottom), to: (x, bottom + 4), color: SVGCanvas.axis, className: "axis")
      var style = SVGCanvas.TextStyle.label
      if axis.isTurned {
        style.anchor = .end
        style.rotation = CategoryAxis.turn
        canvas.addText(label.lines[0], x: x + 4, y: bottom + CategoryAxis.lineHeight, style)
        continue
      }
      for (number, line) in label.lines.enumerated() {
        let half = TextMeasure.width(line, size: CategoryAxis.size) / 2
        style.anchor = x + half > width ? .end : .middle
        canvas.addText(
          line, x: style.anchor == .end ? width - 2 : x,
          y: bottom + Double(number + 1) * CategoryAxis.lineHeight + 1, style)
      }
    }
    guard !chart.categoryTitle.isEmpty else { return }
    var style = SVGCanvas.TextStyle.label
    style.anchor = .end
    canvas.addText(
      chart.categoryTitle, x: plot.frame.right,
      y: bottom + Self.gap + axis.height + SVGCanvas.textSize, style)
  }

  private mutating func drawLevels(_ plot: Upright) {
    for level in chart.levels {
      let y = plot.y(level.value)
      canvas.addLine(
        from: (plot.frame.left, y), to: (plot.frame.right, y), color: SVGCanvas.axis, className: "axis",
        width: 1.25, dashes: "5 4")
    }
  }

  private mutating func draw(_ events: EventRows, _ plot: Upright) {
    for event in events.events {
      let x = plot.x(event.index)
      let y = plot.frame.top - Self.gap - Double(events.rowCount - event.row - 1) * Self.eventRow
      canvas.addLine(
        from: (x, y - SVGCanvas.smallSize * 0.8), to: (x, plot.frame.bottom), color: SVGCanvas.axis,
        className: "axis", dashes: "2 3")
      var style = SVGCanvas.TextStyle(size: SVGCanvas.smallSize)
      style.anchor = event.isAtLeft ? .end : .start
      style.hasEdge = true
      canvas.addText(event.title, x: x + (event.isAtLeft ? -4 : 4), y: y, style)
    }
  }

  private mutating func drawLines(_ plot: Upright) {
    for index in chart.series.indices { drawBand(index, plot) }
    for index in chart.series.indices { drawLine(index, plot) }
  }

  /// The band of each stretch of intervals; one alone is an upright stroke.
  private mutating func drawBand(_ index: Int, _ plot: Upright) {
    let intervals = data.series[index].intervals
    for run in Self.runs(intervals.map { $0 != nil }) {
      let bounds = run.compactMap { place in intervals[place].map { (x: plot.x(place), $0) } }
      var upper = bounds.map { (x: $0.x, y: plot.y($0.1.upperBound)) }
      var lower = bounds.map { (x: $0.x, y: plot.y($0.1.lowerBound)) }
      if run.count == 1, let top = upper.first, let bottom = lower.first {
        upper = [(x: top.x - 3, y: top.y), (x: top.x + 3, y: top.y)]
        lower = [(x: bottom.x - 3, y: bottom.y), (x: bottom.x + 3, y: bottom.y)]
      }
      canvas.add(
        "path",
        [
          ("class", className(index) + " area"), ("fill", color(index)), ("fill-opacity", Self.bandOpacity),
          ("d", SVGCanvas.path(upper + lower.reversed(), isClosed: true)),
        ])
    }
  }

  /// The line of each stretch of values; points are marked where they are few or stand alone.
  private mutating func drawLine(_ index: Int, _ plot: Upright) {
    let series = data.series[index]
    let isBound = chart.series[index].isBound
    let runs = Self.runs(series.values.map { $0 != nil })
    for run in runs where run.count > 1 {
      let points = run.compactMap { place in series.values[place].map { (x: plot.x(place), y: plot.y($0)) } }
      var attributes = [
        ("class", className(index) + " line"), ("fill", "none"), ("stroke", color(index)),
        ("stroke-width", isBound ? "1" : "2.25"), ("stroke-linejoin", "round"), ("stroke-linecap", "round"),
      ]
      if isBound { attributes.append(("stroke-dasharray", "4 3")) }
      canvas.add("path", attributes + [("d", SVGCanvas.path(points))])
    }
    guard !isBound else { return }
    let isCrowded = plot.slot < Self.leastSlotOfMarks
    for run in runs {
      for place in run {
        guard let value = series.values[place] else { continue }
        // Marks that are not seen still say their value when they are pointed at.
        let isSeen = !isCrowded || run.count == 1
        canvas.add(
          "circle",
          [
            ("class", className(index) + (isSeen ? " fill" : " hit")),
            ("cx", SVGCanvas.number(plot.x(place))),
            ("cy", SVGCanvas.number(plot.y(value))), ("r", isSeen ? "2.75" : "4"), ("fill", color(index)),
          ] + (isSeen ? [] : [("fill-opacity", "0")]), title: pointTitle(series: index, index: place))
      }
    }
  }

  private mutating func drawColumns(_ plot: Upright) {
    let groups = chart.isStacked ? 1 : max(1, chart.series.count)
    let columnWidth = plot.slot * Self.columnShare / Double(groups)
    for place in 0..<plot.count {
      var above = 0.0
      var below = 0.0
      for index in chart.series.indices {
        guard let value = data.series[index].values[place] else { continue }
        let start = chart.isStacked ? (value >= 0 ? above : below) : 0
        if value >= 0 { above += value } else { below += value }
        let from = chart.isStacked && !plot.ticks.isLogarithmic ? plot.y(start) : plot.base
        let to = plot.y(start + value)
        let offset = chart.isStacked ? 0 : Double(index)
        let x = plot.x(place) + (offset - Double(groups) / 2) * columnWidth
        canvas.add(
          "rect",
          [
            ("class", className(index) + " fill"), ("x", SVGCanvas.number(x)),
            ("y", SVGCanvas.number(min(from, to))),
            ("width", SVGCanvas.number(columnWidth * Self.columnFill)),
            ("height", SVGCanvas.number(abs(to - from))), ("fill", color(index)),
          ], title: pointTitle(series: index, index: place))
        if let interval = data.series[index].intervals[place], !chart.isStacked {
          let middle = x + columnWidth * Self.columnFill / 2
          canvas.addLine(
            from: (middle, plot.y(interval.lowerBound)), to: (middle, plot.y(interval.upperBound)),
            color: SVGCanvas.ink, className: "ink-line", width: 1.25)
        }
      }
    }
  }

  /// Lines that are named at their right ends, and levels.
  private var namedAtSide: [Int] {
    guard chart.kind == .line, chart.series.count > 1 else { return [] }
    return chart.series.indices.filter { !chart.series[$0].isBound && !chart.series[$0].title.isEmpty }
  }

  private var sideNames: [String] {
    namedAtSide.map { chart.series[$0].title } + chart.levels.map(\.title).filter { !$0.isEmpty }
  }

  private mutating func drawSideLabels(_ plot: Upright) {
    var labels = namedAtSide.compactMap { index -> SideLabels.Label? in
      guard let last = data.series[index].values.last(where: { $0 != nil }) ?? nil else { return nil }
      return SideLabels.Label(
        title: chart.series[index].title, wanted: plot.y(last), y: 0, color: color(index),
        className: className(index), dashes: "")
    }
    labels += chart.levels.filter { !$0.title.isEmpty }.map {
      SideLabels.Label(
        title: $0.title, wanted: plot.y($0.value), y: 0, color: SVGCanvas.axis, className: "axis",
        dashes: "5 4")
    }
    let side = SideLabels(labels, bounds: (plot.frame.top)...plot.frame.bottom)
    side.draw(on: &canvas, x: plot.frame.right)
  }

  /// The stretches of `true`.
  static func runs(_ isThere: [Bool]) -> [Range<Int>] {
    isThere.indices.reduce(into: []) { runs, index in
      guard isThere[index] else { return }
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
  }

  private static let axisTitleHeight = 18.0
  private static let eventRow = 15.0
  private static let leastPlot = 160.0
  private static let leastSlotOfMarks = 9.0
  private static let columnShare = 0.8
  /// The part of its place that a column fills; the rest keeps it from its neighbour.
  private static let columnFill = 0.94
}
