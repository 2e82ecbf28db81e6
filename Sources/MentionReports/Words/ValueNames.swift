import Corpora
import TableWriting
import Tallies

extension Scope {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .headline: LocalizedText(thai: "พาดหัว", english: "headline")
    case .body: LocalizedText(thai: "เนื้อข่าว", english: "body")
    case .hashtag: LocalizedText(thai: "แฮชแท็ก", english: "hashtag")
    }
  }
}

extension DateBasis {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .dateLine: LocalizedText(thai: "บรรทัดวันที่ของข่าว", english: "date line")
    case .event: LocalizedText(thai: "วันที่ในเนื้อข่าว", english: "date in the text")
    case .neighbours: LocalizedText(thai: "ข่าวเลขที่ใกล้เคียง", english: "news with nearby ids")
    case .none: LocalizedText(thai: "ไม่ทราบ", english: "unknown")
    }
  }
}

extension Clock {
  /// Which day of a document the report goes by.
  var name: LocalizedText {
    switch self {
    case .published: LocalizedText(thai: "วันที่เผยแพร่ข่าว", english: "day of publication")
    case .event: LocalizedText(thai: "วันที่เกิดเหตุการณ์ในข่าว", english: "day of what the news reports")
    }
  }
}

/// How days are shown in a language: Buddhist Era in Thai, Common Era in English.
extension Language {
  var dayDisplay: ColumnDisplay {
    switch self {
    case .thai: .buddhistEraDay
    case .english: .commonEraDay
    }
  }
}
