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
      ], frozenTable: tableName, frozenColumns: 2,
      printedColumns: printedColumns)
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
      .concordance(left: mention.left, node: mention.text, right: mention.right), .text(mention.text),
      .text(ifAny: mention.issuer.map { names.agency($0, in: language) }),
      .text(mention.headline),
      .text(ifAny: day.map { MonthNames.short(Month(of: $0), in: language) }),
      .day(ifAny: mention.event?.description),
      .text(ifAny: mention.body.map { names.agency($0, in: language) }),
      .list(mention.agencies.map { names.agency($0, in: language) }),
      .text(ifAny: mention.ministerInOffice.map { names.person($0, in: language) }),
      .list(mention.ministersNamed.map { names.person($0, in: language) }),
      .text(ifAny: mention.subcode), .integer(mention.ordinal),
      .integer(mention.start), .integer(mention.end), .text(mention.path),
    ]
  }

  private static func columns(_ language: Language) -> [Column] {
    let byName = Dictionary(MentionTable.columns.map { ($0.name, $0) }) { first, _ in first }
    let own = ["month": MonthColumns.label, "context": context]
    let order = [
      "document", "code", "published", "scope", "context", "text", "issuer", "headline",
      "month", "event", "body", "agencies", "minister_in_office", "ministers_named", "subcode",
      "ordinal", "start", "end", "path",
    ]
    return order.compactMap { name in
      var column = own[name] ?? byName[name]
      switch name {
      case "published", "event": column?.display = language.dayDisplay
      case "text": column?.style.maximumWidth = nodeWidth
      case "issuer", "body", "agencies", "minister_in_office", "ministers_named":
        column?.style.maximumWidth = nameWidth
      default: break
      }
      return column
    }
  }

  /// The keyword in bold within the words around it.
  private static let context = Column(
    "context", .text, title: .evidenceContext, meaning: .evidenceContextMeaning,
    style: ColumnStyle(wraps: true, maximumWidth: contextWidth))

  /// Up to the headline: what is read, and not what is only filtered by.
  private static let printedColumns = 8
  private static let contextWidth = 90.0
  private static let nodeWidth = 36.0
  private static let nameWidth = 28.0
}
