/// A series as one line of block characters.
enum Sparkline {
  /// What stands for a stretch in which nothing was measured.
  static let gap: Character = "·"

  /// A series in at most so many terminal columns.
  ///
  /// Where there are more values than columns, as many neighbours as needed stand together in one, by their mean.
  ///
  /// - Parameters:
  ///   - values: From 0 up; `nil` where nothing was measured.
  ///   - width: How many columns there may be, at least 1.
  /// - Returns: The line, its greatest value a full block and 0 an empty line at the bottom; and how many values each
  ///   column stands for.
  static func line(_ values: [Double?], width: Int) -> (text: String, valuesPerColumn: Int) {
    let together = max(1, (values.count + max(1, width) - 1) / max(1, width))
    // Whole columns from the end, where readers look first; the first one may have fewer.
    let columns = stride(from: values.count, to: 0, by: -together).reversed().map { end -> Double? in
      let present = values[max(0, end - together)..<end].compactMap { $0 }
      return present.isEmpty ? nil : present.reduce(0, +) / Double(present.count)
    }
    let greatest = columns.compactMap { $0 }.max() ?? 0
    let text = columns.map { value -> Character in
      guard let value else { return gap }
      guard greatest > 0, value > 0 else { return blocks[0] }
      // The smallest number that is not 0 is seen too.
      let step = Int((value / greatest * Double(blocks.count - 1)).rounded(.up))
      return blocks[min(step, blocks.count - 1)]
    }
    return (String(text), together)
  }

  private static let blocks: [Character] = ["_", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
