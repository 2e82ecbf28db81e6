import MentionMeasures
import TableWriting

/// The running text of the method sheet.
enum MethodText {
  static func definitions(_ contents: ReportContents) -> [String] {
    [
      contents.say(
        "ข่าว (document): ข่าวหนึ่งรายการ ฐาน (base) คือข่าวทั้งหมดของกลุ่มที่กล่าวถึง เช่น ข่าวทั้งหมดในเดือน หรือข่าวทั้งหมดของหน่วยงานในเดือน ไม่ว่าจะกล่าวถึงนโยบายหรือไม่",
        "Document: one news item. Base: all documents of the group in question, such as a month's or an agency's, whether they mention a policy or not."
      ),
      contents.say(
        "การกล่าวถึง (mention): การเอ่ยถึงนโยบายหนึ่งครั้งตามสมุดรหัส มีตำแหน่งไบต์ในไฟล์ต้นทางเพื่อให้ตรวจย้อนกลับได้",
        "Mention: one naming of a policy by the codebook, with its bytes in the source so that it can be looked up."
      ),
      contents.say(
        "เจ้าของข่าว: กระทรวง หรือหน่วยงานนอกกระทรวง ที่เป็นผู้ดำเนินการหรือผู้กล่าวในพาดหัวและความนำ รัฐมนตรีที่ดำรงตำแหน่งมาจากทะเบียนตามวันที่ของข่าว ส่วนรัฐมนตรีที่เอ่ยชื่อมาจากเนื้อข่าว",
        "Issuer: the ministry, or body outside any, whose people act or speak in the headline and the lead. The minister in office comes from the registry by the document's day; ministers named come from the text."
      ),
      contents.say(
        "เดือนและปี: แสดงเป็นพุทธศักราช ปีงบประมาณคือตุลาคมถึงกันยายน เรียกตามปีที่สิ้นสุด ไฟล์ CSV ใช้วันที่ ISO (ค.ศ.) พร้อมปี พ.ศ. และปีงบประมาณ",
        "Months and years are of the Common Era; the fiscal year runs from October to September and is named by its end in the Buddhist Era. CSV files carry ISO dates and both Thai years."
      ),
    ]
  }

  static func rules(_ contents: ReportContents) -> [String] {
    [
      contents.say(
        "1. หนึ่งการเอ่ยถึงนับหนึ่งครั้ง ชื่อของนโยบายเดียวกันที่อยู่ติดกัน คั่นด้วยเว้นวรรค วงเล็บ เครื่องหมายคำพูด ขีด จุลภาค หรือคำว่า หรือ/คือ นับรวมเป็นครั้งเดียว นโยบายต่างกันที่อยู่ติดกันนับแยก",
        "1. One naming is one mention. Names of one policy side by side, joined by spaces, brackets, quotes, dashes, commas or a word for 'or', are one mention; different policies side by side are counted apart."
      ),
      contents.say(
        "2. ข้อความที่ซ้ำกันในข่าวเดียวกันอ่านครั้งเดียว เช่น พาดหัวที่ปรากฏซ้ำ ชื่อเว็บไซต์ บรรทัดวันที่ และบรรทัดที่มาไม่นับเป็นข้อความ",
        "2. Text that stands more than once in a document, such as a repeated headline, is read once. The site's name, date lines and the source line are not text."
      ),
      contents.say(
        "3. แต่ละครั้งบันทึกว่าอยู่ในพาดหัว เนื้อข่าว หรือแฮชแท็ก นับทั้งสามแบบ",
        "3. Each mention says whether it stands in the headline, the body or a hashtag; all three count."),
      contents.say(
        "4. การสะกดต่างกัน เลขไทย เครื่องหมายคำพูด และอักขระที่มองไม่เห็น ถือว่าเหมือนกัน แต่ตำแหน่งอ้างถึงต้นฉบับเสมอ",
        "4. Spellings, Thai digits, quotes and invisible characters are made alike before reading; places always point at the original."
      ),
      contents.say(
        "5. คำกำกวมตัดสินจากบริบท หากทั้งข่าวไม่ชี้ชัด ไม่นับ",
        "5. Ambiguous words are decided by their context; where even the whole document does not settle it, there is no mention."
      ),
    ]
  }

  static func calculations(_ contents: ReportContents) -> [String] {
    [
      contents.say(
        "สัดส่วนข่าว = ข่าวที่กล่าวถึง ÷ ฐาน ช่วงความเชื่อมั่น 95% ของ Wilson (1927)",
        "Share = documents with a mention ÷ base, with Wilson's 95% interval (1927)."),
      contents.say(
        "ครั้งต่อ 100 ข่าว = จำนวนครั้ง × 100 ÷ ฐาน ช่วง 95% แบบกึ่งปัวซง (McCullagh และ Nelder 1989) ขยายตามความแปรปรวนระหว่างข่าว เพราะการกล่าวถึงมักกระจุกอยู่ในข่าวเดียวกัน",
        "Mentions per 100 documents = mentions × 100 ÷ base; its 95% interval is quasi-Poisson (McCullagh and Nelder 1989), widened by the spread between documents, since mentions cluster in them."
      ),
      contents.say(
        "ผลต่างของสัดส่วน: ช่วง 95% ของ Newcombe (1998) \"ชัดเจน\" หมายถึงช่วงไม่ครอบคลุมศูนย์ \"กรณีน้อย\" หมายถึงข่าวที่กล่าวถึงไม่ถึง \(Change.fewCases) ข่าวทั้งสองกลุ่ม หรือฐานไม่ถึง \(Change.smallBase) ข่าว มีการเปรียบเทียบหลายคู่ จึงอาจพบว่าชัดเจนโดยบังเอิญได้ราวหนึ่งในยี่สิบคู่",
        "Difference of shares: Newcombe's 95% interval (1998). \"Clearly\" means that it does not hold zero; \"few cases\" means fewer than \(Change.fewCases) documents with a mention in both groups, or a base under \(Change.smallBase). With many comparisons about one in twenty is clear by chance."
      ),
      contents.say(
        "เดือนที่มีข่าวแต่ไม่กล่าวถึงมีค่า 0 เดือนที่ไม่มีข่าวเว้นว่าง เพราะไม่มีสิ่งให้วัด",
        "A month with documents and no mention is 0; a month without documents is blank, since there was nothing to measure."
      ),
      contents.say(
        "ตรวจสอบตัวเลข: ทุกตัวเลขเป็นผลรวมของแถวในชีตหลักฐานหารด้วยแถวในชีตรายการข่าว กรองด้วยรหัสนโยบาย เดือน หน่วยงาน หรือรัฐมนตรี แล้วนับแถว",
        "To check a figure: every one is a count of rows of Evidence over rows of Documents. Filter by code, month, agency or minister, and count the rows."
      ),
    ]
  }
}
