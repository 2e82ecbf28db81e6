import PolicyMentions
import Testing

private func spans(_ codes: [String?], from first: Int = 0) -> GoldFile {
  .candidates(
    codes.enumerated().map { index, code in
      GoldCandidate(id: "c\(first + index)", document: "1", range: index..<(index + 1), text: "x", code: code)
    })
}

private func near(_ one: Double?, _ other: Double) -> Bool {
  one.map { abs($0 - other) < 1e-9 } ?? false
}

@Suite("Two codings of the same items")
struct CodingComparisonTests {
  @Test("agree on letters as in Krippendorff's example of twelve units")
  func letters() throws {
    let one = "a a b b d c c c e d d a".split(separator: " ").map(String.init)
    let other = "b a b b b c c c e d d d".split(separator: " ").map(String.init)
    let comparison = try #require(CodingComparison(spans(one), spans(other)))
    let agreement = try #require(comparison.properties.first).agreement
    #expect(comparison.properties.count == 1)
    #expect(agreement.items == 12)
    #expect(agreement.equal?.hits == 9)
    #expect(near(agreement.alpha?.value, 0.6919642857142857))
    // By hand: expected agreement (3·1 + 2·4 + 3·3 + 3·3 + 1·1)/144 = 30/144, so κ = (9/12 − 30/144)/(1 − 30/144).
    #expect(near(agreement.kappa?.value, (108.0 - 30) / (144 - 30)))
    let interval = try #require(agreement.alphaInterval)
    #expect(interval.contains(0.6919642857142857))
    #expect(comparison.disagreements.map(\.item) == ["c0", "c4", "c11"])
    #expect(comparison.disagreements.map { "\($0.coded)\($0.found)" } == ["ab", "db", "ad"])
  }

  @Test("agree on a table of yes and no as worked out: 35, 5, 3 and 57")
  func table() throws {
    func coding(_ parts: [(String?, Int)]) -> GoldFile {
      spans(parts.flatMap { Array(repeating: $0.0, count: $0.1) })
    }
    let comparison = try #require(
      CodingComparison(
        coding([("GI", 40), (nil, 60)]), coding([("GI", 35), (nil, 5), ("GI", 3), (nil, 57)])))
    let agreement = try #require(comparison.properties.first).agreement
    #expect(agreement.equal?.hits == 92)
    #expect(near((agreement.alpha?.value).map { ($0 * 1e10).rounded() / 1e10 }, 0.8327028163))
    #expect(near((agreement.kappa?.value).map { ($0 * 1e10).rounded() / 1e10 }, 0.8319327731))
  }

  @Test("leave out and list what only one has, and ids that mean different places")
  func leftOut() throws {
    let one = spans(["GI", "GI", nil, "BCG"])
    guard case .candidates(var items) = spans(["GI", "GI", nil, "BCG"]) else { return }
    items.removeFirst()
    items[0].range = 7..<9
    items.append(GoldCandidate(id: "new", document: "2", range: 0..<1, text: "x", code: nil))
    let comparison = try #require(CodingComparison(one, .candidates(items)))
    #expect(comparison.onlyFirst == ["c0"])
    #expect(comparison.onlySecond == ["new"])
    #expect(comparison.different == ["c1"])
    #expect(comparison.properties.first?.agreement.items == 2)
  }

  @Test("have no alpha and no kappa where all is one category, and none without items")
  func undefined() throws {
    let same = ChanceCorrectedAgreement([("GI", "GI"), ("GI", "GI")])
    #expect(same.equal?.value == 1)
    #expect(same.kappa?.value == nil)
    #expect(same.alpha == nil)
    #expect(same.alphaInterval == nil)
    #expect(ChanceCorrectedAgreement([]).equal == nil)
  }

  @Test("compare counts code by code, one that is not listed as none")
  func counts() throws {
    let one = GoldFile.whole([GoldWhole(id: "w", document: "1", counts: ["GI": 2])])
    let other = GoldFile.whole([GoldWhole(id: "w", document: "1", counts: ["GI": 2, "BCG": 1])])
    let comparison = try #require(CodingComparison(one, other))
    #expect(
      comparison.properties.map { "\($0.name) \($0.agreement.equal?.hits ?? -1)" } == ["BCG 0", "GI 1"])
    #expect(CodingComparison(one, spans(["GI"])) == nil)
  }

  @Test("tell a disagreement in a paragraph")
  func paragraph() {
    let item = Disagreement(
      item: "c1", document: "42", field: "code", coded: "GI", found: "none", rule: "products", left: "ขาย ",
      node: "GI", right: " ดี")
    #expect(item.paragraph == "c1, document 42: code coded GI, found none, by rule products\n    ขาย [GI] ดี")
  }
}
