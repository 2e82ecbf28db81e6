/// The words by which Thai and English news texts write dates and say what a date is for, folded.
///
/// Everything about dates that is a matter of language, not of reckoning, stands in this table.
enum DateWords {
  /// Full Thai month names with the misspellings that occur in the collections, January first.
  private static let thaiNames: [[String]] = [
    ["มกราคม", "มากราคม", "มกราค"],
    ["กุมภาพันธ์", "กุมภาพันธุ์", "กุมพาพันธ์", "กุมถาพันธ์", "กุมภาพันธ"],
    ["มีนาคม", "มีนาม", "มีนาค"],
    ["เมษายน", "มษายน", "เมษยน", "เมยายน", "เมายน"],
    ["พฤษภาคม", "พฤาภาคม", "พฤษาคม", "พฤศภาคม", "พฤษถาคม", "พฤษภาคน", "พฤษภาค"],
    ["มิถุนายน", "มิถุยายน", "มิถุนยายน", "มิถนายน", "มิถึนายน"],
    ["กรกฎาคม", "กรกฏาคม", "กรกฎคม", "กรกฏคม", "กรกาคม", "กรฎาคม", "กรฎกาคม", "กรกฎาค"],
    ["สิงหาคมคม", "สิงหาคม", "สิ่งหาคม", "สิงหาค"],
    ["กันยายน", "กันายน", "กันยาน", "กันยน", "กันยาย"],
    ["ตุลาคมม", "ตุลาคม", "คุลาคม", "ตุลาค"],
    ["พฤศจิกายน", "พฤสจิกายน", "พฤษจิกายน", "พฤจิกายน", "พฤศิจกายน", "พฤศจิการยน", "พฤศจิกาย"],
    ["ธันวาคม", "ธันวามคม", "ธันวาม", "ธันวาค"],
  ]

  /// The letters of the short Thai names (`ม.ค.`), January first.
  private static let thaiLetters: [(String, String)] = [
    ("ม", "ค"), ("ก", "พ"), ("มี", "ค"), ("เม", "ย"), ("พ", "ค"), ("มิ", "ย"),
    ("ก", "ค"), ("ส", "ค"), ("ก", "ย"), ("ต", "ค"), ("พ", "ย"), ("ธ", "ค"),
  ]

  private static let englishNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let englishShortLength = 3

  /// One way to write a month.
  struct MonthName {
    let bytes: [UInt8]
    /// 1 to 12.
    let month: Int
    /// Whether a letter of its own script must not follow: true of short names, which begin many words.
    let endsWord: Bool
  }

  /// Thai month names, longest first.
  static let thaiMonths: [MonthName] = {
    var names: [MonthName] = []
    for (index, spellings) in thaiNames.enumerated() {
      names += spellings.map { MonthName(bytes: Array($0.utf8), month: index + 1, endsWord: false) }
    }
    for (index, (first, second)) in thaiLetters.enumerated() {
      for (short, endsWord) in [
        ("\(first).\(second).", false), ("\(first). \(second).", false), ("\(first).\(second)", true),
        ("\(first)\(second).", false), ("\(first)\(second)", true),
      ] {
        names.append(MonthName(bytes: Array(short.utf8), month: index + 1, endsWord: endsWord))
      }
    }
    return longestFirst(names)
  }()

  /// English month names, longest first.
  static let englishMonths: [MonthName] = longestFirst(
    englishNames.enumerated().flatMap { index, name in
      [name, String(name.prefix(englishShortLength)) + ".", String(name.prefix(englishShortLength))].map {
        MonthName(bytes: Array($0.utf8), month: index + 1, endsWord: true)
      }
    })

  private static func longestFirst(_ names: [MonthName]) -> [MonthName] {
    names.sorted { ($1.bytes.count, $0.month) < ($0.bytes.count, $1.month) }
  }

