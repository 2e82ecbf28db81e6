import PolicyMentions
import Testing

@Suite("Measured agreement in a report")
struct MeasuredAgreementTests {
  @Test("states each code, all, ministers, cells and facts, worked out of counts")
  func statement() throws {
    let record = AgreementRecord(
      set: "items", date: CalendarDay(iso: "2026-11-21"), note: LocalizedName(thai: "ก", english: "n"),
      codebookVersion: "1", codebookFingerprint: "2",
      spans: AgreementRecord.Spans(
        items: 20,
        codes: [
          AgreementRecord.Counts(code: "A", truePositives: 3, falsePositives: 1, falseNegatives: 0),
          AgreementRecord.Counts(code: "B", truePositives: 6, falsePositives: 0, falseNegatives: 3),
        ]),
      wholeDocuments: AgreementRecord.WholeDocuments(
        documents: 5,
        exact: [
          AgreementRecord.Equal(name: "A", equal: 4, base: 5),
          AgreementRecord.Equal(name: "B", equal: 5, base: 5),
        ], mentioned: AgreementRecord.Equal(name: "mentioned", equal: 2, base: 3)),
      facts: AgreementRecord.Facts(
        documents: 8, equal: [AgreementRecord.Equal(name: "event", equal: 6, base: 8)],
        ministersNamed: AgreementRecord.Counts(
          code: "ministers_named", truePositives: 1, falsePositives: 1, falseNegatives: 0)))
    let agreement = MeasuredAgreement(record)
    #expect(agreement.set.name == "items (2026-11-21)")
    #expect(agreement.set.spans == 20 && agreement.set.wholeDocuments == 5)
    #expect(agreement.set.documentsWithFacts == 8)
    #expect(agreement.set.note?.english == "n")
    #expect(agreement.codes.map(\.code) == ["A", "B", nil, "ministers_named"])
    // F1 = 2TP / (2TP + FP + FN).
    let f1: [Double] = [6.0 / 7, 12.0 / 15, 18.0 / 22, 2.0 / 3]
    #expect(zip(agreement.codes, f1).allSatisfy { abs(($0.f1 ?? 0) - $1) < 1e-12 })
    #expect(agreement.codes[0].precision?.value == 0.75)
    #expect(agreement.codes[1].recall?.value == 6.0 / 9)
    #expect(agreement.codes.map(\.items) == [3, 9, 12, 1])
    #expect(agreement.equalCases.map(\.equal) == [9, 2, 6])
    #expect(agreement.equalCases.map(\.base) == [10, 3, 8])
    // Wilson's interval of 6 of 8 at 95 %, by his formula in another program: 0.4092754, 0.9285208.
    let event = try #require(agreement.equalCases.last?.share)
    #expect(abs(event.low - 0.4092754) < 1e-6)
    #expect(abs(event.high - 0.9285208) < 1e-6)
    #expect(record.byCode["B"] == Agreement(truePositives: 6, falsePositives: 0, falseNegatives: 3))
    #expect(record.overall == Agreement(truePositives: 9, falsePositives: 1, falseNegatives: 3))
  }

  @Test("comes with the built-in codebook, and with no other")
  func ofCodebook() throws {
    var codebook = try Definitions.codebook()
    let record = try #require(try Definitions.agreement(of: codebook))
    #expect(record.codebookFingerprint == codebook.fingerprint)
    #expect(record.byCode.keys.contains("GI"))
    codebook.fingerprint = "0"
    #expect(try Definitions.agreement(of: codebook) == nil)
  }
}
