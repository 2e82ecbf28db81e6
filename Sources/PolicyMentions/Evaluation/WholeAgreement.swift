/// Agreement on whole documents: how often is each code mentioned?
public struct WholeAgreement: Sendable {
  /// For each code the cells (one a document) whose two counts are equal, and all cells.
  public let byCode: [(code: String, exact: Int, cells: Int)]
  /// Cells in which the software or the reading counts a mention, and those of them that are equal.
  public let mentioned: (exact: Int, cells: Int)
  /// The mentions whose scope (headline, body, hashtag) both give alike, and all whose scope can be compared: those
  /// of cells with equal counts, in items that list their mentions.
  public let scopes: (equal: Int, mentions: Int)
  /// One for each cell whose two counts differ, document by document.
  public let disagreements: [Disagreement]
  /// Items whose documents were not in the input.
  public let missing: [GoldWhole]

  /// All cells.
  public var overall: (exact: Int, cells: Int) {
    byCode.reduce((0, 0)) { ($0.0 + $1.exact, $0.1 + $1.cells) }
  }

  /// Compares counts.
  ///
  /// - Parameters:
  ///   - items: The coded documents.
  ///   - documents: What was found, by document id.
  ///   - codes: The codes to compare, to which others come that the items count; a document has one cell for each.
  public init(_ items: [GoldWhole], found documents: [String: AnalysedDocument], codes: [String]) {
    var exact: [String: Int] = [:]
    var mentioned = (exact: 0, cells: 0)
    var scopes = (equal: 0, mentions: 0)
    var disagreements: [Disagreement] = []
    var compared = 0
    let counted = items.flatMap { $0.counts.filter { $0.value > 0 }.keys }
    let codes = codes + Set(counted).subtracting(codes).sorted()
    for item in items {
      guard let document = documents[item.document] else { continue }
      compared += 1
      for code in codes {
        let mentions = document.mentions.filter { $0.code == code }
        let coded = item.counts[code] ?? 0
        if coded + mentions.count > 0 { mentioned.cells += 1 }
        if coded == mentions.count {
          exact[code, default: 0] += 1
          if coded > 0 { mentioned.exact += 1 }
          let listed = item.scopes[code] ?? []
          if listed.count == coded {
            scopes.mentions += coded
            scopes.equal += zip(listed, mentions).count { $0 == $1.scope.rawValue }
          }
        } else {
          disagreements.append(
            Disagreement(
              item: item.id, document: item.document, field: code, coded: "\(coded)",
              found: "\(mentions.count)", rule: nil, left: "",
              node: mentions.map(\.text).joined(separator: " | "), right: ""))
        }
      }
    }
    byCode = codes.map { ($0, exact[$0] ?? 0, compared) }
    self.mentioned = mentioned
    self.scopes = scopes
    self.disagreements = disagreements
    missing = items.filter { documents[$0.document] == nil }
  }
}
