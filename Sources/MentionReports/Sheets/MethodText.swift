import MentionMeasures
import TableWriting
import Wording

/// The running text of the method sheet.
enum MethodText {
  static func definitions(_ contents: ReportContents) -> [String] {
    [
      contents.say(.methodDocumentOneNewsItemBase),
      contents.say(.methodMentionOneNamingOfA),
      contents.say(.methodIssuerTheMinistryOrBody),
      contents.say(.methodMonthsAndYearsAreOf),
    ]
  }

  static func rules(_ contents: ReportContents) -> [String] {
    [
      contents.say(.method1OneNamingIsOne),
      contents.say(.method2TextThatStandsMore),
      contents.say(.method3EachMentionSaysWhether),
      contents.say(.method4SpellingsThaiDigitsQuotes),
      contents.say(.method5AmbiguousWordsAreDecided),
    ]
  }

  static func calculations(_ contents: ReportContents) -> [String] {
    [
      contents.say(.methodShareDocumentsWithAMention),
      contents.say(.methodMentionsPer100DocumentsMentions),
      contents.say(
        .methodDifferenceOfSharesNewcombeS(fewCases: Change.fewCases, smallBase: Change.smallBase)),
      contents.say(.methodAMonthWithDocumentsAnd),
      contents.say(.methodToCheckAFigureEvery),
    ]
  }
}
