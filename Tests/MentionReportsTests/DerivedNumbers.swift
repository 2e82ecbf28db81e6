import Corpora
import Foundation
import MentionMeasures
import MentionReports
import TableWriting
import Tallies

/// Numbers of the workbook that no rows of the ledger stand behind one to one, worked out again from its documents and
/// mentions by their published formulas and without the program's measures.
struct DerivedNumbers {
  /// A number's place in the workbook.
  struct Place {
    var table: String
    /// The name that Excel knows the table by.
    var excelName: String
    var column: String
    var columns: [String]
    /// The row's number, from 0.
    var row: Int
    /// Another value of the row.
    var beside: (String) -> Double?
    var text: (String) -> String
  }

  private let contents: ReportContents
  private let documents: [DocumentRecord]
  /// The documents that mention each code, by path.
  private let paths: [String: Set<String>]

  init(_ contents: ReportContents) {
    self.contents = contents
    documents = contents.ledger.documents
    paths = Dictionary(grouping: contents.ledger.mentions, by: \.code).mapValues { Set($0.map(\.path)) }
  }

  /// The number that should stand there; `nil` for places that this knows nothing of.
  func number(_ place: Place) -> Double? {
    switch place.table {
    case "dimensions_named": dimension(place)
    case "movers": bound(place)
    case "ministers": place.column == "share_difference" ? difference(place) : nil
    case "months": year(place)
    case "months_issuers": others(place)
    case "bases": basis(place)
    case "ignored": Double(contents.input.ignored[place.row].count)
    case "cooccurrence": pair(place)
    case "minister_pairs": ratio(place)
    case "agreement", "equal": agreement(place)
    default: nil
    }
  }

  // MARK: Groups of documents

  /// The documents of some months, as `2024-03`.
  private func paths(in months: (String) -> Bool) -> Set<String> {
    Set(
      documents.filter { $0.published.map { months(String($0.description.prefix(7))) } ?? false }.map(\.path))
  }

  private func paths(of code: String) -> Set<String> { paths[code] ?? [] }

  private var period: Set<String> {
    let months = contents.period.months
    return paths { (months.lowerBound.description...months.upperBound.description).contains($0) }
  }

  /// The month so many months before the first of the period.
  private func month(before count: Int) -> String {
    let parts = contents.period.months.lowerBound.description.split(separator: "-").compactMap { Int($0) }
    let months = parts[0] * 12 + parts[1] - 1 - count
    let month = months % 12 + 1
    return "\(months / 12)-" + (month < 10 ? "0" : "") + "\(month)"
  }

  // MARK: Tables

  private func dimension(_ place: Place) -> Double? {
    let code = place.text("code")
    guard let framework = contents.names.codes.first(where: { $0.code == code })?.dimensionOf else {
      return nil
    }
    let (of, by) = (paths(of: framework), paths(of: code))
    let base = of.intersection(period)
    let named = Double(base.intersection(by).count)
    switch place.column {
    case "framework_documents": return Double(base.count)
    case "named_documents": return named
    case "part": return named / Double(base.count)
    case "part_low": return Self.wilson(named, Double(base.count)).low
    case "part_high": return Self.wilson(named, Double(base.count)).high
    case "without_framework": return Double(by.subtracting(of).intersection(period).count)
    case "part_twelve_months":
      let before = of.intersection(paths { (month(before: 12)...month(before: 1)).contains($0) })
      return Double(before.intersection(by).count) / Double(before.count)
    default: return nil
    }
  }

  /// Newcombe (1998), method 10, in percentage points.
  private func bound(_ place: Place) -> Double? {
    guard ["since_previous_low", "since_previous_high"].contains(place.column) else { return nil }
    let with = paths(of: place.text("code"))
    let (now, before) = (period, paths { $0 == month(before: 1) })
    let (one, other) = (
      Self.wilson(Double(now.intersection(with).count), Double(now.count)),
      Self.wilson(Double(before.intersection(with).count), Double(before.count))
    )
    let difference = one.share - other.share
    let bound =
      place.column == "since_previous_low"
      ? difference - hypot(one.share - one.low, other.high - other.share)
      : difference + hypot(one.high - one.share, other.share - other.low)
    return 100 * bound
  }

  private func documents(under minister: String) -> Set<String> {
    Set(documents.filter { $0.ministerInOffice == minister }.map(\.path))
  }

