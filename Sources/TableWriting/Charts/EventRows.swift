/// In which row below the top of a chart the title of each event stands, so that none runs into another.
struct EventRows {
  struct Event: Hashable {
    var index: Int
    var title: String
    /// From 0, the topmost.
    var row: Int
  }

  private(set) var events: [Event] = []

  /// - Parameters:
  ///   - count: of the chart's categories; events beyond them are not shown.
  ///   - width: of the plot in pixels.
  ///   - firstLate: from which category on titles stand at the left of their line.
  init(_ all: [ChartDescription.Event], count: Int, width: Double, firstLate: Int) {
    let perCategory = width / Double(max(1, count))
    var titles: [Int: String] = [:]
    for event in all where (0..<count).contains(event.index) {
      titles[event.index] = titles[event.index].map { $0 + ", " + event.title } ?? event.title
    }
    var taken: [[ClosedRange<Double>]] = []
    for (index, title) in titles.sorted(by: { $0.key < $1.key }) {
      let line = (Double(index) + 0.5) * perCategory
      let length = Double(DisplayWidth.columns(of: title)) * Self.pixelsPerColumn + Self.gap
      let span = index >= firstLate ? (line - length)...line : line...(line + length)
      let row = taken.firstIndex { !$0.contains { $0.overlaps(span) } } ?? taken.count
      if row == taken.count { taken.append([]) }
      // The line itself must not go through a title of a lower row.
      taken[row].append(span)
      events.append(Event(index: index, title: title, row: row))
    }
  }

  private static let pixelsPerColumn = 7.0
  private static let gap = 6.0
}
