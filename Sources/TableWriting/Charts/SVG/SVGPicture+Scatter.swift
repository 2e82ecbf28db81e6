/// Points over two columns of numbers, named where there is room.
extension SVGPicture {
  mutating func drawScatter() {
    guard case .numbers(let across) = data.categories else { return }
    let ticks = ChartRange.ticks(of: chart, data, events: false)
    let marks = ticks.values.map { values.mark($0, on: ticks) }
    if !chart.valueTitle.isEmpty {
      top += SVGCanvas.textSize
      canvas.addText(chart.valueTitle, x: Self.margin, y: top, .label)
      top += 2 * Self.gap
    }
    let left =
      Self.margin + (marks.map { TextMeasure.width($0, size: SVGCanvas.textSize) }.max() ?? 0) + Self.gap
    let frame = Frame(
      left: left, top: top, right: width - Self.margin - Self.gap,
      bottom: max(top + Self.leastHeight, height - footHeight - Self.footAxis))
    height = frame.bottom + Self.footAxis + footHeight
    let numbers = across.compactMap { $0 }
    let acrossTicks = AxisTicks(
      covering: (numbers.min() ?? 0)...(numbers.max() ?? 1), scale: .fromZero, wanted: 6,
      leastStep: data.categoryColumn.type == .integer ? 1 : 0)
    let acrossText = ValueText(display: data.categoryColumn.display)
    var style = SVGCanvas.TextStyle.label
    for (value, mark) in zip(ticks.values, marks) {
      let y = frame.bottom - ticks.position(of: value) * frame.height
      canvas.addLine(from: (frame.left, y), to: (frame.right, y), color: SVGCanvas.grid, className: "grid")
      style.anchor = .end
      canvas.addText(mark, x: frame.left - Self.gap, y: y + SVGCanvas.textSize * 0.35, style)
    }
    for value in acrossTicks.values {
      let x = frame.left + acrossTicks.position(of: value) * frame.width
      canvas.addLine(from: (x, frame.top), to: (x, frame.bottom), color: SVGCanvas.grid, className: "grid")
      style.anchor = .middle
      canvas.addText(
        acrossText.mark(value, on: acrossTicks), x: x, y: frame.bottom + SVGCanvas.textSize + Self.smallGap,
        style)
    }
    style.anchor = .end
    canvas.addText(
      chart.categoryTitle, x: frame.right, y: frame.bottom + Self.footAxis - Self.smallGap, style)
    drawPoints(across, frame, x: acrossTicks, y: ticks)
  }

  private mutating func drawPoints(
    _ across: [Double?], _ frame: Frame, x acrossTicks: AxisTicks, y ticks: AxisTicks
  ) {
    var points: [PointLabels.Point] = []
    for index in chart.series.indices {
      for (place, value) in data.series[index].values.enumerated() {
        guard let value, let number = across[place] else { continue }
        let x = frame.left + acrossTicks.position(of: number) * frame.width
        let y = frame.bottom - ticks.position(of: value) * frame.height
        let name = data.series[index].labels[place]
        canvas.add(
          "circle",
          [
            ("class", className(index) + " fill"), ("cx", SVGCanvas.number(x)), ("cy", SVGCanvas.number(y)),
            ("r", "4.5"), ("fill", color(index)), ("fill-opacity", "0.85"),
          ], title: name.isEmpty ? values.shown(value) : name + ": " + values.shown(value))
        points.append(PointLabels.Point(x: x, y: y, name: name))
      }
    }
    for label in PointLabels.placed(points, within: frame) {
      var style = SVGCanvas.TextStyle(size: SVGCanvas.smallSize)
      style.hasEdge = true
      style.anchor = label.anchor
      canvas.addText(label.name, x: label.x, y: label.y, style)
    }
  }

  private static let leastHeight = 140.0
  private static let footAxis = 40.0
}

/// Names beside points: each at the first of its sides where it touches no point and no other name; where
/// there is none, the point says its name only when it is pointed at.
enum PointLabels {
  struct Point {
    var x: Double
    var y: Double
    var name: String
  }

  struct Label {
    var name: String
    var x: Double
    var y: Double
    var anchor: SVGCanvas.Anchor
  }

  static func placed(_ points: [Point], within frame: SVGPicture.Frame) -> [Label] {
    var taken = points.map { box(left: $0.x - radius, width: 2 * radius, middle: $0.y, height: 2 * radius) }
    var labels: [Label] = []
    for point in points where !point.name.isEmpty {
      let width = TextMeasure.width(point.name, size: SVGCanvas.smallSize)
      let sides: [(left: Double, middle: Double, anchor: SVGCanvas.Anchor)] = [
        (point.x + distance, point.y, .start), (point.x - distance - width, point.y, .end),
        (point.x - width / 2, point.y - above, .middle), (point.x - width / 2, point.y + above, .middle),
        (point.x + distance / 2, point.y - above, .start), (point.x + distance / 2, point.y + above, .start),
        (point.x - distance / 2 - width, point.y - above, .end),
        (point.x - distance / 2 - width, point.y + above, .end),
      ]
      for side in sides {
        let box = box(left: side.left, width: width, middle: side.middle, height: SVGCanvas.smallSize * 1.3)
        guard box.left >= frame.left, box.right <= frame.right + distance, box.top >= frame.top - distance,
          box.bottom <= frame.bottom, !taken.contains(where: { touches($0, box) })
        else { continue }
        taken.append(box)
        let x =
          switch side.anchor {
          case .start: side.left
          case .end: side.left + width
          case .middle: point.x
          }
        labels.append(
          Label(name: point.name, x: x, y: side.middle + SVGCanvas.smallSize * 0.35, anchor: side.anchor))
        break
      }
    }
    return labels
  }

  private static func touches(_ one: SVGPicture.Frame, _ other: SVGPicture.Frame) -> Bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
  }

  private static func box(left: Double, width: Double, middle: Double, height: Double) -> SVGPicture.Frame {
    SVGPicture.Frame(left: left, top: middle - height / 2, right: left + width, bottom: middle + height / 2)
  }

  private static let radius = 5.0
  private static let distance = 8.0
  private static let above = 13.0
}
