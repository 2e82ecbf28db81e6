import ContentAnalysis

/// Agreement on whole documents: how often is each code mentioned?
public struct WholeAgreement: Sendable {
  /// For each code the cells whose two counts are equal, and all cells: one a document, of a code that is not compared one
  /// for each document that counts it.
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
  ///   - codes: The codes to compare (``Codebook/codes(comparedIn:)``); a document has one cell for each. Others that an
  ///     item counts cannot be found: they have a cell in its document, where they are missed.
  public init(_ items: [GoldWhole], found documents: [String: AnalysedDocument], codes: [String]) {
    var exact: [String: Int] = [:]
    var mentioned = (exact: 0, cells: 0)
    var scopes = (equal: 0, mentions: 0)
    var disagreements: [Disagreement] = []
    var cells: [String: Int] = [:]
    for item in items {
      guard let document = documents[item.document] else { continue }
      let others = Set(item.counts.filter { $0.value > 0 }.keys).subtracting(codes).sorted()
      for code in codes + others {
        cells[code, default: 0] += 1
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
    let others = Set(cells.keys).subtracting(codes).sorted()
    byCode = (codes + others).map { ($0, exact[$0] ?? 0, cells[$0] ?? 0) }
    self.mentioned = mentioned
    self.scopes = scopes
    self.disagreements = disagreements
    missing = items.filter { documents[$0.document] == nil }
  }
}

extension Codebook {
  /// The codes by which whole documents are compared: the first ranks, and of extended themes those that any item counts,
  /// be it as not mentioned.
  public func codes(comparedIn items: [GoldWhole]) -> [String] {
    let counted = Set(items.flatMap(\.counts.keys))
    return codes.filter { !$0.isExtended || counted.contains($0.code) }.map(\.code)
  }
}
