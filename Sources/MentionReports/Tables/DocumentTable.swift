import Attribution
import Corpora
public import TableWriting
public import Tallies
import Wording

/// The documents as a table: one row a document, people and agencies by their ids.
public enum DocumentTable {
  /// The table's name for programs: `documents.csv` in the package.
  public static let name = "documents"

  /// - Parameter hasWords: Whether the words of each document are told, which must have been counted.
  public static func table(of documents: [DocumentRecord], hasWords: Bool = false) -> ReportTable {
    guard !hasWords else {
      return ReportTable(
        name: name, title: LocalizedText.sheetDocuments,
        meaning: LocalizedText.documentOneRowADocumentWith, columns: columns + [FigureColumns.words],
        rows: TableRows(documents) { row($0) + [$0.words.map { .integer($0) } ?? .empty] })
    }
    return ReportTable(
      name: name, title: LocalizedText.sheetDocuments,
      meaning: LocalizedText.documentOneRowADocumentWith,
      columns: columns, rows: TableRows(documents, row: row))
  }

  /// One row, with a cell for each of ``columns``.
  @Sendable public static func row(_ document: DocumentRecord) -> [Cell] {
    [
      .text(document.document), .text(document.path), .address(ifAny: document.url),
      .text(document.headline), .day(ifAny: document.published?.description),
      .text(document.publishedBasis.rawValue), .day(ifAny: document.event?.description),
      .text(ifAny: document.issuer), .text(ifAny: document.issuerBasis),
      .text(ifAny: document.body), .list(document.ministersNamed),
      .text(ifAny: document.ministerInOffice), .integer(document.characters),
      .list(document.codes), .text(ifAny: document.duplicateOf),
    ]
  }

  /// The columns without the one for words, in the order of ``row(_:)``.
  public static let columns: [Column] = [
    DocumentColumns.document,
    DocumentColumns.path,
    DocumentColumns.url,
    DocumentColumns.headline,
    DocumentColumns.published,
    Column(
      "published_basis", .text, title: LocalizedText.documentDateBasis,
      meaning: LocalizedText.documentWhereTheDayOfPublication,
      allowed: DateBasis.allCases.map(\.rawValue), isRequired: true),
    DocumentColumns.event,
    DocumentColumns.issuer,
    Column(
      "issuer_basis", .text,
      title: LocalizedText.documentIssuerBasis,
      meaning: LocalizedText.documentWhatTheIssuerWasTold,
      allowed: IssuerBasis.allCases.map(\.rawValue),
      categories: IssuerBasis.allCases.map { Category($0.rawValue, label: $0.name) }),
    DocumentColumns.body,
    DocumentColumns.ministersNamed,
    DocumentColumns.ministerInOffice,
    Column(
      "characters", .integer, title: LocalizedText.documentCharacters,
      meaning: LocalizedText.documentTheCharactersReadWithoutRepeated,
      unit: LocalizedText.documentCharacters2, bounds: 0...Double.infinity,
      isRequired: true, display: .grouped),
    Column(
      "codes", .list, title: LocalizedText.documentCodes,
      meaning: LocalizedText.documentTheCodesMentionedInThe),
    Column(
      "duplicate_of", .text, title: LocalizedText.documentDuplicateOf,
      meaning: LocalizedText.documentTheEarlierDocumentWhoseNews),
  ]
}
