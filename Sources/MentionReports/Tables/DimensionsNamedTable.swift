import MentionMeasures
import TableWriting
import Wording

/// Which dimensions of a code are named beside it, how many together, and how evenly.
enum DimensionsNamedTable {
  /// What a row tells.
  enum Row: String, CaseIterable {
    /// The share of documents that name one dimension.
    case dimension
    /// The share of documents that name so many of them.
    case number
    /// How evenly they are named.
    case balance
  }

  static func table(_ codes: [DimensionsNamed]) -> ReportTable {
    ReportTable(
      name: "dimensions", title: LocalizedText.dimensionsNamedDimensionsNamed,
      meaning: LocalizedText.dimensionsNamedOfTheDocumentsThatMention, columns: columns,
      rows: TableRows(codes.flatMap(rows)))
  }

  private static func rows(_ named: DimensionsNamed) -> [[Cell]] {
    func row(_ kind: Row, _ which: String, _ documentsWith: Int?, _ value: Estimate?, without: Int? = nil)
      -> [Cell]
    {
      [
        .text(named.code), .text(kind.rawValue), .text(which), .integer(named.documents),
        .integer(ifAny: documentsWith),
      ] + FigureColumns.cells(of: value) + [.integer(ifAny: without)]
    }
    return named.dimensions.map {
      row(.dimension, $0.code, $0.documentsWith, $0.share, without: $0.documentsWithout)
    }
      + named.byNumber.enumerated().map {
        row(.number, String($0), $1, Intervals.share($1, of: named.documents))
      } + [row(.balance, "evenness", nil, named.balance)]
  }

  private static let columns: [Column] = [
    GroupColumns.code,
    Column(
      "what", .text, title: LocalizedText.dimensionsNamedWhat,
      meaning: LocalizedText.dimensionsNamedDimensionDocumentsThatNameIt,
      allowed: Row.allCases.map(\.rawValue), isRequired: true),
    Column(
      "which", .text, title: LocalizedText.dimensionsNamedWhich,
      meaning: LocalizedText.dimensionsNamedTheDimensionSCodeOr,
      isRequired: true),
    CoOccurrenceTable.count(
      "documents", .figureBaseDocuments, .dimensionsNamedTheDocumentsThatMentionThe),
    FigureColumns.documentsWith, value,
    FigureColumns.bound(value, "value_low", LocalizedText.trend95Low),
    FigureColumns.bound(value, "value_high", LocalizedText.trend95High),
    Column(
      "documents_without_code", .integer,
      title: LocalizedText.dimensionsNamedWithoutTheCode,
      meaning: LocalizedText.dimensionsNamedTheDocumentsThatNameThe,
      unit: FigureColumns.documentUnit, bounds: 0...Double.infinity, display: .grouped),
  ]

  private static let value = Column(
    "value", .number, title: LocalizedText.dimensionsNamedValue,
    meaning: LocalizedText.dimensionsNamedTheShareOfTheBase, decimals: FigureColumns.shareDecimals,
    bounds: 0...1, display: .percent(decimals: 1))
}
