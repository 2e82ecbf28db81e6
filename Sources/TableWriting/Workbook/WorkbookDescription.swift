/// What a workbook holds, said without Excel: a value that a ``WorkbookWriter`` turns into an Excel file and
/// an ``HTMLReport`` into a page.
public struct WorkbookDescription: Sendable {
  /// Of the file's properties, and the heading of a page.
  public var title: String
  /// Of the file's properties: the period of a report.
  public var subject: String
  /// Who made it: the product.
  public var author: String
  /// Of the file's properties, and the description of a page: the codebook's version, for a report.
  public var comments: String
  /// Of the file's properties and of a page, joined by commas.
  public var keywords: [String]
  /// The day that the file says it was made, ISO 8601. A fixed day, not today's, so that the same content
  /// gives the same bytes.
  public var created: String
  /// Of the headings of its tables, and of what the writers say themselves.
  public var language: Language
  /// Of cells; charts and pages may set another in its place (``ReportFont``).
  public var font: ReportFont
  /// In the order of their tabs, or of the sections of a page. The first is in front when the file opens.
  public var sheets: [SheetDescription]
  /// Names for formulas and pivot tables.
  public var definedNames: [DefinedName]
  /// What the writers say themselves, in ``language``.
  public var words: WriterWords

  /// A workbook of these sheets. What Excel would refuse is found only when it is written.
  public init(
    title: String, subject: String = "", author: String, comments: String = "", keywords: [String] = [],
    created: String, language: Language, font: ReportFont = .thSarabunNew, sheets: [SheetDescription],
    definedNames: [DefinedName] = [], words: WriterWords
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.comments = comments
    self.keywords = keywords
    self.created = created
    self.language = language
    self.font = font
    self.sheets = sheets
    self.definedNames = definedNames
    self.words = words
  }
}

/// A name for the values of a table, which formulas and pivot tables of the workbook's readers use.
public struct DefinedName: Hashable, Sendable {
  /// Letters, digits, `_` and `.`, beginning with a letter or `_`, and not like a cell's name (`AB12`).
  public var name: String
  /// The table's ``SheetTable/excelName``.
  public var table: String
  /// The column's name for programs; `nil` for the whole table with its headings.
  public var column: String?

  /// A name for a table or one of its columns.
  public init(_ name: String, table: String, column: String? = nil) {
    self.name = name
    self.table = table
    self.column = column
  }
}
