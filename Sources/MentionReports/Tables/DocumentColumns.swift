import TableWriting
import Wording

/// Columns that rows of mentions and of documents share.
enum DocumentColumns {
  static let document = Column(
    "document", .text, title: LocalizedText.columnDocument,
    meaning: LocalizedText.columnTheNumberAtTheEnd,
    isRequired: true)

  static let path = Column(
    "path", .text, title: LocalizedText.columnFile,
    meaning: LocalizedText.columnThePathUnderTheInput, isRequired: true)

  static let headline = Column(
    "headline", .text, title: LocalizedText.columnHeadline,
    meaning: LocalizedText.columnTheHeadline,
    style: ColumnStyle(wraps: true, maximumWidth: 88))

  static let url = Column(
    "url", .address, title: LocalizedText.columnAddress,
    meaning: LocalizedText.columnTheAddressOfTheNews)

  static let published = Column(
    "published", .date, title: LocalizedText.columnPublished,
    meaning: LocalizedText.columnTheDayOfPublicationCommon)

  static let event = Column(
    "event", .date, title: LocalizedText.columnEvent,
    meaning: LocalizedText.columnTheFirstDayTheText)

  static let issuer = Column(
    "issuer", .text, title: LocalizedText.columnIssuer,
    meaning: LocalizedText.columnTheMinistryOrBodyOutside)

  static let body = Column(
    "body", .text, title: LocalizedText.columnBody,
    meaning: LocalizedText.columnTheBodyOfTheMinistry)

  static let ministersNamed = Column(
    "ministers_named", .list,
    title: LocalizedText.columnMinistersNamed,
    meaning: LocalizedText.columnTheMinistersWhomTheText)

  static let ministerInOffice = Column(
    "minister_in_office", .text,
    title: LocalizedText.columnMinisterInOffice,
    meaning: LocalizedText.columnTheHolderOfTheIssuing)

  static let buddhistYear = Column(
    "buddhist_year", .integer, title: LocalizedText.columnBuddhistYear,
    meaning: LocalizedText.columnTheYearOfTheBuddhist)

  static let fiscalYear = Column(
    "fiscal_year", .integer, title: LocalizedText.columnFiscalYear,
    meaning: LocalizedText.columnTheThaiFiscalYearOctober)
}
