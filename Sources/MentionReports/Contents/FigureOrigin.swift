import Corpora
import MentionMeasures
public import TableWriting
public import Tallies
import Wording

/// Where a number of a report comes from: the documents that are its base, and the mentions counted in it.
///
/// It is read back from the row that the number stands in, as a reader would: the row's code, month, agency and
/// minister, and the period of the report where the row names no month.
public struct FigureOrigin: Hashable, Sendable {
  /// What the rows behind a number are.
  public enum Rows: Hashable, Sendable {
    /// Documents, whatever they mention.
    case documents
    /// The documents that mention the code.
    case documentsWith
    /// Mentions.
    case mentions
  }

  /// The documents and mentions that were counted.
  public var selection: LedgerSelection
  /// Which of them make the number.
  public var rows: Rows

  /// Reads the origin of a value back.
  ///
  /// - Parameters:
  ///   - columns: The columns of the table.
  ///   - row: The cells of the row.
  ///   - column: The column of the value.
  ///   - isOfAllMonths: Whether rows that name no month count all of the input, and not only the period.
  ///   - contents: The report.
  /// - Returns: `nil` where the row says nothing by which documents could be selected, or the value is no figure.
  public init?(
    columns: [Column], row: [Cell], column: Column, isOfAllMonths: Bool, in contents: ReportContents
  ) {
    let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
    guard let measure = parts.first, let rows = Self.rows(of: measure) else { return nil }
    let keys = RowKeys(columns: columns, row: row, contents: contents)
    var selection = LedgerSelection()
    selection.issuer = keys.issuer
    selection.body = keys.body
    selection.minister = keys.minister
    selection.ministerNamed = keys.ministerNamed
    let suffix = parts.dropFirst().first
    if rows == .documents, let suffix {
      // A column for each issuer; those put together have no selection of their own.
      guard contents.names.agencies[suffix] != nil else { return nil }
      selection.issuer = suffix
    } else {
      // Where no code is named, the codes of the first rank are counted together.
      selection.codes = (suffix ?? keys.code).map { [$0] } ?? Set(contents.names.mainCodes.map(\.code))
    }
    if let month = keys.month {
      selection.months = month...month
    } else if !isOfAllMonths {
      selection.months = Self.period(of: measure, contents.period).months
    }
    self.selection = selection
    self.rows = rows
  }

  /// What a measure counts; `nil` for what is no figure.
  private static func rows(of measure: String) -> Rows? {
    if measure == FigureColumns.documents.name || measure == "reference_documents" { return .documents }
    if measure.hasPrefix("mentions") || measure.hasPrefix("per_") { return .mentions }
    let ofDocuments = ["documents_with", "share", "since"]
    return ofDocuments.contains { measure == $0 || measure.hasPrefix($0 + "_") } ? .documentsWith : nil
  }

  /// The months that a measure of the summary looks at.
  private static func period(of measure: String, _ period: Period) -> Period {
    switch measure {
    case "share_previous": period.previous
    case "share_year_before": period.yearBefore
    case "share_twelve_months": period.before(months: Period.monthsOfYear)
    default: period
    }
  }
}

/// The names that stand in the key columns of a row, turned back into ids.
private struct RowKeys {
  var code: String?
  var month: Month?
  var issuer: String?
  var body: String?
  var minister: String?
  var ministerNamed: String?

  init(columns: [Column], row: [Cell], contents: ReportContents) {
    let names = contents.names
    func text(_ name: String) -> String? {
      zip(columns, row).first { $0.0.name == name }.flatMap { $0.1.text }
    }
    func id(_ shown: String?, among all: [String: LocalizedText]) -> String? {
      guard let shown else { return nil }
      if shown == contents.say(.agenciesNone) || shown.isEmpty { return "" }
      if all[shown] != nil { return shown }
      let acting = { (name: String) in LocalizedText.groupActing(name: name)[contents.language] }
      return all.filter { _, names in
        let name = names[contents.language]
        return name == shown || acting(name) == shown
      }.keys.min()
    }
    code = text("code")
    issuer = id(text("issuer"), among: names.agencies)
    body = id(text("body"), among: names.agencies)
    minister = id(text("minister_in_office"), among: names.people)
    ministerNamed = id(text("minister"), among: names.people)
    if let shown = text("month") {
      // Workbooks have the first day of the month.
      month = Month(typed: String(shown.prefix(Self.lettersOfMonth)))
    }
  }

  /// `2024-01`.
  private static let lettersOfMonth = 7
}

extension Cell {
  /// The text of a cell that names something.
  fileprivate var text: String? {
    switch self {
    case .text(let text), .link(let text, to: _), .address(let text), .day(let text): text
    case .list(let items) where items.count == 1: items[0]
    // An unknown agency or person.
    case .empty: ""
    default: nil
    }
  }
}
