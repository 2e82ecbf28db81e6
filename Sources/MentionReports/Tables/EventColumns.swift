import Corpora
import MentionMeasures
import TableWriting
import Tallies
import Wording

/// The columns that events of a series share: the sizes on both sides and between them, who became minister nearby, the documents.
enum EventColumns {
  static func minister(_ minister: NearbyMinister?) -> [Cell] {
    [
      .text(ifAny: minister?.change.ministry), .text(ifAny: minister?.change.minister),
      .day(ifAny: minister?.change.day.description), .integer(ifAny: minister?.days),
    ]
  }

  static let minister: [Column] = [
    text(
      "ministry", LocalizedText.eventColumnsMinistry,
      LocalizedText.eventColumnsTheMinistryWhoseNewsMentions),
    text(
      "minister", LocalizedText.eventColumnsNearestNewMinister,
      LocalizedText.eventColumnsWhoCameToHeadThat),
    Column(
      "minister_since", .date, title: LocalizedText.eventColumnsInOfficeSince,
      meaning: LocalizedText.eventColumnsTheFirstDayInOffice),
    Column(
      "days_after_minister", .integer,
      title: LocalizedText.eventColumnsDaysAfter,
      meaning: LocalizedText.eventColumnsHowManyDaysTheEvent,
      unit: LocalizedText.groupColumnsDays, display: .plain),
  ]

  /// The documents of an event, by their ids.
  static func documents(_ places: [Int], in ledger: Ledger) -> [Cell] {
    [.integer(places.count), .list(places.map { ledger.documents[$0].document })]
  }

  static func documents(_ meaning: LocalizedText) -> [Column] {
    [
      Column(
        "evidence", .integer, title: LocalizedText.eventColumnsDocumentsShown,
        meaning: LocalizedText.eventColumnsHowManyEvidenceDocumentsAre,
        unit: FigureColumns.documentUnit, display: .grouped),
      Column(
        "evidence_documents", .list, title: LocalizedText.eventColumnsDocuments,
        meaning: meaning),
    ]
  }

  static func text(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(name, .text, title: title, meaning: meaning)
  }

  static func month(_ name: String, _ title: LocalizedText, _ meaning: LocalizedText) -> Column {
    Column(name, .month, title: title, meaning: meaning, isRequired: true)
  }

  static func number(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText,
    _ display: ColumnDisplay = .decimals(3)
  ) -> Column {
    Column(
      name, .number, title: title, meaning: meaning, decimals: FigureColumns.shareDecimals,
      display: display)
  }

  /// A share of documents with its counts and interval, under names with an ending.
  static func share(_ ending: String, _ side: LocalizedText) -> [Column] {
    func named(_ column: Column) -> Column {
      var column = column
      column.name += ending
      column.title = LocalizedText(
        thai: column.title.thai + " " + side.thai, english: column.title.english + " " + side.english)
      column.isRequired = false
      return column
    }
    return [
      FigureColumns.documents, FigureColumns.documentsWith, FigureColumns.share, FigureColumns.shareLow,
      FigureColumns.shareHigh,
    ].map(named)
  }

  /// A difference of two shares, with its interval.
  static func difference(_ meaning: LocalizedText) -> [Column] {
    let difference = Column(
      "share_difference", .number, title: LocalizedText.alertsDifference, meaning: meaning,
      unit: FigureColumns.shareUnit, decimals: FigureColumns.shareDecimals, bounds: -1...1,
      display: .signed(decimals: 3))
    return [
      difference,
      FigureColumns.bound(
        difference, "share_difference_low", LocalizedText.differenceColumnsDifference95Low),
      FigureColumns.bound(
        difference, "share_difference_high", LocalizedText.differenceColumnsDifference95High),
    ]
  }
}