  private func person(_ name: String) -> String {
    contents.names.people.first { $0.value[contents.language] == name }?.key ?? ""
  }

  private func share(_ code: String, in group: Set<String>) -> Double {
    Double(group.intersection(paths(of: code)).count) / Double(group.count)
  }

  /// A minister's share beside that of the other ministers of the same ministry, in points with one decimal.
  private func difference(_ place: Place) -> Double? {
    let minister = person(place.text("minister_in_office"))
    let issuers = Set(documents.filter { $0.ministerInOffice == minister }.compactMap(\.issuer))
    let others = Set(
      documents.filter { document in
        guard let other = document.ministerInOffice, let issuer = document.issuer else { return false }
        return other != minister && issuers.contains(issuer)
      }.map(\.path))
    let code = place.text("code")
    let points = 100 * (share(code, in: documents(under: minister)) - share(code, in: others))
    return (points * 10).rounded() / 10
  }

  /// Of two ministers.
  private func ratio(_ place: Place) -> Double? {
    let code = place.text("code")
    let target = share(code, in: documents(under: person(place.text("target"))))
    let reference = share(code, in: documents(under: person(place.text("reference"))))
    switch place.column {
    case "share_target": return target
    case "share_reference": return reference
    case "ratio": return target / reference
    case "ratio_low", "ratio_high":
      let groups = ["target", "reference"].map { documents(under: person(place.text($0))) }
      let with = groups.map { Double($0.intersection(paths(of: code)).count) }
      let part = Self.clopperPearson(with[0], with[0] + with[1])
      let bound = place.column == "ratio_low" ? part.low : part.high
      return bound / (1 - bound) * Double(groups[1].count) / Double(groups[0].count)
    case "q": return q(place)
    default: return nil
    }
  }

  /// The p of G² over four cells, corrected for all codes of all pairs of ministers (Benjamini & Hochberg 1995).
  private func q(_ place: Place) -> Double? {
    let people = Set(documents.filter { $0.issuer == "industry" }.compactMap(\.ministerInOffice)).sorted()
    var tests: [(names: Set<String>, code: String, p: Double)] = []
    for (index, first) in people.enumerated() {
      for second in people[(index + 1)...] {
        let groups = [documents(under: first), documents(under: second)]
        for code in contents.names.codes.map(\.code) {
          let with = groups.map { Double($0.intersection(paths(of: code)).count) }
          guard with[0] + with[1] > 0 else { continue }
          let p = Self.pOfG2(with, groups.map { Double($0.count) })
          tests.append(([first, second], code, p))
        }
      }
    }
    let ranked = tests.sorted { $0.p < $1.p }
    let pair: Set = [person(place.text("target")), person(place.text("reference"))]
    guard let own = ranked.firstIndex(where: { $0.names == pair && $0.code == place.text("code") }) else {
      return nil
    }
    return ranked.indices[own...].map { ranked[$0].p * Double(ranked.count) / Double($0 + 1) }.min()
  }

  /// The chance of a χ² with one degree of freedom above twice the sum of o·ln(o/e).
  private static func pOfG2(_ with: [Double], _ documents: [Double]) -> Double {
    let all = documents[0] + documents[1]
    let share = (with[0] + with[1]) / all
    let cells = zip(with, documents).flatMap { with, documents in
      [(with, documents * share), (documents - with, documents * (1 - share))]
    }
    let terms = cells.map { seen, expected -> Double in seen > 0 ? seen * log(seen / expected) : 0 }
    return erfc(max(0, terms.reduce(0, +)).squareRoot())
  }

  /// The chances at which so many hits, or more for the low bound and fewer for the high one, have a chance of 2.5 %
  /// (Clopper & Pearson 1934), found by halving.
  private static func clopperPearson(_ hits: Double, _ trials: Double) -> (low: Double, high: Double) {
    func atLeast(_ least: Double, _ chance: Double) -> Double {
      stride(from: least, through: trials, by: 1).reduce(0) { sum, count in
        let choices = lgamma(trials + 1) - lgamma(count + 1) - lgamma(trials - count + 1)
        return sum + exp(choices + count * log(chance) + (trials - count) * log(1 - chance))
      }
    }
    func found(_ isBelow: (Double) -> Bool) -> Double {
      var (low, high) = (0.0, 1.0)
      for _ in 0..<100 {
        if isBelow((low + high) / 2) { low = (low + high) / 2 } else { high = (low + high) / 2 }
      }
      return (low + high) / 2
    }
    return (
      hits == 0 ? 0 : found { atLeast(hits, $0) < 0.025 },
      hits == trials ? 1 : found { 1 - atLeast(hits + 1, $0) > 0.025 }
    )
  }

