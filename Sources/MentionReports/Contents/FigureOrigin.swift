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
  /// A code that the documents must mention beside the selection's; `nil` for most numbers.
  public var alsoCode: String?

  /// Reads the origin of a value back.
  ///
  /// - Parameters:
  ///   - column: The column of the value.
  ///   - row: The cells of the row.
  ///   - table: The table.
  ///   - excelName: The name of the table in the workbook; `nil` for a table of the CSV files.
  ///   - contents: The report.
  /// - Returns: `nil` where the row says nothing by which documents could be selected, or the value is no figure.
  public init?(
    of column: Column, row: [Cell], in table: ReportTable, excelName: String? = nil, contents: ReportContents
  ) {
    let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
    guard let measure = parts.first, let counted = Self.counted(by: measure),
      !Self.tablesWithoutSelections.contains(table.name),
      let keys = RowKeys(of: measure, columns: table.columns, row: row, contents: contents),
      !keys.isOfParagraphs, excelName != CoOccurrenceSheet.paragraphsName
    else { return nil }
    var selection = keys.selection
    let suffix = parts.dropFirst().first
    if counted.rows == .documents, let suffix {
      // A column for each issuer; those put together have no selection of their own.
      let isUnknown = suffix == CoverageMonths.unknownIssuer
      guard isUnknown || contents.names.agencies[suffix] != nil else { return nil }
      selection.issuer = isUnknown ? "" : suffix
    } else if let code = counted.code {
      guard let code = keys.code(code) else { return nil }
      selection.codes = [code]
    } else {
      // Where no code is named, the codes of the first rank are counted together.
      selection.codes = (suffix ?? keys.code(.own)).map { [$0] } ?? Set(contents.names.mainCodes.map(\.code))
    }
    if let also = counted.also {
      guard let code = keys.code(also) else { return nil }
      alsoCode = code
    }
    if selection.months == nil {
      selection.months =
        Self.isOfAllMonths(table.name, excelName)
        ? Self.datedMonths(of: contents) : Self.period(of: measure, contents.period).months
    }
    self.selection = selection
    rows = counted.rows
  }

  /// The documents behind the number, or those of the mentions behind it.
  public func documents(in selected: Ledger) -> [DocumentRecord] {
    guard rows != .documents else { return selected.documents }
    let paths = Set(selected.mentions.map(\.path))
    return selected.documents.filter { document in
      paths.contains(document.path) && (alsoCode.map(document.codes.contains) ?? true)
    }
  }

  /// Which of the codes that a row names is meant.
  fileprivate enum RowCode {
    /// That of the row.
    case own
    /// The one that the row's is paired with.
    case other
    /// The one that the row's is a dimension of.
    case framework
  }

  /// What a measure counts, with the codes that it goes by where they are not simply the row's.
  private struct Counted {
    var rows: Rows
    var code: RowCode?
    var also: RowCode?
  }

  /// What a measure counts; `nil` for what is no figure.
  private static func counted(by measure: String) -> Counted? {
    switch measure {
    case "base": return Counted(rows: .documents)
    case "with_code": return Counted(rows: .documentsWith, code: .own)
    case "with_other": return Counted(rows: .documentsWith, code: .other)
    case "with_both": return Counted(rows: .documentsWith, code: .own, also: .other)
    case "framework_documents": return Counted(rows: .documentsWith, code: .framework)
    case "named_documents": return Counted(rows: .documentsWith, code: .own, also: .framework)
    default: break
    }
    let measure = measure.hasPrefix(ofReference) ? String(measure.dropFirst(ofReference.count)) : measure
    if measure == FigureColumns.documents.name { return Counted(rows: .documents) }
    if measure.hasPrefix("mentions") || measure.hasPrefix("per_") { return Counted(rows: .mentions) }
    let ofDocuments = ["documents_with", "share", "since"]
    return ofDocuments.contains { measure == $0 || measure.hasPrefix($0 + "_") }
      ? Counted(rows: .documentsWith) : nil
  }

  /// What the columns of the second of two groups begin with.
  static let ofReference = "reference_"

  /// Tables whose rows are documents, mentions or files, or whose numbers are of documents that no selection names: by the
  /// basis of their day, or by labels of ministers.
  private static let tablesWithoutSelections: Set<String> = [
    "documents", "mentions", "evidence", "rejected", "ignored", "bases", "reconciliation", "agreement",
    "dictionary", "codes", "minister_pairs",
  ]

  /// Whether the rows of a table count all of the input where they name no month.
  private static func isOfAllMonths(_ table: String, _ excelName: String?) -> Bool {
    guard let excelName else { return table != CoOccurrenceTable.ofPeriod }
    return ["ministers", "minister_profiles", TrendsTable.name].contains(table)
      || excelName == CoOccurrenceSheet.ofAllName
  }

  /// From the first month to the last, which leaves out documents without a day, as figures over all months do; `nil` where
  /// every document has one.
  private static func datedMonths(of contents: ReportContents) -> ClosedRange<Month>? {
    let months = contents.ledger.documents.map { contents.clock.day(of: $0).map(Month.init(of:)) }
    guard months.contains(nil), let first = months.compactMap(\.self).min(),
      let last = months.compactMap(\.self).max()
    else { return nil }
    return first...last
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

/// What the key columns of a row say, with names turned back into ids.
private struct RowKeys {
  /// The documents of the row, without its codes.
  private(set) var selection = LedgerSelection()
  /// Whether the row counts paragraphs, which the ledger does not list.
  let isOfParagraphs: Bool
  private let own: String?
  private let other: String?
  private let framework: String?

  /// - Returns: `nil` for groups that no selection names, such as all others together.
  init?(of measure: String, columns: [Column], row: [Cell], contents: ReportContents) {
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
    let own = text(TidyTables.code.name)
    self.own = own
    other = text("other")
    framework = names.codes.first { $0.code == own }?.dimensionOf
    isOfParagraphs = text("unit") == CoOccurrence.Unit.paragraph.rawValue
    if let kind = text(GroupColumns.kind.name).flatMap(ComparisonPair.Kind.init(rawValue:)) {
      let group =
        measure.hasPrefix(FigureOrigin.ofReference)
        ? "reference" : columns.contains { $0.name == "group" } ? "group" : "target"
      guard let id = text(group), id != ComparedGroup.othersID else { return nil }
      selection = Self.selection(of: id, kind, issuer: text(GroupColumns.issuer.name))
      if let first = Self.month(text(group + "_first")), let last = Self.month(text(group + "_last")) {
        selection.months = first...last
      }
      return
    }
    selection.issuer = id(text("issuer"), among: names.agencies)
    selection.body = id(text("body"), among: names.agencies)
    selection.minister = id(text("minister_in_office"), among: names.people)
    selection.ministerNamed = id(text("minister"), among: names.people)
    selection.months = Self.month(text("month")).map { $0...$0 }
  }

  func code(_ code: FigureOrigin.RowCode) -> String? {
    switch code {
    case .own: own
    case .other: other
    case .framework: framework
    }
  }

  /// The documents of a group of a comparison.
  private static func selection(
    of id: String, _ kind: ComparisonPair.Kind, issuer: String?
  ) -> LedgerSelection {
    switch kind {
    case .issuer: LedgerSelection(issuer: id)
    case .body: LedgerSelection(issuer: issuer, body: id)
    case .minister: LedgerSelection(issuer: issuer, minister: id)
    // Without an issuer it is the news of all.
    case .previousPeriod, .yearBefore, .twelveMonths, .period:
      LedgerSelection(issuer: issuer.flatMap { $0.isEmpty ? nil : $0 })
    }
  }

  /// The month of a month or a day: workbooks have the first day of the month.
  private static func month(_ shown: String?) -> Month? {
    shown.flatMap { Month(typed: String($0.prefix(lettersOfMonth))) }
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
