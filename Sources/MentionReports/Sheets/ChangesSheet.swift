import Corpora
import MentionMeasures
import ParallelWork
import TableWriting
import Tallies
import Wording

/// What moved since the period before, and the documents that made it move.
enum ChangesSheet {
  /// How many policies have their documents listed.
  private static let listedMovers = 6
  /// How many documents of one policy are listed.
  private static let listedDocuments = 10

  /// A policy with its changes.
  private struct Mover {
    var code: CodeDescription
    var figure: Figure
    var sincePrevious: CodeComparison?
    var sinceYearBefore: CodeComparison?

    private var readings: [ComparisonReading] { [sincePrevious, sinceYearBefore].compactMap { $0?.reading } }
    /// Whether the data bear that the share moved.
    var isClear: Bool { readings.contains(where: \.isClear) }
    /// Whether the data bear one of the comparisons.
    var isSettled: Bool { readings.contains(where: \.isSettled) }
    /// How far the share moved since the period before.
    var distance: Double { abs(sincePrevious?.change.difference?.value ?? 0) }
  }

  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    let movers = movers(figures)
    var blocks: [SheetBlock] = [
      .title(contents.say(.changesTitle(period: contents.period.name))),
      .paragraph(
        contents.say(
          .changesIntro(
            tests: contents.count(figures.comparisons.value.tests),
            level: NumberText.fixed(ComparisonReading.level, decimals: 2)))),
      .table(SheetTable(table(movers, figures), excelName: "Movers", hasFilter: false)),
    ]
    // Dimensions stand in the same documents as their framework, and one list of these is enough.
    let clear = movers.filter {
      $0.isClear && $0.code.dimensionOf == nil && $0.figure.documentsWith > 0
    }
    if clear.isEmpty {
      blocks.append(
        .paragraph(contents.say(movers.contains(where: \.isSettled) ? .changesNone : .changesNothingJudged)))
    }
    for mover in clear.prefix(listedMovers) { blocks += documents(of: mover, figures) }
    return contents.sheet(.changes, blocks: blocks)
  }

  /// All policies, those that moved furthest first.
  private static func movers(_ figures: ReportFigures) -> [Mover] {
    let sincePrevious = figures.changes(since: .previousPeriod)
    let sinceYearBefore = figures.changes(since: .yearBefore)
    let movers = figures.names.codes.map { code in
      Mover(
        code: code, figure: figures.current.shareFigure(code.code), sincePrevious: sincePrevious[code.code],
        sinceYearBefore: sinceYearBefore[code.code])
    }
    return movers.enumerated().sorted { one, other in
      (other.element.distance, one.offset) < (one.element.distance, other.offset)
    }.map(\.element)
  }

  private static func table(_ movers: [Mover], _ figures: ReportFigures) -> ReportTable {
    let language = figures.contents.language
    let isOnce = !figures.contents.period.hasOwnYearBefore
    let rows: [[Cell]] = movers.map { mover in
      let change = mover.sincePrevious?.change
      let difference = change?.difference
      return [
        figures.contents.link(mover.code.code, to: .evidence),
        .text(mover.code.name[language]), .text(ifAny: mover.sincePrevious?.reading.name[language]),
        .integer(mover.figure.documents), .integer(mover.figure.documentsWith),
      ] + [mover.figure.share, change?.reference.share].map { $0.map { .number($0.value) } ?? .notMeasured }
        + [points(difference?.value), points(difference?.low), points(difference?.high)]
        + (isOnce ? [] : SummaryTable.changeCells(mover.sinceYearBefore, language))
    }
    return ReportTable(
      name: "movers", title: .changesMovers, meaning: .changesMovers,
      columns: [
        TidyTables.code, SummaryTable.policy, SummaryTable.readingPrevious, FigureColumns.documents,
        FigureColumns.documentsWith, FigureColumns.share, SummaryTable.previousShare,
        SummaryTable.sincePrevious,
        bound("since_previous_low", .changesDifferenceLow),
        bound("since_previous_high", .changesDifferenceHigh),
      ]
        + (isOnce
          ? []
          : [SummaryTable.yearBeforeShare, SummaryTable.sinceYearBefore, SummaryTable.readingYearBefore]),
      rows: TableRows(rows))
  }

  /// The documents that mention a policy, those with most mentions first.
  private static func documents(of mover: Mover, _ figures: ReportFigures) -> [SheetBlock] {
    let contents = figures.contents
    let code = mover.code.code
    let counts = Dictionary(
      contents.periodMentions.lazy.filter { $0.code == code }.map { ($0.path, 1) }, uniquingKeysWith: +)
    let found = contents.periodDocuments.filter { counts[$0.path] != nil }
    let ranked = found.enumerated().sorted { one, other in
      (counts[other.element.path] ?? 0, one.offset) < (counts[one.element.path] ?? 0, other.offset)
    }.map(\.element)
    let shown = ranked.prefix(listedDocuments)
    var blocks: [SheetBlock] = [
      .heading(
        contents.say(.changesDocumentsOf(code: code, documents: contents.count(found.count)))),
      .paragraph(
        (shown.count < found.count
          ? contents.say(
            .changesDocumentsShown(
              shown: shown.count, documents: contents.count(found.count), place: contents.evidencePlace))
            + " "
          : "") + before(mover.sincePrevious?.change, contents)),
    ]
    blocks.append(
      .table(
        SheetTable(
          documentTable(Array(shown), counts: counts, contents),
          excelName: "Changes\(contents.names.number(of: code))",
          hasFilter: false)))
    return blocks
  }

  private static func before(_ change: Change?, _ contents: ReportContents) -> String {
    guard let reference = change?.reference, let share = reference.share else {
      return contents.say(.changesNoDocumentsBefore)
    }
    return contents.say(
      .changesDocumentsBefore(
        documents: contents.count(reference.documentsWith), share: contents.percent(share.value)))
  }

  private static func documentTable(
    _ documents: [DocumentRecord], counts: [String: Int], _ contents: ReportContents
  ) -> ReportTable {
    let language = contents.language
    let rows: [[Cell]] = documents.map { document in
      [
        document.url.map { .link(document.document, to: .address($0)) } ?? .text(document.document),
        .text(document.headline),
        .text(ifAny: document.issuer.map { contents.names.agency($0, in: language) }),
        .day(ifAny: contents.clock.day(of: document)?.description), .integer(counts[document.path] ?? 0),
      ]
    }
    let byName = Dictionary(DocumentTable.columns.map { ($0.name, $0) }) { first, _ in first }
    let day = byName[contents.clock == .published ? "published" : "event"].map { column in
      var column = column
      column.display = language.dayDisplay
      return column
    }
    var headline = byName["headline"]
    headline?.style = ColumnStyle(wraps: true, maximumWidth: headlineWidth)
    // It stands below the reading, the other wide column of the table above.
    var issuer = byName["issuer"]
    issuer?.style = ColumnStyle(wraps: true, maximumWidth: issuerWidth)
    let columns = [byName["document"], headline, issuer, day, mentionsHere]
    return ReportTable(
      name: "documents", title: .changesMovers, meaning: .changesMovers, columns: columns.compactMap(\.self),
      rows: TableRows(rows))
  }

  private static func points(_ difference: Double?) -> Cell {
    difference.map { .number($0 * pointsOfOne) } ?? .notMeasured
  }

  private static func bound(_ name: String, _ title: LocalizedText) -> Column {
    Column(
      name, .number, title: title, meaning: .changesDifferenceBoundMeaning, display: .signed(decimals: 1))
  }

  private static let mentionsHere = Column(
    "mentions_here", .integer, title: .changesMentionsHere, meaning: .changesMentionsHereMeaning,
    display: .grouped)
  private static let headlineWidth = 56.0
  private static let issuerWidth = 24.0
  private static let pointsOfOne = 100.0
}
