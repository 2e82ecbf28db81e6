/// The agreement of two coders beyond what chance would give: (pₒ − pₑ)/(1 − pₑ), pₑ from how often
/// each coder uses each category.
///
/// Cohen (1960), Educational and Psychological Measurement 20, 37–46.
public struct CohenKappa: Hashable, Sendable {
  /// The items on which both agree, of all both coded: percent agreement, with its base.
  public let agreement: Share
  /// The agreement that chance would give, pₑ, 0 to 1.
  public let expected: Double
  /// κ, at most 1; 0 is as good as chance. `nil` when both coders use one and the same category
  /// only: then chance agrees always and κ is undefined.
  public let value: Double?
  /// The large-sample standard error of κ: Fleiss, Cohen & Everitt (1969), Psychological Bulletin
  /// 72, 323–327.
  public let standardError: Double?

  /// The agreement of two codings of the same items.
  ///
  /// - Parameters:
  ///   - first: one coder's categories; `nil` for an item not coded.
  ///   - second: the other's, item by item.
  /// - Returns: `nil` without an item that both coded, or when the codings differ in length.
  public init?<Category: Hashable>(_ first: [Category?], _ second: [Category?]) {
    guard first.count == second.count else { return nil }
    var numbers: [Category: Int] = [:]
    var pairs: [(Int, Int)] = []
    func number(_ category: Category) -> Int {
      if let known = numbers[category] { return known }
      let new = numbers.count
      numbers[category] = new
      return new
    }
    for case (let one?, let other?) in zip(first, second) {
      pairs.append((number(one), number(other)))
    }
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: numbers.count), count: numbers.count)
    for (one, other) in pairs { table[one][other] += 1 }
    self.init(table: table)
  }

  /// The agreement in a table of counts.
  ///
  /// - Parameter table: at row i and column j, the items that the first coder put into category i
  ///   and the second into j; square.
  /// - Returns: `nil` when the table is empty, not square, or has a negative count.
  public init?(table: [[Int]]) {
    let size = table.indices
    guard table.allSatisfy({ $0.count == table.count && $0.allSatisfy { $0 >= 0 } }),
      let agreement = Share(
        hits: size.reduce(0) { $0 + table[$1][$1] }, base: table.joined().reduce(0, +))
    else { return nil }
    let n = Double(agreement.base)
    let rows = table.map { Double($0.reduce(0, +)) / n }
    let columns = size.map { column in table.reduce(0.0) { $0 + Double($1[column]) } / n }
    let expected = zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 }
    self.agreement = agreement
    self.expected = expected

    // Compared in whole numbers, as 1 − pₑ may come out as a rounding error instead of 0.
    let isOneCategory = size.contains { table[$0][$0] == agreement.base }
    guard !isOneCategory else {
      value = nil
      standardError = nil
      return
    }
    let kappa = (agreement.value - expected) / (1 - expected)
    var sum = 0.0
    for row in size {
      for column in size {
        let share = Double(table[row][column]) / n
        if row == column {
          let term = 1 - (rows[row] + columns[row]) * (1 - kappa)
          sum += share * term * term
        } else {
          let term = (columns[row] + rows[column]) * (1 - kappa)
          sum += share * term * term
        }
      }
    }
    let mean = kappa - expected * (1 - kappa)
    value = kappa
    standardError = (max(0, sum - mean * mean) / n).squareRoot() / (1 - expected)
  }

  /// κ ± z standard errors, at most 1; `nil` where κ is undefined. Rough below some 50 items.
  public func interval(at confidence: ConfidenceLevel = .standard) -> Interval? {
    guard let value, let standardError else { return nil }
    let spread = confidence.normalQuantile * standardError
    return Interval(low: value - spread, high: value + spread)
      .clipped(to: Interval(low: -1, high: 1))
  }
}
