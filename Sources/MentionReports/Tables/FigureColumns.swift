import MentionMeasures
import TableWriting
import Wording

/// The columns that every table of figures has, with the cells under them.
enum FigureColumns {
  static func cells(of figure: Figure) -> [Cell] {
    guard figure.documents > 0 else {
      return [.integer(0)] + [Cell](repeating: .notMeasured, count: all.count - 1)
    }
    return [
      .integer(figure.documents), .integer(figure.documentsWith), .integer(figure.mentions),
    ] + cells(of: figure.share) + cells(of: figure.per100Documents)
      + cells(of: figure.perMillionCharacters)
      + [.text(ifAny: figure.rateInterval?.rawValue), .flag(figure.isOfFewCases)]
  }

  static func cells(of estimate: Estimate?) -> [Cell] {
    guard let estimate else { return [.empty, .empty, .empty] }
    return [.number(estimate.value), .number(estimate.low), .number(estimate.high)]
  }

  static let all: [Column] =
    [documents, documentsWith, mentions, share, shareLow, shareHigh]
    + [per100Documents, per100DocumentsLow, per100DocumentsHigh]
    + [perMillionCharacters, perMillionCharactersLow, perMillionCharactersHigh, rateInterval, fewCases]

  static let documents = Column(
    "documents", .integer, title: LocalizedText.figureBaseDocuments,
    meaning: LocalizedText.figureAllDocumentsOfTheGroup,
    unit: documentUnit, bounds: 0...Double.infinity, isRequired: true, display: .grouped)

  static let documentsWith = Column(
    "documents_with", .integer,
    title: LocalizedText.figureDocumentsWith,
    meaning: LocalizedText.figureTheDocumentsOfTheBase,
    unit: documentUnit, bounds: 0...Double.infinity, display: .grouped)

  static let mentions = Column(
    "mentions", .integer, title: LocalizedText.figureMentions,
    meaning: LocalizedText.figureHowOftenItIsMentioned,
    unit: LocalizedText.figureMentions2, bounds: 0...Double.infinity,
    display: .grouped)

  static let share = Column(
    "share", .number, title: LocalizedText.ministersShareOf,
    meaning: LocalizedText.figureDocumentsWithAMentionDivided,
    unit: shareUnit, decimals: shareDecimals, bounds: 0...1, display: .percent(decimals: 1))

  static let shareLow = bound(
    share, "share_low", LocalizedText.figureShare95Low)
  static let shareHigh = bound(
    share, "share_high", LocalizedText.figureShare95High)

  static let per100Documents = Column(
    "per_100_documents", .number,
    title: LocalizedText.figurePer100Documents,
    meaning: LocalizedText.figureMentionsForEachHundredDocuments,
    unit: LocalizedText.figureMentionsPer100Documents,
    decimals: rateDecimals, bounds: 0...Double.infinity, display: .decimals(1))

  static let per100DocumentsLow = bound(
    per100Documents, "per_100_documents_low",
    LocalizedText.figurePer10095Low)
  static let per100DocumentsHigh = bound(
    per100Documents, "per_100_documents_high",
    LocalizedText.figurePer10095High)

  static let perMillionCharacters = Column(
    "per_million_characters", .number,
    title: LocalizedText.figurePerMillionCharacters,
    meaning: LocalizedText.figureMentionsForEachMillionCharacters,
    unit: LocalizedText.figureMentionsPerMillionThaiCharacters,
    decimals: rateDecimals, bounds: 0...Double.infinity, display: .decimals(1))

  static let perMillionCharactersLow = bound(
    perMillionCharacters, "per_million_characters_low",
    LocalizedText.figurePerMillion95Low)
  static let perMillionCharactersHigh = bound(
    perMillionCharacters, "per_million_characters_high",
    LocalizedText.figurePerMillion95High)

  /// Of the base by words, where these were counted.
  static let ofWords: [Column] = [words, perMillionWords, perMillionWordsLow, perMillionWordsHigh]

  static func wordCells(of figure: Figure) -> [Cell] {
    guard figure.documents > 0, let words = figure.words else {
      return [Cell](repeating: .notMeasured, count: ofWords.count)
    }
    return [.integer(words)] + cells(of: figure.perMillionWords)
  }

  static let words = Column(
    "words", .integer, title: LocalizedText.documentWords, meaning: LocalizedText.documentWordsMeaning,
    unit: LocalizedText.documentWordsUnit, bounds: 0...Double.infinity, display: .grouped)

  static let perMillionWords = Column(
    "per_million_words", .number, title: LocalizedText.figurePerMillionWords,
    meaning: LocalizedText.figurePerMillionWordsMeaning, unit: LocalizedText.figurePerMillionWordsUnit,
    decimals: rateDecimals, bounds: 0...Double.infinity, display: .decimals(1))

  static let perMillionWordsLow = bound(
    perMillionWords, "per_million_words_low", LocalizedText.figurePerMillionWordsLow)
  static let perMillionWordsHigh = bound(
    perMillionWords, "per_million_words_high", LocalizedText.figurePerMillionWordsHigh)

  static let rateInterval = Column(
    "rate_interval", .text, title: LocalizedText.figureIntervalOfRates,
    meaning: LocalizedText.figureBootstrapFromWholeDocumentsResampled,
    allowed: Figure.RateInterval.allCases.map(\.rawValue))

  static let fewCases = Column(
    "few_cases", .boolean, title: LocalizedText.figureFewCases,
    meaning: LocalizedText.figureWhetherTheBaseIsUnder(smallBase: Change.smallBase, fewCases: Change.fewCases)
  )

  /// The column of one end of another's interval.
  static func bound(_ column: Column, _ name: String, _ title: LocalizedText) -> Column {
    var bound = column
    bound.name = name
    bound.title = title
    bound.meaning = LocalizedText.figureAnEndOfThe95(column: column.name)
    return bound
  }

  static let shareDecimals = 6
  static let rateDecimals = 4
  static let documentUnit = LocalizedText.figureDocuments
  static let shareUnit = LocalizedText.figureShareOfDocuments
}
