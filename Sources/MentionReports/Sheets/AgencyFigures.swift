import Corpora
import MentionMeasures
import TableWriting
import Wording

/// Tables of issuers and their bodies in the period.
enum AgencyFigures {
  /// An issuer with its documents of the period.
  struct Issuer {
    var id: String
    var group: DocumentGroup
    var any: Figure
  }

  /// The issuers of the period, most documents with a policy first.
  static func ranked(_ figures: ReportFigures) -> [Issuer] {
    figures.ledger.groups { figures.isInPeriod($0) ? $0.issuer : nil }
      .map { Issuer(id: $0.key, group: $0.value, any: $0.value.shareFigure(ofAny: figures.anyMain)) }
      .sorted {
        ($1.any.documentsWith, $1.any.mentions, $0.id) < ($0.any.documentsWith, $0.any.mentions, $1.id)
      }
  }

  /// Whether more than one issuer mentions a policy in the period, so that they can be ranked.
  static func areSeveral(_ figures: ReportFigures) -> Bool {
    ranked(figures).count { $0.any.documentsWith > 0 } > 1
  }

  /// The policy that most documents of an issuer mention, with their number.
  static func leading(_ issuer: Issuer, _ figures: ReportFigures) -> Cell {
    let counts = figures.mainCodes.map { ($0.code, issuer.group.shareFigure($0.code).documentsWith) }
    guard let most = counts.max(by: { $0.1 < $1.1 }), most.1 > 0 else { return .empty }
    return .text("\(most.0) (\(most.1))")
  }

  static let leadingPolicy = Column(
    "leading", .text, title: .agenciesLeadingPolicyDocuments, meaning: .agenciesLeadingMeaning)

  /// The first few issuers.
  static func top(_ figures: ReportFigures) -> ReportTable {
    let contents = figures.contents
    let rows: [[Cell]] = ranked(figures).filter { $0.any.documentsWith > 0 }.prefix(topCount).map { issuer in
      [
        .text(contents.names.agency(issuer.id, in: contents.language)),
        leading(issuer, figures),
        .integer(issuer.any.documents), .integer(issuer.any.documentsWith),
        .integer(issuer.any.mentions), .number(ifAny: issuer.any.share?.value),
      ]
    }
    return ReportTable(
      name: "top", title: .summaryAgenciesThatMentionThemMost,
      meaning: .summaryAgenciesThatMentionThemMost,
      columns: [
        issuerName, leadingPolicy, FigureColumns.documents, FigureColumns.documentsWith,
        FigureColumns.mentions, FigureColumns.share,
      ],
      rows: TableRows(rows))
  }

  static let issuerName: Column = {
    var column = DocumentColumns.issuer
    column.style.wraps = true
    column.style.maximumWidth = 34
    return column
  }()

  private static let topCount = 10
}
