import PolicyMentions
import Testing

@Suite("Difference between codebooks")
struct CodebookDifferenceTests {
  private let documents = [
    news(1, "GI green และ GI\nGI ของโรงงาน"),
    news(2, date: "วันเสาร์ที่ 1 เมษายน 2566", "Green Market ใหม่"),
    news(3, date: "วันจันทร์ที่ 1 พฤษภาคม 2566", "GI green"),
  ]

  /// The old codebook accepts GI beside green only and has the market under B; the new one refuses what stands
  /// before โรงงาน, and has the market, with the word new behind it, under A.
  private func books() -> (old: Codebook, new: Codebook) {
    func initials(_ rules: SenseRule...) -> CodeDefinition {
      var definition = code("A", terms: [Term("GI", rules: "initials")])
      definition.rules = ["initials": rules]
      return definition
    }
    let old = initials(
      SenseRule(name: "green", when: Condition([.line(["green"])]), decision: .accept),
      SenseRule(name: "else", when: nil, decision: .refuse))
    var new = initials(
      SenseRule(name: "bare", when: Condition([.before(["และ"])]), decision: .refuse),
      SenseRule(name: "any", when: nil, decision: .accept))
    new.terms.append(Term("Green Market"))
    return (codebook(old, code("B", terms: [Term("Green Market")])), codebook(new))
  }

  private func findings(_ book: Codebook) throws -> CorpusFindings {
    let analyser = try DocumentAnalyser(codebook: book, registry: Definitions.registry())
    let found = documents.map { analyser.analyse($0) }
    return CorpusFindings(
      ledger: Ledger(documents: found.map(\.record), mentions: found.flatMap(\.mentions)),
      refused: found.flatMap(\.refused), account: InputAccount())
  }

  @Test("lists what appears and disappears in the order of the text, with the other's rule")
  func mentions() throws {
    let (old, new) = books()
    let difference = try MentionDifference(old: findings(old), new: findings(new))
    let rows = difference.rows.map {
      "\($0.change.rawValue) \($0.mention.document) \($0.mention.code) \($0.mention.text) \($0.refusedBy ?? "-")"
    }
    #expect(
      rows == [
        "disappears 1 A GI bare", "appears 1 A GI else", "disappears 2 B Green Market -",
        "appears 2 A Green Market -",
      ])
    // The first GI of document 1, and that of document 3.
    #expect(difference.staying == 2)
  }

  @Test("turns round when the codebooks do")
  func symmetry() throws {
    let (old, new) = books()
    let there = try MentionDifference(old: findings(old), new: findings(new))
    let back = try MentionDifference(old: findings(new), new: findings(old))
    #expect(there.staying == back.staying)
    #expect(
      Set(there.rows.filter { $0.change == .appears }.map(\.mention))
        == Set(back.rows.filter { $0.change == .disappears }.map(\.mention)))
  }

  @Test("shows the months that move, with their base")
  func figures() throws {
    let (old, new) = books()
    func tally(_ book: Codebook) throws -> Tally {
      Tally(
        try findings(book).ledger, by: [.month, .code], clock: .published, codes: ["A", "B"], dimensions: [])
    }
    let difference = try FigureDifference(old: tally(old), new: tally(new))
    // March keeps its figures: one mention for another.
    #expect(
      difference.rows == [
        FigureDifference.Row(
          keys: ["2023-04", "A"], documents: 1, oldDocumentsWith: 0, newDocumentsWith: 1, oldMentions: 0,
          newMentions: 1),
        FigureDifference.Row(
          keys: ["2023-04", "B"], documents: 1, oldDocumentsWith: 1, newDocumentsWith: 0, oldMentions: 1,
          newMentions: 0),
      ])
  }
}
