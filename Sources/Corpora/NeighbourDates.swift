import TextSearch

/// Dates undated documents from the documents beside them.
///
/// The site numbers its items in the order in which they are entered. Where the nearest dated items below
/// and above an undated one were published on the same day, so was it, most likely: of the dated items of the
/// collections whose neighbours agree, 98 in 100 have that day too (54,512 of 55,624). Where they differ,
/// nothing is claimed.
public struct NeighbourDates: Sendable {
  /// The dated documents, in the order of their numbers.
  private let dated: [(number: Int, day: CalendarDay)]

  /// - Parameter documents: The documents whose day of publication is known from their date line, in any order.
  ///   Ids that are no numbers are left out; of several days for one number the earliest is taken.
  public init(_ documents: [(id: String, published: CalendarDay)]) {
    let numbered = documents.compactMap { document in
      Int(document.id).map { (number: $0, day: document.published) }
    }.sorted { ($0.number, $0.day) < ($1.number, $1.day) }
    var dated: [(number: Int, day: CalendarDay)] = []
    for document in numbered where document.number != dated.last?.number { dated.append(document) }
    self.dated = dated
  }

  /// The day on which both nearest dated neighbours of a document were published.
  ///
  /// Costs time in proportion to the logarithm of the number of dated documents.
  ///
  /// - Parameter id: The id of a document without a day of publication.
  /// - Returns: `nil` when the id is no number, a neighbour is missing on one side, or the neighbours differ.
  public func day(of id: String) -> CalendarDay? {
    guard let number = Int(id) else { return nil }
    let above = dated.partitionPoint { $0.number <= number }
    let below = dated.partitionPoint { $0.number < number } - 1
    guard below >= 0, above < dated.count, dated[below].day == dated[above].day else { return nil }
    return dated[below].day
  }
}