  private static func words(_ texts: String...) -> [[UInt8]] {
    texts.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  /// What may stand between the number of a day and the name of its month.
  static let monthLabels = words("เดือน")
  /// What names the era before a year.
  static let eras = words("พุทธศักราช", "พ.ศ.", "พ.ศ", "พศ.", "ค.ศ.", "ค.ศ", "คริสต์ศักราช", "ปี")
  /// What joins the two days of a range.
  static let rangeJoints = words(
    "-", "ถึงวันที่", "ถึง", "และวันที่", "และ", "จนถึงวันที่", "จนถึง", "/", ",", "&")
  /// What English puts behind the number of a day.
  static let ordinalEndings = words("st", "nd", "rd", "th")

  /// What stands before the number of a day and belongs to the date.
  static let dayLabels = words(
    "วันที่", "ที่", "วัน", "วันอาทิตย์", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันพฤหัส",
    "วันพฤหัสฯ", "วันศุกร์", "วันเสาร์", "อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "พฤหัส", "ศุกร์", "เสาร์",
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
  /// Marks that may stand among the labels.
  static let labelMarks = words(",", "(", "\"")

  /// What says that the day is that of the report.
  static let todayWords = words("วันนี้", "วานนี้", "เมื่อวาน", "Today", "today", "yesterday")
  /// What ends like a today word and is none: nowadays, from today, till today.
  static let nowadaysWords = words("ทุกวันนี้", "ถึงวันนี้", "ตั้งแต่วันนี้", "พรุ่งนี้")
  /// What sets a day in the past, or begins what somebody tells of it.
  static let pastWords = words("เมื่อ", "เมือ", "ว่า", "ล่าสุด", "on", "On")
  /// What sets a day, or the first of some, as that of a happening.
  static let duringWords = words(
    "ระหว่าง", "ในช่วง", "ช่วง", "ห้วง", "ใน", "ประจำ", "คืน", "ค่ำ", "เช้า", "บ่าย", "จัดขึ้น", "During", "during", "in")
  /// What says, before a word of ``duringWords``, that something is held then: a fair or a course, of which the
  /// news may report one day only.
  static let heldWords = words("จัดขึ้น", "จัดงาน", "จัด", "มีขึ้น", "held")
  /// What makes a day a bound, a deadline, or the day of a paper or a rate.
  static let boundWords = words(
    "ตั้งแต่", "ถึง", "ภายใน", "ก่อน", "หลัง", "ณ", "ลง", "นับแต่", "นับจาก", "จาก", "เริ่ม", "สิ้นสุด", "ข้อมูล", "พรุ่งนี้",
    "เกิด", "ไม่เกิน", "และ", "ฉบับ", "งวด", "แลกเปลี่ยน", "กับ", "เป็น", "ดีเดย์", "until", "till", "since",
    "from", "by", "of")
  /// What stands before the last day of a stretch whose first is no date (`ม.ค. - 30 มิ.ย.`).
  static let rangeMarks = words("-")
  /// What follows a day that is a bound, or comes every year.
  static let boundEndings = words("เป็นต้น", "ถึง", "จนถึง", "ของทุกปี", "ทุกปี")
  /// What follows a day that is called a feast; of today it may be said too.
  static let feastEndings = words("เป็นวัน")
  /// What follows several days that figures are of.
  static let figureEndings = words("พบ")
  /// What follows a day that is to come.
  static let comingEndings = words("นี้")
  /// What follows a day that the text looks back on.
  static let lookingBackEndings = words("ที่ผ่านมา", "ที่แล้ว")

  /// What makes a day that of a decision, a law or an earlier happening, when it stands before it on
  /// the line. Words of one group are about one thing: when the headline has one of them, that thing
  /// is what is reported, and the others make no background.
  static let backgroundGroups = [
    words("มติ", "เห็นชอบ", "อนุมัติ", "รับหลักการ", "คณะรัฐมนตรี", "ครม.", "ครม ", "ไฟเขียว", "เคาะ"),
    words(
      "ประกาศ", "ราชกิจจานุเบกษา", "พระราชบัญญัติ", "พระราชกำหนด", "พระบรมราชโองการ", "กฎกระทรวง", "พ.ร.บ.",
      "พ.ร.ก.",
      "คำสั่ง", "มีผล", "บังคับใช้"),
    words("แถลงนโยบาย"),
    words("ตามที่", "หลังจาก", "สืบเนื่อง"),
    words("รายงานผล", "รับทราบผล"),
    words("ก่อตั้ง", "สถาปนา", "ครบรอบ", "จัดตั้ง"),
  ]

  /// What begins the name of a place at the head of a line.
  static let placeStarts = words(
    "จังหวัด", "จ.", "กรุงเทพ", "กทม", "ประเทศ", "อำเภอ", "อ.", "เมือง", "นคร", "ทำเนียบ", "ณ", "ที่", "Bangkok")
  /// What parts the name of a place at the head of a line from its date.
  static let placeEndings = words(":", "-", "/", "|", ",", "...")
}
