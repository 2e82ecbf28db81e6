import Corpora
import TableWriting
import Tallies
import Wording

/// Every mention of the period in its context, with a link to its source.
enum EvidenceSheet {
  static let tableName = "Evidence"

  static func sheet(_ contents: ReportContents) -> SheetDescription {
    let mentions = contents.periodMentions
    let table = ReportTable(
      name: "evidence", title: SheetName.evidence.title, meaning: SheetName.evidence.title,
      columns: columns(contents.language), rows: TableRows(mentions) { row($0, contents) })
    return contents.sheet(
      .evidence,
      blocks: [
        .title(
          contents.say(.evidenceEvidenceEveryMention)
            + contents.period.label(in: contents.language)),
        .paragraph(
          contents.say(.evidenceMentionsRowsOneAMention(mentions: contents.count(mentions.count)))),
        .table(SheetTable(table, excelName: tableName, completeIn: "mentions.csv")),
      ], frozenTable: tableName, frozenColumns: 2, printedColumns: printedColumns, printedRows: printedRows)
  }

  private static func row(_ mention: MentionRecord, _ contents: ReportContents) -> [Cell] {
    let language = contents.language
    let names = contents.names
    let day = contents.clock.day(of: mention)
    return [
      mention.url.map { .link(mention.document, to: .address($0)) } ?? .text(mention.document),
      .text(mention.code),
      .day(ifAny: mention.published?.description),
      .text(mention.scope.name[language]),
      context(mention), .text(mention.text),
      .text(ifAny: mention.issuer.map { names.agency($0, in: language) }),
      .text(mention.headline),
      day.map { MonthColumns.cell(of: Month(of: $0)) } ?? .empty,
      .day(ifAny: mention.event?.description),
      .text(ifAny: mention.body.map { names.agency($0, in: language) }),
      .list(mention.agencies.map { names.agency($0, in: language) }),
      .text(
        ifAny: mention.ministerInOffice.map { contents.minister($0, ofIssuer: mention.issuer, on: day) }),
      .list(mention.ministersNamed.map { names.person($0, in: language) }),
      .text(ifAny: mention.subcode), .integer(mention.ordinal),
      .integer(mention.start), .integer(mention.end), .text(mention.path),
    ]
  }

  private static func columns(_ language: Language) -> [Column] {
    let byName = Dictionary(MentionTable.columns.map { ($0.name, $0) }) { first, _ in first }
    let own = [MonthColumns.labelName: MonthColumns.label(in: language), "context": context]
    let order = [
      "document", "code", "published", "scope", "context", "text", "issuer", "headline",
      "month", "event", "body", "agencies", "minister_in_office", "ministers_named", "subcode",
      "ordinal", "start", "end", "path",
    ]
    return order.compactMap { name in
      var column = own[name] ?? byName[name]
      switch name {
      case "published", "event": column?.display = language.dayDisplay
      case "text":
        column?.style.maximumWidth = nodeWidth
        column?.style.wraps = true
      case "headline": column?.style.maximumWidth = headlineWidth
      case "issuer", "body", "agencies", "minister_in_office", "ministers_named":
        column?.style.maximumWidth = nameWidth
        column?.style.wraps = true
      default: break
      }
      return column
    }
  }

  /// Words cut off at either end are marked; nothing begins with a sign that stands above or below a letter.
  private static func context(_ mention: MentionRecord) -> Cell {
    let left = mention.left.unicodeScalars.drop { $0.properties.generalCategory == .nonspacingMark }
    let isCut = (
      left: mention.left.unicodeScalars.count >= contextLetters,
      right: mention.right.unicodeScalars.count >= contextLetters
    )
    return .concordance(
      left: (isCut.left ? "…" : "") + String(left), node: mention.text,
      right: mention.right + (isCut.right ? "…" : ""))
  }

  /// The keyword in bold within the words around it.
  private static let context = Column(
    "context", .text, title: .evidenceContext, meaning: .evidenceContextMeaning,
    style: ColumnStyle(wraps: true, maximumWidth: contextWidth))

  /// Up to the headline: what is read, and not what is only filtered by.
  private static let printedColumns = 8
  /// Some eight pages.
  private static let printedRows = 100
  /// So many letters of context are kept on either side.
  private static let contextLetters = 80
  private static let contextWidth = 84.0
  private static let nodeWidth = 24.0
  private static let headlineWidth = 48.0
  private static let nameWidth = 24.0
}
