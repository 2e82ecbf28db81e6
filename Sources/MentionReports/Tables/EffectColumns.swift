import Measures
import MentionMeasures
import TableWriting
import Wording

/// How large the difference between two groups is, and how surely it is one: of documents, then of mentions.
enum EffectColumns {
  static func cells(of code: CodeComparison) -> [Cell] {
    let ratio = code.shareRatio?.exactInterval()
    let logRatio = code.logRatio?.interval()
    let keyness = code.keyness
    let mentionKeyness = code.mentionKeyness
    return [
      .number(ifAny: code.shareRatio?.value), .number(ifAny: ratio?.low), .number(ifAny: ratio?.high),
      .number(ifAny: code.logRatio?.hardie), .number(ifAny: logRatio?.low), .number(ifAny: logRatio?.high),
      .number(ifAny: code.logRatio?.conservative()), .number(ifAny: keyness?.signedG2),
      .number(ifAny: keyness?.p), .number(ifAny: code.q),
      .number(ifAny: code.mentionRatio?.value), .number(ifAny: code.mentionRatio?.low),
      .number(ifAny: code.mentionRatio?.high), .number(ifAny: mentionKeyness?.signedG2),
      .number(ifAny: code.mentionP), .number(ifAny: code.mentionQ),
    ]
  }

  static let all: [Column] = documents + mentions

  private static let documents: [Column] = [
    number(
      "share_ratio", .effectShareRatio,
      .effectTheTargetSShareOver),
    end("share_ratio_low", .effectShareRatio95Low),
    end("share_ratio_high", .effectShareRatio95High),
    number(
      "log_ratio", .effectLogRatio,
      .effectTheBinaryLogarithmOfThe
    ),
    end("log_ratio_low", .effectLogRatio95Low),
    end("log_ratio_high", .effectLogRatio95High),
    number(
      "log_ratio_conservative", .effectLogRatioConservative,
      .effectTheEndOfThe95),
    number(
      "g2", .effectG2,
      .effectGFourCellOfDocuments),
    number("p", .coOccurrenceP, .effectThePValueOfG),
    number(
      "p_adjusted", .alertsPAdjusted,
      .effectPCorrectedForAllTests),
  ]

  private static let mentions: [Column] = [
    number(
      "mention_ratio", .effectMentionRatio,
      .effectMentionsPerDocumentOfThe
    ),
    resampled("mention_ratio_low", .effectMentionRatio95Low),
    resampled("mention_ratio_high", .effectMentionRatio95High),
    number(
      "mention_g2", .effectG2OfMentions,
      .effectGTwoCellOfMentions),
    number(
      "mention_p", .effectPOfMentions,
      .effectThePValueOfThe),
    number(
      "mention_p_adjusted", .effectPOfMentionsAdjusted,
      .effectMentionPCorrectedForAll),
  ]

  static func number(
    _ name: String, _ title: LocalizedText, _ meaning: LocalizedText
  )
    -> Column
  {
    Column(
      name, .number, title: title,
      meaning: meaning, decimals: FigureColumns.shareDecimals,
      display: .decimals(3))
  }

  private static func end(_ name: String, _ title: LocalizedText) -> Column {
    number(
      name, title, .effectExactBoundMeaning)
  }

  /// An end of an interval from resampled documents.
  static func resampled(_ name: String, _ title: LocalizedText) -> Column {
    number(
      name, title, .effectResampledBoundMeaning)
  }
}
