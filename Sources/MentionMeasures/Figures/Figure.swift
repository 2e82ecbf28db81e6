import Measures

/// What is counted of one code in one group of documents.
public struct Figure: Hashable, Sendable {
  /// Where the intervals of the rates of mentions come from.
  public enum RateInterval: String, Hashable, Sendable, CaseIterable {
    /// From resamples of whole documents: percentiles.
    case bootstrap
    /// There is no mention to resample, or all documents have as many, as a single one has: Garwood's exact interval of
    /// a Poisson count, that of the documents with a mention.
    case garwood
  }

  /// The base: all documents of the group.
  public var documents: Int
  /// The documents of the base that mention the code.
  public var documentsWith: Int
  /// The mentions in all documents of the base.
  public var mentions: Int
  /// The characters of the Thai block in all documents of the base.
  public var thaiCharacters: Int
  /// The words in all documents of the base; `nil` where words were not counted.
  public var words: Int?
  /// ``documentsWith`` in ``documents``, from 0 to 1, with Wilson's interval; `nil` where there are no documents.
  public var share: Estimate?
  /// ``mentions`` for each hundred documents; `nil` where there are no documents.
  public var per100Documents: Estimate?
  /// ``mentions`` for each million characters of the Thai block; `nil` where there are none.
  public var perMillionCharacters: Estimate?
  /// ``mentions`` for each million words; `nil` where words were not counted, or there are none.
  public var perMillionWords: Estimate?
  /// Which intervals the two rates have; `nil` where there are no documents.
  public var rateInterval: RateInterval?

  /// A figure of values that were worked out elsewhere.
  public init(
    documents: Int, documentsWith: Int, mentions: Int, thaiCharacters: Int = 0, words: Int? = nil,
    share: Estimate?,
    per100Documents: Estimate?, perMillionCharacters: Estimate? = nil, rateInterval: RateInterval? = nil
  ) {
    self.documents = documents
    self.documentsWith = documentsWith
    self.mentions = mentions
    self.thaiCharacters = thaiCharacters
    self.words = words
    self.share = share
    self.per100Documents = per100Documents
    self.perMillionCharacters = perMillionCharacters
    self.rateInterval = rateInterval
  }

  /// The figure of counts, with the intervals that resamples gave; without them, those of Garwood.
  init(
    documents: Int, documentsWith: Int, mentions: Int, thaiCharacters: Int, words: Int?,
    rates: ResampledRates?
  ) {
    // Where each document has as many mentions, as a single one has, all resamples are alike, which makes no rate
    // certain.
    let isAlike = documentsWith == documents && rates?.perDocument.width == 0
    let rates = isAlike ? nil : rates
    self.documents = documents
    self.documentsWith = documentsWith
    self.mentions = mentions
    self.thaiCharacters = thaiCharacters
    self.words = words
    share = Intervals.share(documentsWith, of: documents)
    per100Documents = Intervals.rate(
      mentions, in: documentsWith, over: Double(documents), per: Self.documentsOfRate,
      resampled: rates?.perDocument)
    perMillionCharacters = Intervals.rate(
      mentions, in: documentsWith, over: Double(thaiCharacters), per: Self.charactersOfRate,
      resampled: rates?.perCharacter)
    perMillionWords = words.flatMap {
      Intervals.rate(
        mentions, in: documentsWith, over: Double($0), per: Self.wordsOfRate, resampled: rates?.perWord)
    }
    rateInterval = documents == 0 ? nil : rates == nil ? .garwood : .bootstrap
  }

  /// Whether the cases are so few that little can be said: a base under ``Change/smallBase`` documents, or fewer than
  /// ``Change/fewCases`` documents with the code.
  public var isOfFewCases: Bool {
    documents < Change.smallBase || documentsWith < Change.fewCases
  }

  /// What ``per100Documents`` is counted over.
  static let documentsOfRate = 100.0
  /// What ``perMillionCharacters`` is counted over.
  static let charactersOfRate = 1_000_000.0
  /// What ``perMillionWords`` is counted over.
  static let wordsOfRate = 1_000_000.0
}
