/// In which row at the top of a chart the title of each event stands, so that none runs into another or is
/// crossed by another's line.
struct EventRows {
  struct Event: Hashable {
    var index: Int
    var title: String
    /// From 0, the topmost.
    var row: Int
    /// Whether the title stands at the left of its line, for want of room at the right.
    var isAtLeft: Bool
  }

  private(set) var events: [Event] = []
  var rowCount: Int { (events.map(\.row).max() ?? -1) + 1 }

  /// - Parameters:
  ///   - count: of the chart's categories; events beyond them are not shown.
  ///   - left: where the first category begins, in pixels.
  ///   - slot: the width of a category.
  ///   - right: where room for titles ends.
  ///   - firstAtLeft: from which category on titles stand at the left, whether or not there is room; `nil`
  ///     for those alone that have none.
  init(
    _ all: [ChartDescription.Event], count: Int, left: Double, slot: Double, right: Double,
    firstAtLeft: Int? = nil
  ) {
    var titles: [Int: String] = [:]
    for event in all where (0..<count).contains(event.index) {
      titles[event.index] = titles[event.index].map { $0 + ", " + event.title } ?? event.title
    }
    var placed: [(event: Event, line: Double, span: ClosedRange<Double>)] = []
    for (index, title) in titles.sorted(by: { $0.key < $1.key }) {
      let line = left + (Double(index) + 0.5) * slot
      let length = TextMeasure.width(title, size: SVGCanvas.smallSize) + Self.gap
      let isAtLeft =
        firstAtLeft.map { index >= $0 } ?? (line + length > right && line - length > 0)
      let span = isAtLeft ? (line - length)...line : line...(line + length)
      var row = 0
      while let hindrance = placed.first(where: { other in
        other.event.row == row && other.span.overlaps(span)
          // A line goes down from its title, so it may not begin above one that it would cross.
          || other.event.row >= row && other.span.contains(line)
      }) {
        row = hindrance.event.row + 1
      }
      placed.append((Event(index: index, title: title, row: row, isAtLeft: isAtLeft), line, span))
    }
    events = placed.map(\.event)
  }

  private static let gap = 10.0
}
