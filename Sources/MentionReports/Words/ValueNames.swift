import Attribution
import Corpora
import TableWriting
import Tallies
import Wording

extension Scope {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .headline: LocalizedText.valueHeadline
    case .body: LocalizedText.valueBody
    case .hashtag: LocalizedText.valueHashtag
    }
  }
}

extension DateBasis {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .dateLine: LocalizedText.valueDateLine
    case .event: LocalizedText.valueDateInTheText
    case .neighbours: LocalizedText.valueNewsWithNearbyIds
    case .none: LocalizedText.valueUnknown
    }
  }
}

extension IssuerBasis {
  /// What people read for it.
  var name: LocalizedText {
    switch self {
    case .position: .valueIssuerPosition
    case .person: .valueIssuerPerson
    case .abbreviation: .valueIssuerAbbreviation
    case .name: .valueIssuerName
    case .signature: .valueIssuerSignature
    case .none: .valueUnknown
    }
  }
}

extension Clock {
  /// Which day of a document the report goes by.
  var name: LocalizedText {
    switch self {
    case .published: LocalizedText.valueDayOfPublication
    case .event: LocalizedText.valueDayOfWhatTheNews
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
