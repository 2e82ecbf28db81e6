import TableWriting
import Wording

extension WriterWords {
  /// What writers say themselves, as the catalogue has it. They fill in the parts in braces.
  init(_ language: Language) {
    func text(_ text: LocalizedText) -> String { text[language] }
    self.init(
      rowsLeftOut: text(.writerRowsLeftOut(kept: "{kept}", all: "{all}")),
      printedRows: text(.writerPrintedRows(rows: "{rows}", all: "{all}")),
      completeIn: text(.writerCompleteIn(file: "{file}")),
      textsShortened: text(.writerTextsShortened(count: "{count}", limit: "{limit}")),
      shortenedHere: text(.writerShortenedHere(length: "{length}")),
      linksAsText: text(.writerLinksAsText(count: "{count}", limit: "{limit}")),
      chartSheet: text(.writerChartSheet), contents: text(.writerContents),
      skipToMain: text(.writerSkipToMain), sortBy: text(.writerSortBy(column: "{column}")),
      filterRows: text(.writerFilterRows(table: "{table}")),
      rowsShown: text(.writerRowsShown(shown: "{shown}", all: "{all}")),
      allRowsShown: text(.writerAllRowsShown(all: "{all}")),
      rowsInFile: text(.writerRowsInFile(all: "{all}", file: "{file}")),
      showMore: text(.writerShowMore(count: "{count}")), showAll: text(.writerShowAll(all: "{all}")),
      notMeasured: text(.writerNotMeasured), backToContents: text(.writerBackToContents),
      yes: text(.writerYes), no: text(.writerNo),
      madeOn: text(.writerMadeOn), months: MonthNames.abbreviations(in: language))
  }
}