  private func year(_ place: Place) -> Double? {
    let parts = place.text("month").split(separator: "-").compactMap { Double($0) }
    switch place.column {
    case "buddhist_year": return parts[0] + 543
    case "fiscal_year": return parts[0] + 543 + (parts[1] >= 10 ? 1 : 0)
    default: return nil
    }
  }

  private func others(_ place: Place) -> Double? {
    let month = String(place.text("month").prefix(7))
    let own = documents.filter { $0.published?.description.hasPrefix(month) ?? false }
    let shown = Set(place.columns.map { String($0.split(separator: ":").last ?? "") })
    switch place.column {
    case "documents:unknown": return Double(own.count { $0.issuer == nil })
    case "documents:others": return Double(own.count { $0.issuer.map { !shown.contains($0) } ?? false })
    default: return nil
    }
  }

  private func basis(_ place: Place) -> Double? {
    let count = Double(documents.count { $0.publishedBasis == DateBasis.allCases[place.row] })
    return place.column == "share" ? count / Double(documents.count) : count
  }

  /// Counts, normalized mutual information (Bouma 2009) and the logarithm of the odds ratio.
  private func pair(_ place: Place) -> Double? {
    let codes = (place.text("code"), place.text("other"))
    // Of all months, so without the documents that have no day.
    let included = place.excelName == "TogetherAll" ? paths { _ in true } : period
    var units: [String: Set<String>] = [:]
    let isByParagraph = place.excelName == "TogetherParagraphs"
    for mention in contents.ledger.mentions where included.contains(mention.path) {
      units[isByParagraph ? "\(mention.path) \(mention.paragraph)" : mention.path, default: []]
        .insert(mention.code)
    }
    let base = Double(isByParagraph ? units.count : included.count)
    let first = Double(units.values.count { $0.contains(codes.0) })
    let second = Double(units.values.count { $0.contains(codes.1) })
    let both = Double(units.values.count { $0.isSuperset(of: [codes.0, codes.1]) })
    switch place.column {
    case "base": return base
    case "with_code": return first
    case "with_other": return second
    case "with_both": return both
    case "npmi": return log(both * base / (first * second)) / -log(both / base)
    case "log_odds":
      var cells = [both, base - first - second + both, first - both, second - both]
      if cells.contains(0) { cells = cells.map { $0 + 0.5 } }
      return log(cells[0] * cells[1] / (cells[2] * cells[3]))
    default: return nil
    }
  }

  /// What the method states, F₁ by its formula, and shares with Wilson's interval.
  private func agreement(_ place: Place) -> Double? {
    guard place.table == "agreement" else {
      let cases = contents.method.equalCases[place.row]
      let bounds = Self.wilson(Double(cases.equal), Double(cases.base))
      return [
        "equal": Double(cases.equal), "of": Double(cases.base), "share": bounds.share,
        "share_low": bounds.low,
        "share_high": bounds.high,
      ][place.column]
    }
    let stated = contents.method.agreement[place.row]
    if place.column == "f1", let precision = place.beside("precision"), let recall = place.beside("recall") {
      return 2 * precision * recall / (precision + recall)
    }
    return [
      "items": Double(stated.items), "precision": stated.precision?.value,
      "precision_low": stated.precision?.low,
      "precision_high": stated.precision?.high, "recall": stated.recall?.value,
      "recall_low": stated.recall?.low, "recall_high": stated.recall?.high,
    ][place.column] ?? nil
  }

  /// Wilson (1927) at 95 %.
  static func wilson(_ with: Double, _ documents: Double) -> (share: Double, low: Double, high: Double) {
    let z = 1.959963984540054
    let share = with / documents
    let middle = share + z * z / (2 * documents)
    let half = z * (share * (1 - share) / documents + z * z / (4 * documents * documents)).squareRoot()
    let scale = 1 + z * z / documents
    return (share, max(0, (middle - half) / scale), min(1, (middle + half) / scale))
  }
}
