import Corpora
import Measures
import MentionMeasures
import TableWriting
import Wording

/// The tables of figures in the CSV package: one observation a row, ids and ISO dates.
struct TidyTables {
  let figures: DocumentCounts
  let codes: [String]
  /// The agreement measured for each code, by which shares are corrected.
  var agreement: [String: Agreement] = [:]

  /// Month and code, over the complete calendar.
  var monthly: ReportTable {
    SeriesTable(collection: SeriesCollection(figures), agreement: agreement).table("monthly")
  }

  /// The longest table by far.
  static let agenciesName = "agencies"

  /// Month, issuer, body and code, where there are documents.
  var agencies: ReportTable {
    ReportTable(
      name: Self.agenciesName, title: LocalizedText.tidyAgencies,
      meaning: LocalizedText.tidyOneRowAMonthIssuer,
      columns: MonthColumns.keys + [DocumentColumns.issuer, DocumentColumns.body, Self.code]
        + FigureColumns.all,
      rows: TableRows(deferred: { rowsByAgency }))
  }

  private var rowsByAgency: TableRows {
    let groups = figures.groups { entry in
      entry.month.map { AgencyKey(month: $0, issuer: entry.issuer ?? "", body: entry.body ?? "") }
    }
    return rows(groups.sorted { $0.key < $1.key }) { key in
      MonthColumns.keyCells(of: key.month) + [Self.text(key.issuer), Self.text(key.body)]
    }
  }

  /// Month, minister in office and code, where there are documents.
  var ministers: ReportTable {
    ReportTable(
      name: "ministers", title: LocalizedText.tidyMinisters,
      meaning: LocalizedText.tidyOneRowAMonthIssuerMinister,
      columns: MonthColumns.keys + [DocumentColumns.issuer, DocumentColumns.ministerInOffice, Self.code]
        + FigureColumns.all,
      rows: TableRows(deferred: { rowsByMinister }))
  }

  private var rowsByMinister: TableRows {
    let groups = figures.groups { entry in
      entry.month.map { MinisterKey(month: $0, issuer: entry.issuer ?? "", minister: entry.minister ?? "") }
    }
    return rows(groups.filter { !$0.key.minister.isEmpty }.sorted { $0.key < $1.key }) { key in
      MonthColumns.keyCells(of: key.month) + [Self.text(key.issuer), .text(key.minister)]
    }
  }

  /// A row for each group and code.
  private func rows<Key: Sendable>(
    _ groups: [(key: Key, value: DocumentGroup)], keyCells: @escaping @Sendable (Key) -> [Cell]
  ) -> TableRows {
    let codes = codes
    guard !codes.isEmpty else { return TableRows([]) }
    return TableRows(count: groups.count * codes.count) { index in
      let (key, group) = groups[index / codes.count]
      let code = codes[index % codes.count]
      return keyCells(key) + [.text(code)] + FigureColumns.cells(of: group.figure(code))
    }
  }

  static let code: Column = {
    var code = Column(
      "code", .text, title: LocalizedText.mentionCode,
      meaning: LocalizedText.mentionThePolicySCodeIn)
    code.isRequired = true
    return code
  }()

  private static func text(_ id: String) -> Cell { id.isEmpty ? .empty : .text(id) }

  private struct AgencyKey: Hashable, Comparable {
    var month: Month
    var issuer: String
    var body: String
    static func < (one: Self, other: Self) -> Bool {
      (one.month, one.issuer, one.body) < (other.month, other.issuer, other.body)
    }
  }

  private struct MinisterKey: Hashable, Comparable {
    var month: Month
    var issuer: String
    var minister: String
    static func < (one: Self, other: Self) -> Bool {
      (one.month, one.issuer, one.minister) < (other.month, other.issuer, other.minister)
    }
  }
}
