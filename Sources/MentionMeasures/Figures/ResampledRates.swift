/// The intervals of a code's rates by the resamples of its group.
struct ResampledRates: Hashable, Sendable {
  /// Ends of the mentions for each document.
  var perDocument: Ends
  /// Ends of the mentions for each Thai character; `nil` where the documents have none.
  var perCharacter: Ends?

  struct Ends: Hashable, Sendable {
    var low: Double
    var high: Double
  }

  init?(_ resamples: Resamples, code: String) {
    let mentions = resamples.mentions(of: code)
    let documents = Double(resamples.documents)
    guard documents > 0, let ends = Percentiles.middle95(mentions) else { return nil }
    perDocument = Ends(low: ends.low / documents, high: ends.high / documents)
    let rates = zip(mentions, resamples.thaiCharacters).compactMap { mentions, characters in
      characters > 0 ? Double(mentions) / Double(characters) : nil
    }
    perCharacter = Percentiles.middle95(rates).map { Ends(low: $0.low, high: $0.high) }
  }
}
