public import Measures
import Tallies

/// Agreement on spans: is this span part of a mention, and of which code?
public struct CandidateAgreement: Sendable {
  /// The counts of each code that the gold items carry: those to report in the order given, then any others by name, so that
  /// nothing that was missed is left out of the sum.
  public let byCode: [(code: String, counts: Agreement)]
  /// The sum over all codes.
  public let overall: Agreement
  /// The items for which another code was found than was read, or one of the two is none, in the order of the items.
  public let disagreements: [Disagreement]
  /// Items whose documents were not in the input; they count nowhere.
  public let missing: [GoldCandidate]
  /// For each item that was in the input, the code by reading and the code found; `none` for no mention.
  public let pairs: [(coded: String, found: String)]

  /// The word for a span that is no mention.
  public static let noCode = "none"

  /// Compares what was found with coded spans.
  ///
  /// A span counts as found for a code when a mention of that code overlaps it. Only codes that the
  /// items carry are looked at: a dimension inside a span coded for its framework is no disagreement.
  ///
  /// - Parameters:
  ///   - items: The coded spans.
  ///   - documents: What was found, by document id.
  ///   - codes: The codes in the order in which to report them.
  public init(_ items: [GoldCandidate], found documents: [String: AnalysedDocument], codes: [String]) {
    let carried = Set(items.compactMap(\.code))
    var counts: [String: Agreement] = [:]
    var disagreements: [Disagreement] = []
    var missing: [GoldCandidate] = []
    var pairs: [(coded: String, found: String)] = []
    for item in items {
      guard let document = documents[item.document] else {
        missing.append(item)
        continue
      }
      let overlapping = document.mentions.filter {
        carried.contains($0.code) && item.range.overlaps($0.start..<$0.end)
      }
      let found = overlapping.first { $0.code == item.code } ?? overlapping.first
      pairs.append((item.code ?? Self.noCode, found?.code ?? Self.noCode))
      if let code = item.code {
        if found?.code == code {
          counts[code, default: .none] = counts[code, default: .none] + .truePositive
        } else {
          counts[code, default: .none] = counts[code, default: .none] + .falseNegative
        }
      }
      if let found, found.code != item.code {
        counts[found.code, default: .none] = counts[found.code, default: .none] + .falsePositive
      }
      if found?.code != item.code {
        disagreements.append(Self.disagreement(on: item, found: found, in: document))
      }
    }
    let others = carried.subtracting(codes).sorted()
    byCode = (codes.filter(carried.contains) + others).map { ($0, counts[$0] ?? .none) }
    overall = byCode.map(\.counts).reduce(.none, +)
    self.disagreements = disagreements
    self.missing = missing
    self.pairs = pairs
  }

  private static func disagreement(
    on item: GoldCandidate, found: MentionRecord?, in document: AnalysedDocument
  ) -> Disagreement {
    let refused = document.refused.first { item.range.overlaps($0.start..<$0.end) }
    return Disagreement(
      item: item.id, document: item.document, field: "code", coded: item.code ?? noCode,
      found: found?.code ?? noCode, rule: found == nil ? refused?.rule : nil,
      left: found?.left ?? refused?.left ?? "", node: found?.text ?? refused?.text ?? item.text,
      right: found?.right ?? refused?.right ?? "")
  }
}

extension Agreement {
  static let truePositive = Agreement(truePositives: 1, falsePositives: 0, falseNegatives: 0)
  static let falsePositive = Agreement(truePositives: 0, falsePositives: 1, falseNegatives: 0)
  static let falseNegative = Agreement(truePositives: 0, falsePositives: 0, falseNegatives: 1)
}
