public import TableWriting

/// What of a report is shown, and how it looks: everything that changes no figure that is shown.
public struct ReportLayout: Hashable, Sendable {
  /// The name of the report; the program's own where `nil`.
  public var title: LocalizedText?
  /// The sheets of the workbook, in their order.
  public var sheets: [SheetName]
  /// The codes whose mentions are shown; all where `nil`.
  public var codes: [String]?
  /// The persons who are set side by side as ministers, in this order; all where `nil`.
  public var ministers: [String]?
  /// The font of the workbook; the writer's own where `nil`.
  public var font: String?

  /// A layout: all sheets, codes and ministers, with the program's title and font, unless it says otherwise.
  public init(
    title: LocalizedText? = nil, sheets: [SheetName] = SheetName.allCases, codes: [String]? = nil,
    ministers: [String]? = nil, font: String? = nil
  ) {
    self.title = title
    self.sheets = sheets
    self.codes = codes
    self.ministers = ministers
    self.font = font
  }
}
