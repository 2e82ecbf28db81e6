import Corpora
import MentionMeasures
import Tallies

/// A ledger made up month by month, small enough to be counted by hand.
struct MadeLedger {
  private(set) var documents: [DocumentRecord] = []
  private(set) var mentions: [MentionRecord] = []

  var ledger: Ledger { Ledger(documents: documents, mentions: mentions) }

  func counts(_ codes: [String] = ["A"], resampling: Resampling = .standard) -> DocumentCounts {
    DocumentCounts(ledger, codes: codes, clock: .published, resampling: resampling)
  }

  /// Adds documents of a month, the first of which mention codes, each as often as it says.
  ///
  /// - Parameters:
  ///   - month: `2024-01`; `nil` for documents without a day.
  ///   - count: How many documents there are.
  ///   - with: For each code in how many of them it is mentioned.
  mutating func add(
    _ month: String?, _ count: Int, issuer: String? = "industry", body: String? = nil,
    minister: String? = nil, with: [String: Int] = [:], times: Int = 1
  ) {
    for place in 0..<count {
      let id = "\(documents.count + 1)"
      let published = month.flatMap {
        CalendarDay(iso: "\($0)-\(place % 28 < 9 ? "0" : "")\(place % 28 + 1)")
      }
      let codes = with.keys.sorted().filter { place < with[$0] ?? 0 }
      documents.append(
        DocumentRecord(
          document: id, path: "\(id).txt", url: nil, headline: "", published: published,
          publishedBasis: published == nil ? .none : .dateLine, event: nil, issuer: issuer, issuerBasis: nil,
          body: body, ministersNamed: [], ministerInOffice: minister, characters: 2000,
          thaiCharacters: 1000 + place, codes: codes))
      for code in codes {
        for ordinal in 1...times {
          mentions.append(
            MentionRecord(
              document: id, path: "\(id).txt", ordinal: ordinal, code: code, start: ordinal, end: ordinal + 1,
              text: code, scope: .body, paragraph: 0, left: "", right: "", published: published, event: nil,
              issuer: issuer, body: body, agencies: [], ministersNamed: [], ministerInOffice: minister,
              headline: "", url: nil))
        }
      }
    }
  }

  /// Adds months one after the other, each with its documents and how many of them mention `A`.
  mutating func add(from month: String, _ months: [(documents: Int, with: Int)], issuer: String? = "industry")
  {
    guard let first = Month(typed: month) else { return }
    for (place, counts) in months.enumerated() {
      add(
        first.advanced(by: place).description, counts.documents, issuer: issuer, with: ["A": counts.with])
    }
  }
}

extension Month {
  /// A month that is known to be one.
  static func made(_ text: String) -> Month {
    guard let month = Month(typed: text) else { preconditionFailure("\(text) is no month") }
    return month
  }
}
