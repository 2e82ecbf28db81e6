import Measures
import MentionMeasures
import TableWriting

/// How large the difference between two groups is, and how surely it is one: of documents, then of mentions.
enum EffectColumns {
  static func cells(of code: CodeComparison) -> [Cell] {
    let ratio = code.shareRatio?.exactInterval()
    let logRatio = code.logRatio?.interval()
    let keyness = code.keyness
    let mentionKeyness = code.mentionKeyness
    return [
      .number(ifAny: code.shareRatio?.value), .number(ifAny: ratio?.low), .number(ifAny: ratio?.high),
      .number(ifAny: code.logRatio?.hardie), .number(ifAny: logRatio?.low), .number(ifAny: logRatio?.high),
      .number(ifAny: code.logRatio?.conservative()), .number(ifAny: keyness?.signedG2),
      .number(ifAny: keyness?.p), .number(ifAny: code.q),
      .number(ifAny: code.mentionRatio?.value), .number(ifAny: code.mentionRatio?.low),
      .number(ifAny: code.mentionRatio?.high), .number(ifAny: mentionKeyness?.signedG2),
      .number(ifAny: code.mentionP), .number(ifAny: code.mentionQ),
    ]
  }

  static let all: [Column] = documents + mentions

  private static let documents: [Column] = [
    number(
      "share_ratio", "อัตราส่วนของสัดส่วน", "Share ratio",
      "สัดส่วนของกลุ่มเป้าหมายหารด้วยของกลุ่มอ้างอิง INF เมื่อกลุ่มอ้างอิงไม่มี",
      "The target's share over the reference's; INF where the reference has none"),
    end("share_ratio_low", "อัตราส่วนของสัดส่วน ช่วง 95% ล่าง", "Share ratio, 95% low"),
    end("share_ratio_high", "อัตราส่วนของสัดส่วน ช่วง 95% บน", "Share ratio, 95% high"),
    number(
      "log_ratio", "ล็อกอัตราส่วน", "Log ratio",
      "ลอการิทึมฐานสองของอัตราส่วนของสัดส่วน: 1 คือสองเท่า -1 คือครึ่งหนึ่ง จำนวนศูนย์แทนด้วยครึ่ง",
      "The binary logarithm of the ratio of the shares: 1 is twice, -1 half as often; a count of 0 is taken as one half (Hardie 2014)"
    ),
    end("log_ratio_low", "ล็อกอัตราส่วน ช่วง 95% ล่าง", "Log ratio, 95% low"),
    end("log_ratio_high", "ล็อกอัตราส่วน ช่วง 95% บน", "Log ratio, 95% high"),
    number(
      "log_ratio_conservative", "ล็อกอัตราส่วนแบบระวัง", "Log ratio, conservative",
      "ขอบของช่วง 95% ที่ใกล้ศูนย์กว่า เป็น 0 เมื่อช่วงครอบคลุมศูนย์ ใช้จัดอันดับ",
      "The end of the 95% interval nearer to 0, and 0 where it holds 0 (LRC, Evert): rank by it"),
    number(
      "g2", "G²", "G2",
      "สถิติ G² แบบสี่ช่องของจำนวนข่าว ติดลบเมื่อกลุ่มเป้าหมายน้อยกว่า",
      "G², four-cell, of documents (Dunning 1993); negative where the target has less"),
    number("p", "ค่าพี", "p", "ค่าพีของ G²", "The p value of G²"),
    number(
      "p_adjusted", "ค่าพีปรับแล้ว", "p, adjusted",
      "ค่าพีปรับตามจำนวนการทดสอบทั้งหมดในตาราง (q ของเบนจามินี–ฮอคเบิร์ก)",
      "p corrected for all tests of documents in the table (q of Benjamini and Hochberg)"),
  ]

  private static let mentions: [Column] = [
    number(
      "mention_ratio", "อัตราส่วนของจำนวนครั้ง", "Mention ratio",
      "จำนวนครั้งต่อข่าวของกลุ่มเป้าหมายหารด้วยของกลุ่มอ้างอิง ช่วง 95% จากการสุ่มข่าวซ้ำ",
      "Mentions per document of the target over those of the reference, with a 95% interval from resampled documents"
    ),
    resampled("mention_ratio_low", "อัตราส่วนของจำนวนครั้ง ช่วง 95% ล่าง", "Mention ratio, 95% low"),
    resampled("mention_ratio_high", "อัตราส่วนของจำนวนครั้ง ช่วง 95% บน", "Mention ratio, 95% high"),
    number(
      "mention_g2", "G² ของจำนวนครั้ง", "G2 of mentions",
      "สถิติ G² แบบสองช่องของจำนวนครั้งต่อข่าว ติดลบเมื่อกลุ่มเป้าหมายน้อยกว่า",
      "G², two-cell, of mentions over documents (Rayson & Garside 2000); negative where the target has less"),
    number(
      "mention_p", "ค่าพีของจำนวนครั้ง", "p of mentions",
      "ค่าพีของผลต่างของจำนวนครั้งต่อข่าว จากการสลับข่าวระหว่างสองกลุ่ม",
      "The p value of the difference of mentions per document, from documents dealt out anew to both groups"),
    number(
      "mention_p_adjusted", "ค่าพีของจำนวนครั้งปรับแล้ว", "p of mentions, adjusted",
      "ค่าพีของจำนวนครั้งปรับตามจำนวนการทดสอบ (q ของเบนจามินี–ฮอคเบิร์ก)",
      "mention_p corrected for all tests of mentions in the table (q of Benjamini and Hochberg)"),
  ]

  static func number(
    _ name: String, _ thai: String, _ english: String, _ meaningThai: String, _ meaning: String
  )
    -> Column
  {
    Column(
      name, .number, title: LocalizedText(thai: thai, english: english),
      meaning: LocalizedText(thai: meaningThai, english: meaning), decimals: FigureColumns.shareDecimals,
      display: .decimals(3))
  }

  private static func end(_ name: String, _ thai: String, _ english: String) -> Column {
    number(
      name, thai, english, "ขอบของช่วงความเชื่อมั่น 95% แบบแม่นตรง ตามจำนวนข่าวที่กล่าวถึงของทั้งสองกลุ่ม",
      "An end of the exact 95% interval, given the documents of both groups that mention the code")
  }

  /// An end of an interval from resampled documents.
  static func resampled(_ name: String, _ thai: String, _ english: String) -> Column {
    number(
      name, thai, english, "ขอบของช่วง 95% จากการสุ่มข่าวซ้ำภายในเดือนและเจ้าของข่าว",
      "An end of the 95% interval from documents resampled within months and issuers")
  }
}
