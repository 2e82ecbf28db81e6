import TableWriting

extension WriterWords {
  /// Words as a report gives them.
  static func sample(_ language: Language) -> WriterWords {
    switch language {
    case .thai: thai
    case .english: english
    }
  }

  private static let thai = WriterWords(
    rowsLeftOut: "แสดง {kept} แถวแรกจากทั้งหมด {all} แถว เพราะแผ่นงานหนึ่งบรรจุได้เท่านี้",
    printedRows:
      "พิมพ์เฉพาะ {rows} แถวแรกจาก {all} แถว ถ้าต้องการพิมพ์ทั้งหมดให้ยกเลิกพื้นที่พิมพ์ (เค้าโครงหน้ากระดาษ > พื้นที่พิมพ์ > ล้าง)",
    completeIn: "ครบทุกแถวในไฟล์ {file}",
    textsShortened: "ข้อความใน {count} เซลล์ยาวกว่าที่เซลล์หนึ่งบรรจุได้ ({limit} อักขระ) จึงตัดไว้ ข้อความเต็มอยู่ในไฟล์ CSV",
    shortenedHere: " … [ทั้งหมด {length} อักขระ ข้อความเต็มอยู่ในไฟล์ CSV]",
    linksAsText: "ที่อยู่ {count} รายการแสดงเป็นข้อความธรรมดา เพราะแผ่นงานหนึ่งมีลิงก์ได้ไม่เกิน {limit} ลิงก์",
    chartSheet: "ข้อมูลกราฟ",
    contents: "สารบัญ",
    skipToMain: "ข้ามไปยังเนื้อหา",
    sortBy: "เรียงตาม {column}",
    filterRows: "กรองแถวของตาราง {table}",
    rowsShown: "แสดง {shown} จาก {all} แถว",
    allRowsShown: "ทั้งหมด {all} แถว",
    rowsInFile: "ตารางนี้มี {all} แถว มีไว้สำหรับสูตรและ PivotTable จึงไม่แสดงในหน้านี้ ครบทุกแถวในไฟล์ {file}",
    showMore: "แสดงเพิ่ม {count} แถว",
    showAll: "แสดงทั้งหมด {all} แถว",
    notMeasured: "ไม่มีข้อมูล",
    backToContents: "กลับไปสารบัญ",
    yes: "ใช่",
    no: "ไม่ใช่",
    madeOn: "ข้อมูล ณ",
    months: [
      "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ])

  private static let english = WriterWords(
    rowsLeftOut: "The first {kept} of {all} rows are shown, which is what a sheet holds.",
    printedRows:
      "Only the first {rows} of {all} rows are printed. To print all, clear the print area (Page Layout > Print Area > Clear).",
    completeIn: "All rows are in the file {file}.",
    textsShortened:
      "The text of {count} cells is longer than a cell holds ({limit} characters) and is cut; the CSV files have all of it.",
    shortenedHere: " … [{length} characters; the CSV file has all of them]",
    linksAsText: "{count} addresses stand as plain text: a sheet holds at most {limit} links.",
    chartSheet: "Chart data",
    contents: "Contents",
    skipToMain: "Skip to the content",
    sortBy: "Sort by {column}",
    filterRows: "Filter the rows of {table}",
    rowsShown: "{shown} of {all} rows shown",
    allRowsShown: "{all} rows",
    rowsInFile:
      "This table has {all} rows for formulas and pivot tables, and is not shown on this page: all rows are in the file {file}.",
    showMore: "Show {count} more rows",
    showAll: "Show all {all} rows",
    notMeasured: "no data",
    backToContents: "Back to the contents",
    yes: "yes",
    no: "no",
    madeOn: "As of",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
}

extension WorkbookDescription {
  /// A workbook whose writers say ``WriterWords/sample(_:)``.
  init(
    title: String, subject: String = "", author: String, comments: String = "", keywords: [String] = [],
    created: String, language: Language, font: ReportFont = .thSarabunNew, sheets: [SheetDescription],
    definedNames: [DefinedName] = []
  ) {
    self.init(
      title: title, subject: subject, author: author, comments: comments, keywords: keywords,
      created: created,
      language: language, font: font, sheets: sheets, definedNames: definedNames, words: .sample(language))
  }
}
