import Foundation

/// An axis for each category from one middle, and a figure for each series.
extension SVGPicture {
  mutating func drawRadar() {
    let count = data.categories.count
    let ticks = ChartRange.ticks(of: chart, data, events: false, wanted: 4)
    let nameRoom = SVGCanvas.textSize * SVGCanvas.lineHeight + Self.gap
    let bottom = max(top + 2 * (Self.leastRadius + nameRoom), height - footHeight)
    height = bottom + footHeight
    let center = (x: width / 2, y: (top + bottom) / 2)
    let radius = (bottom - top) / 2 - nameRoom
    func point(_ index: Int, _ distance: Double) -> (x: Double, y: Double) {
      let angle = 2 * Double.pi * Double(index) / Double(max(1, count)) - Double.pi / 2
      return (center.x + cos(angle) * distance, center.y + sin(angle) * distance)
    }
    for value in ticks.values where ticks.position(of: value) > 0 {
      let ring = (0..<count).map { point($0, ticks.position(of: value) * radius) }
      canvas.add(
        "path",
        [
          ("class", "grid"), ("fill", "none"), ("stroke", SVGCanvas.grid),
          ("d", SVGCanvas.path(ring, isClosed: true)),
        ])
    }
    for index in 0..<count {
      canvas.addLine(from: center, to: point(index, radius), color: SVGCanvas.grid, className: "grid")
    }
    for index in chart.series.indices {
      let points = data.series[index].values.enumerated().map { place, value in
        point(place, ticks.position(of: value ?? ticks.lowest) * radius)
      }
      canvas.add(
        "path",
        [
          ("class", className(index) + " line"), ("fill", color(index)), ("fill-opacity", "0.12"),
          ("stroke", color(index)), ("stroke-width", "2"), ("stroke-linejoin", "round"),
          ("d", SVGCanvas.path(points, isClosed: true)),
        ])
      for (place, point) in points.enumerated() where data.series[index].values[place] != nil {
        canvas.add(
          "circle",
          [
            ("class", className(index) + " fill"), ("cx", SVGCanvas.number(point.x)),
            ("cy", SVGCanvas.number(point.y)), ("r", "3.5"), ("fill", color(index)),
          ], title: pointTitle(series: index, index: place))
      }
    }
    drawNames(count: count, ticks: ticks, radius: radius, center: center, point: point)
  }

  private mutating func drawNames(
    count: Int, ticks: AxisTicks, radius: Double, center: (x: Double, y: Double),
    point: (Int, Double) -> (x: Double, y: Double)
  ) {
    for index in 0..<count {
      let end = point(index, radius + Self.gap)
      let isMiddle = abs(end.x - center.x) < 1
      var style = SVGCanvas.TextStyle()
      style.anchor = isMiddle ? .middle : end.x > center.x ? .start : .end
      let name = categoryName(index)
      guard !isMiddle else {
        canvas.addText(name, x: end.x, y: end.y < center.y ? end.y - 2 : end.y + SVGCanvas.textSize, style)
        continue
      }
      // Beside the figure there is so much room, and a long name takes several lines of it.
      let room = (end.x > center.x ? width - end.x : end.x) - Self.gap
      let lines = TextMeasure.lines(name, width: room, size: SVGCanvas.textSize)
      let lineHeight = SVGCanvas.textSize * SVGCanvas.lineHeight
      let first = end.y + SVGCanvas.textSize * 0.35 - lineHeight * Double(lines.count - 1) / 2
      for (place, line) in lines.enumerated() {
        canvas.addText(line, x: end.x, y: first + Double(place) * lineHeight, style)
      }
    }
    // The marks of the scale stand beside the first axis, on top of the figures.
    for value in ticks.values where ticks.position(of: value) > 0 {
      var style = SVGCanvas.TextStyle.small
      style.hasEdge = true
      canvas.addText(
        values.mark(value, on: ticks), x: center.x + 4,
        y: center.y - ticks.position(of: value) * radius + SVGCanvas.smallSize * 0.35, style)
    }
  }

  private static let leastRadius = 70.0
}
