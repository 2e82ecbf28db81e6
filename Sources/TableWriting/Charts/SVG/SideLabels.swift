/// Names at the right of a plot, each as near to its line's end as it can stand without touching another.
struct SideLabels {
  struct Label: Hashable {
    var title: String
    /// Where its line ends.
    var wanted: Double
    /// Where it stands.
    var y: Double
    var color: String
    var className: String
    var dashes: String
  }

  private(set) var labels: [Label]

  /// - Parameter bounds: the highest and lowest place of a label's middle.
  init(_ labels: [Label], bounds: ClosedRange<Double>) {
    var placed = labels.sorted { ($0.wanted, $0.title) < ($1.wanted, $1.title) }
    for index in placed.indices {
      let least = index > 0 ? placed[index - 1].y + Self.distance : bounds.lowerBound
      placed[index].y = max(placed[index].wanted, least)
    }
    // What came out too low is pushed up again, and pushes those above it.
    var lowest = bounds.upperBound
    for index in placed.indices.reversed() {
      placed[index].y = min(placed[index].y, lowest)
      lowest = placed[index].y - Self.distance
    }
    self.labels = placed
  }

  /// The width that the labels take, signs and space included.
  static func width(of titles: [String]) -> Double {
    let widest = titles.map { TextMeasure.width($0, size: SVGCanvas.textSize) }.max() ?? 0
    return titles.isEmpty ? 0 : min(widest, mostWidth) + sign + 2 * space
  }

  func draw(on canvas: inout SVGCanvas, x: Double) {
    for label in labels {
      let start = x + Self.space
      canvas.add(
        "path",
        [
          ("class", label.className + " line"), ("fill", "none"), ("stroke", label.color),
          ("stroke-width", "2"),
          (
            "d",
            SVGCanvas.path([(x: start, y: label.wanted), (x: start + Self.sign - Self.space, y: label.y)])
          ),
        ] + (label.dashes.isEmpty ? [] : [("stroke-dasharray", label.dashes)]))
      canvas.addText(
        TextMeasure.truncated(label.title, to: Self.mostWidth, size: SVGCanvas.textSize),
        x: start + Self.sign, y: label.y + SVGCanvas.textSize * 0.35)
    }
  }

  private static let distance = 16.0
  private static let space = 5.0
  private static let sign = 16.0
  private static let mostWidth = 160.0
}
