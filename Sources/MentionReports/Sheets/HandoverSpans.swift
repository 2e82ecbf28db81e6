import Corpora
import MentionMeasures
import TableWriting
import Wording

/// The days that could count for more than one minister, or for none; those that follow each other alike are one row.
enum HandoverSpans {
  /// Days without a gap that are alike.
  private struct Span {
    var first: CalendarDay
    var last: CalendarDay
    var days: Int
    var documents: Int
    var like: HandoverDay
  }

  static func blocks(_ days: [HandoverDay], _ contents: ReportContents) -> [SheetBlock] {
    guard !days.isEmpty else { return [] }
    return [
      .heading(contents.say(.ministersHandover)), .paragraph(contents.say(.ministersHandoverNote)),
      .table(SheetTable(table(spans(of: days), contents), excelName: "HandoverDays", hasFilter: false)),
    ]
  }

  private static func spans(of days: [HandoverDay]) -> [Span] {
    days.reduce(into: []) { spans, day in
      if let last = spans.last, day.day.ordinal == last.last.ordinal + 1, day.kind == last.like.kind,
        day.counted == last.like.counted, day.others == last.like.others, day.acting == last.like.acting
      {
        spans[spans.count - 1].last = day.day
        spans[spans.count - 1].days += 1
        spans[spans.count - 1].documents += day.documents
      } else {
        spans.append(Span(first: day.day, last: day.day, days: 1, documents: day.documents, like: day))
      }
    }
  }

  private static func table(_ spans: [Span], _ contents: ReportContents) -> ReportTable {
    let language = contents.language
    let rows: [[Cell]] = spans.map { span in
      func name(_ id: String) -> String { span.like.name(of: id, contents.names, language) }
      return [
        .text(span.like.kind.name[language]), .day(span.first.description), .day(span.last.description),
        .integer(span.days), .text(ifAny: span.like.counted.map(name)), .list(span.like.others.map(name)),
        .integer(span.documents),
      ]
    }
    return ReportTable(
      name: "handover_days", title: SheetName.ministers.title, meaning: SheetName.ministers.title,
      columns: columns(language), rows: TableRows(rows))
  }

  private static func columns(_ language: Language) -> [Column] {
    [
      Column("kind", .text, title: .ministersHandoverKind, meaning: .ministersHandoverKindMeaning),
      Column(
        "first_day", .date, title: .ministersHandoverFirst, meaning: .ministersHandoverFirstMeaning,
        display: language.dayDisplay),
      Column(
        "last_day", .date, title: .ministersHandoverLast, meaning: .ministersHandoverLastMeaning,
        display: language.dayDisplay),
      Column(
        "days", .integer, title: .ministersHandoverDays, meaning: .ministersHandoverDaysMeaning,
        display: .grouped),
      Column("counted", .text, title: .ministersHandoverCounted, meaning: .ministersHandoverCountedMeaning),
      Column("others", .list, title: .ministersHandoverOthers, meaning: .ministersHandoverOthersMeaning),
      Column(
        "ministry_documents", .integer, title: .agenciesDocuments,
        meaning: .ministersHandoverDocumentsMeaning,
        unit: FigureColumns.documentUnit, display: .grouped),
    ]
  }
}
