import Corpora
public import TableWriting
public import Tallies
import Wording

/// The ledger as a table: one row a mention, people and agencies by their ids.
public enum MentionTable {
  /// The table's name for programs: `mentions.csv` in the package.
  public static let name = "mentions"

  /// The mentions in the order given, each row made when it is read.
  public static func table(of mentions: [MentionRecord]) -> ReportTable {
    ReportTable(
      name: name, title: LocalizedText.mentionMentions,
      meaning: LocalizedText.mentionOneRowAMentionWith,
      columns: columns, rows: TableRows(mentions, row: row))
  }

  /// One row, with a cell for each of ``columns``.
  @Sendable public static func row(_ mention: MentionRecord) -> [Cell] {
    [
      .text(mention.document), .text(mention.path), .integer(mention.ordinal), .text(mention.code),
      .text(ifAny: mention.subcode), .integer(mention.start), .integer(mention.end),
      .text(mention.text), .text(mention.scope.rawValue), .text(mention.left),
      .text(mention.right), .day(ifAny: mention.published?.description),
      .day(ifAny: mention.event?.description), .text(ifAny: mention.issuer),
      .text(ifAny: mention.body), .list(mention.agencies), .list(mention.ministersNamed),
      .text(ifAny: mention.ministerInOffice), .text(mention.headline),
      .address(ifAny: mention.url),
    ]
  }

  /// In the order of the cells of ``row(_:)``.
  public static let columns: [Column] = [
    DocumentColumns.document,
    DocumentColumns.path,
    Column(
      "ordinal", .integer, title: LocalizedText.mentionNoInDocument,
      meaning: LocalizedText.mentionTheMentionSPlaceAmong,
      bounds: 1...Double.infinity, isRequired: true),
    Column(
      "code", .text, title: LocalizedText.mentionCode,
      meaning: LocalizedText.mentionThePolicySCodeIn, isRequired: true
    ),
    Column(
      "subcode", .text, title: LocalizedText.mentionSubCode,
      meaning: LocalizedText.mentionWhichKindOfThePolicy),
    offset(
      "start", title: LocalizedText.mentionStartByte,
      meaning: LocalizedText.mentionTheUtf8ByteOf),
    offset(
      "end", title: LocalizedText.mentionEndByte,
      meaning: LocalizedText.mentionTheByteAfterItsLast),
    Column(
      "text", .text, title: LocalizedText.mentionText,
      meaning: LocalizedText.mentionTheWordsAsTheyStand,
      isRequired: true, style: ColumnStyle(isBold: true)),
    Column(
      "scope", .text, title: LocalizedText.mentionScope,
      meaning: LocalizedText.mentionWhetherItStandsInThe,
      allowed: Scope.allCases.map(\.rawValue), isRequired: true),
    Column(
      "left", .text, title: LocalizedText.mentionLeft,
      meaning: LocalizedText.mentionTheWordsBeforeItOn,
      style: ColumnStyle(alignment: .right)),
    Column(
      "right", .text, title: LocalizedText.mentionRight,
      meaning: LocalizedText.mentionTheWordsAfterItOn),
    DocumentColumns.published,
    DocumentColumns.event,
    DocumentColumns.issuer,
    DocumentColumns.body,
    Column(
      "agencies", .list, title: LocalizedText.mentionAgencies,
      meaning: LocalizedText.mentionTheAgenciesNamedInThe),
    DocumentColumns.ministersNamed,
    DocumentColumns.ministerInOffice,
    DocumentColumns.headline,
    DocumentColumns.url,
  ]

  private static func offset(_ name: String, title: LocalizedText, meaning: LocalizedText) -> Column {
    Column(
      name, .integer, title: title, meaning: meaning,
      unit: LocalizedText.mentionBytes, bounds: 0...Double.infinity, isRequired: true)
  }
}
