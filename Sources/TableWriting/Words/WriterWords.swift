/// What the writers say themselves, in one language: everything that no describer of a report puts there.
///
/// Parts in braces are filled in.
public struct WriterWords: Hashable, Sendable {
  /// Of a table with more rows than a sheet holds: `{kept}`, `{all}`.
  public var rowsLeftOut: String
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
  public var no: String
  /// Says that a link leads out of the page, to screen readers.
  public var opensSource: String
  /// Before the day that the page was made for.
  public var madeOn: String

  /// The usual words.
  public static func words(in language: Language) -> WriterWords {
    switch language {
    case .thai: thai
    case .english: english
    }
  }

  /// A text with its parts in braces filled in.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.reduce(text) { $0.replacing("{" + $1.key + "}", with: $1.value) }
  }

  private static let thai = WriterWords(
    rowsLeftOut: "แสดง {kept} แถวแรกจากทั้งหมด {all} แถว เพราะแผ่นงานหนึ่งบรรจุได้เท่านี้",
    completeIn: "ครบทุกแถวในไฟล์ {file}",
    textsShortened: "ข้อความใน {count} เซลล์ยาวกว่าที่เซลล์หนึ่งบรรจุได้ ({limit} อักขระ) จึงตัดไว้ ข้อความเต็มอยู่ในไฟล์ CSV",
    shortenedHere: " … [ทั้งหมด {length} อักขระ ข้อความเต็มอยู่ในไฟล์ CSV]",
    linksAsText: "ที่อยู่ {count} รายการแสดงเป็นข้อความธรรมดา เพราะแผ่นงานหนึ่งมีลิงก์ได้ไม่เกิน {limit} ลิงก์",
    chartSheet: "ข้อมูลกราฟ", contents: "สารบัญ", skipToMain: "ข้ามไปยังเนื้อหา",
    sortBy: "เรียงตาม {column}", filterRows: "กรองแถวของตาราง {table}",
    rowsShown: "แสดง {shown} จาก {all} แถว", allRowsShown: "ทั้งหมด {all} แถว",
    showMore: "แสดงเพิ่ม {count} แถว", showAll: "แสดงทั้งหมด {all} แถว", notMeasured: "ไม่มีข้อมูล",
    backToContents: "กลับไปสารบัญ", yes: "ใช่", no: "ไม่ใช่", opensSource: "เปิดต้นทาง", madeOn: "ข้อมูล ณ")

  private static let english = WriterWords(
    rowsLeftOut: "The first {kept} of {all} rows are shown, which is what a sheet holds.",
    completeIn: "All rows are in the file {file}.",
    textsShortened:
      "The text of {count} cells is longer than a cell holds ({limit} characters) and is cut; the CSV files have all of it.",
    shortenedHere: " … [{length} characters; the CSV file has all of them]",
    linksAsText: "{count} addresses stand as plain text: a sheet holds at most {limit} links.",
    chartSheet: "Chart data", contents: "Contents", skipToMain: "Skip to the content",
    sortBy: "Sort by {column}", filterRows: "Filter the rows of {table}",
    rowsShown: "{shown} of {all} rows shown", allRowsShown: "{all} rows",
    showMore: "Show {count} more rows", showAll: "Show all {all} rows", notMeasured: "no data",
    backToContents: "Back to the contents", yes: "yes", no: "no", opensSource: "opens the source",
    madeOn: "As of")
}
