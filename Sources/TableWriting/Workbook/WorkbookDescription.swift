/// What a workbook holds, said without Excel: a value that a ``WorkbookWriter`` turns into an Excel file and
/// an ``HTMLReport`` into a page.
public struct WorkbookDescription: Sendable {
  public var title: String
  public var subject: String
  /// Who made it: the product.
  public var author: String
  public var comments: String
  public var keywords: [String]
  /// The day that the file says it was made, ISO 8601. A fixed day, not today's, so that the same content
  /// gives the same bytes.
  public var created: String
  /// Of the headings of its tables, and of what the writers say themselves.
  public var language: Language
  public var font: ReportFont
  public var sheets: [SheetDescription]
  /// Names for formulas and pivot tables.
  public var definedNames: [DefinedName]
  /// What the writers say themselves, in ``language``.
  public var words: WriterWords

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

  public init(_ name: String, table: String, column: String? = nil) {
    self.name = name
    self.table = table
    self.column = column
  }
}
