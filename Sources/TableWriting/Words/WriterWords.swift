/// What the writers say themselves, in one language: everything that no describer of a report puts there.
///
/// Parts in braces are filled in.
public struct WriterWords: Hashable, Sendable {
  /// Of a table with more rows than a sheet holds: `{kept}`, `{all}`.
  public var rowsLeftOut: String
  /// Of a table of which the first rows are printed: `{rows}`, `{all}`.
  public var printedRows: String
  /// Where all rows are, after ``rowsLeftOut``: `{file}`.
  public var completeIn: String
  /// Of cells whose text is longer than a cell holds: `{count}`, `{limit}`.
  public var textsShortened: String
  /// At the end of such a cell: `{length}`.
  public var shortenedHere: String
  /// Of links beyond the number that a sheet holds: `{count}`, `{limit}`.
  public var linksAsText: String
  /// The name of the hidden sheet with the cells that bands and marks of charts are drawn from.
  public var chartSheet: String

  /// The heading of a page's table of contents.
  public var contents: String
  /// The link to a page's main part, for readers who cannot skip by looking.
  public var skipToMain: String
  /// The button that sorts by a column: `{column}`.
  public var sortBy: String
  /// The label of the field that filters a table's rows: `{table}`.
  public var filterRows: String
  /// How many rows of a table are shown: `{shown}`, `{all}`.
  public var rowsShown: String
  /// Of a table all of whose rows are shown: `{all}`.
  public var allRowsShown: String
  /// In the place of a table that is not for reading: `{all}`, `{file}`.
  public var rowsInFile: String
  /// The button that shows so many rows more: `{count}`.
  public var showMore: String
  /// The button that shows all rows: `{all}`.
  public var showAll: String
  /// What a cell says of which there was nothing to measure.
  public var notMeasured: String
  /// The link from the end of a section to the contents.
  public var backToContents: String
  /// Of a yes or no.
  public var yes: String
  /// The opposite of ``yes``; both stand on pages for browsers, for ``Cell/flag(_:)``.
  public var no: String
  /// Before the day that the page was made for.
  public var madeOn: String
  /// The short names of the twelve months, January first.
  public var months: [String]

  /// A text with its parts in braces filled in.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.reduce(text) { $0.replacing("{" + $1.key + "}", with: $1.value) }
  }

  /// Words of one language, each with the parts in braces that its property names.
  public init(
    rowsLeftOut: String, printedRows: String, completeIn: String, textsShortened: String,
    shortenedHere: String,
    linksAsText: String, chartSheet: String, contents: String, skipToMain: String, sortBy: String,
    filterRows: String, rowsShown: String, allRowsShown: String, rowsInFile: String, showMore: String,
    showAll: String, notMeasured: String, backToContents: String, yes: String, no: String, madeOn: String,
    months: [String]
  ) {
    self.rowsLeftOut = rowsLeftOut
    self.printedRows = printedRows
    self.completeIn = completeIn
    self.textsShortened = textsShortened
    self.shortenedHere = shortenedHere
    self.linksAsText = linksAsText
    self.chartSheet = chartSheet
    self.contents = contents
    self.skipToMain = skipToMain
    self.sortBy = sortBy
    self.filterRows = filterRows
    self.rowsShown = rowsShown
    self.allRowsShown = allRowsShown
    self.rowsInFile = rowsInFile
    self.showMore = showMore
    self.showAll = showAll
    self.notMeasured = notMeasured
    self.backToContents = backToContents
    self.yes = yes
    self.no = no
    self.madeOn = madeOn
    self.months = months
  }
}
