/// The values and colours between which the cells of a heat map are coloured.
struct HeatScale: Hashable {
  var low: Double
  var high: Double
  /// Where the scale turns; `nil` for one that only rises.
  var middle: Double?

  /// - Parameter rows: how many rows of the table count.
  /// - Returns: `nil` where there is no number to colour.
  init?(_ heatMap: HeatMap, in table: ReportTable, rows: Int) {
    let columns = table.columns.indices.filter { heatMap.columns.contains(table.columns[$0].name) }
    let numbers = table.rows.prefix(rows).flatMap { row in
      columns.compactMap { row[safe: $0]?.finiteNumber }
    }
    guard let least = numbers.min(), let greatest = numbers.max() else { return nil }
    switch heatMap.scale {
    case .rising(let from, let to):
      low = from ?? least
      high = to ?? greatest
    case .around(let value):
      let reach = max(greatest - value, value - least)
      low = value - reach
      high = value + reach
      middle = value
    }
    if !(high > low) { high = low + 1 }
  }

  var lowColor: WorkbookColor { middle == nil ? .heatLow : .heatBelow }
  var highColor: WorkbookColor { middle == nil ? .heatHigh : .heatAbove }
}
