import TableWriting
import Wording

/// Which policies stand in the same documents and paragraphs.
enum CoOccurrenceSheet {
  static func sheet(_ figures: ReportFigures) -> SheetDescription {
    let contents = figures.contents
    return contents.sheet(.coOccurrence, blocks: [.title(contents.say(.sheetCoOccurrence))])
  }
}
