import Attribution
import Corpora
import TableWriting
import Tallies
import Wording

/// Every document of the period, with or without mentions: the base.
enum DocumentsSheet {
  static let tableName = "Documents"

  static func sheet(_ contents: ReportContents) -> SheetDescription {
    let documents = contents.periodDocuments
    let table = ReportTable(
      name: "documents", title: SheetName.documents.title, meaning: SheetName.documents.title,
      columns: columns(contents.language), rows: TableRows(documents) { row($0, contents) })
    return contents.sheet(
      .documents,
      blocks: [
        .title(
          contents.say(.documentsDocuments) + contents.period.label(in: contents.language)),
        .paragraph(
          contents.say(.documentsAllCountDocumentsOfThe(count: contents.count(documents.count)))),
        .table(SheetTable(table, excelName: tableName, completeIn: "documents.csv")),
      ], frozenTable: tableName, frozenColumns: 1, printedColumns: printedColumns, printedRows: printedRows)
  }

  private static let listWidth = 28.0
  /// Up to the issuer.
  private static let printedColumns = 7
  /// Some six pages.
  private static let printedRows = 120
  private static let headlineWidth = 84.0

  private static func row(_ document: DocumentRecord, _ contents: ReportContents) -> [Cell] {
    let language = contents.language
    let names = contents.names
    return [
      document.url.map { .link(document.document, to: .address($0)) } ?? .text(document.document),
      .day(ifAny: document.published?.description),
      .text(document.publishedBasis.name[language]),
      .day(ifAny: document.event?.description),
      .text(document.headline), .list(document.codes),
      .text(ifAny: document.issuer.map { names.agency($0, in: language) }),
      .text(
        ifAny: document.issuerBasis.map { IssuerBasis(rawValue: $0)?.name[language] ?? $0 }),
      .text(ifAny: document.body.map { names.agency($0, in: language) }),
      .text(
        ifAny: document.ministerInOffice.map {
          contents.minister($0, ofIssuer: document.issuer, on: contents.clock.day(of: document))
        }),
      .list(document.ministersNamed.map { names.person($0, in: language) }),
      .integer(document.characters), .text(ifAny: document.duplicateOf), .text(document.path),
    ]
  }

  private static func columns(_ language: Language) -> [Column] {
    let byName = Dictionary(DocumentTable.columns.map { ($0.name, $0) }) { first, _ in first }
    let order = [
      "document", "published", "published_basis", "event", "headline", "codes", "issuer",
      "issuer_basis", "body", "minister_in_office", "ministers_named", "characters", "duplicate_of",
      "path",
    ]
    return order.compactMap { name in
      var column = byName[name]
      if name == "codes" || name == "issuer" {
        column?.style = ColumnStyle(wraps: true, maximumWidth: listWidth)
      }
      if name == "headline" { column?.style.maximumWidth = headlineWidth }
      if name == "published" || name == "event" { column?.display = language.dayDisplay }
      return column
    }
  }
}
