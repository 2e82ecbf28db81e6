/// What one cell of a table holds. Every writer says for itself how it looks.
public enum Cell: Hashable, Sendable {
  /// A text, and no formula: a workbook holds it as text, and CSV puts a `'` before one that would be run
  /// (``CSVWriter/Options``).
  case text(String)
  /// A text some parts of which stand out, as a keyword does in its context; plain text where there is no
  /// bold.
  case rich([TextRun])
  /// A whole number, with all its digits in CSV and JSON; Excel keeps 15 of them.
  case integer(Int)
  /// A number; infinities and NaN are written as Table Schema writes them in CSV (`INF`, `-INF`, `NaN`),
  /// as `null` in JSON and as a sign in a workbook.
  case number(Double)
  /// A day as ISO 8601 `YYYY-MM-DD` in the Common Era.
  case day(String)
  /// A yes or no: `true` and `false` in CSV and JSON; on a terminal `✓`, and nothing for no.
  case flag(Bool)
  /// Several short texts, none of which holds a `;`: joined by `;` in CSV, an array in JSON.
  case list([String])
  /// An `http` or `https` address, a link in a workbook.
  case address(String)
  /// A text that leads somewhere in a workbook; plain text elsewhere.
  case link(String, to: LinkTarget)
  /// Nothing is known, or nothing applies.
  case empty
  /// There was nothing to measure. Empty in CSV and `null` in JSON, but in a workbook and on the
  /// terminal it looks neither like zero nor like ``empty``.
  case notMeasured
}

/// A part of a text.
public struct TextRun: Hashable, Sendable {
  /// Joined to the other parts as it is: spaces between them are theirs.
  public var text: String
  /// Whether it stands out: bold in a workbook, marked in HTML.
  public var isEmphasized: Bool

  /// A part of a text, which stands out only if asked to.
  public init(_ text: String, isEmphasized: Bool = false) {
    self.text = text
    self.isEmphasized = isEmphasized
  }
}

/// Where a link in a workbook leads.
public enum LinkTarget: Hashable, Sendable {
  /// The top of a sheet of the same workbook.
  case sheet(String)
  /// The heading of a table of the same workbook, by its ``SheetTable/excelName``.
  case table(String)
  /// An `http` or `https` address.
  case address(String)
}

extension Cell {
  /// A keyword that stands out within its context.
  public static func concordance(left: String, node: String, right: String) -> Cell {
    .rich([TextRun(left), TextRun(node, isEmphasized: true), TextRun(right)])
  }

  /// Between the items of a list in CSV.
  public static let listSeparator = ";"

  /// The text, or ``empty`` when there is none.
  public static func text(ifAny text: String?) -> Cell { text.map(Cell.text) ?? .empty }

  /// The number, or ``empty`` when there is none.
  public static func number(ifAny number: Double?) -> Cell { number.map(Cell.number) ?? .empty }

  /// The number, or ``empty`` when there is none.
  public static func integer(ifAny number: Int?) -> Cell { number.map(Cell.integer) ?? .empty }

  /// The day, or ``empty`` when there is none.
  public static func day(ifAny iso: String?) -> Cell { iso.map(Cell.day) ?? .empty }

  /// The address, or ``empty`` when there is none.
  public static func address(ifAny address: String?) -> Cell { address.map(Cell.address) ?? .empty }
}
