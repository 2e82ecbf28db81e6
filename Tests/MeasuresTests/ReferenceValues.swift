import Foundation
import Testing

/// The values that `Scripts/reference-values` worked out with scipy, pandas, statsmodels, pymannkendall and krippendorff.
enum ReferenceValues {
  /// The cases of a section of the file; at least one.
  static func cases<Case: Decodable>(_ section: String, as type: Case.Type) throws -> [Case] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/reference-values.json")
    let decoder = JSONDecoder()
    decoder.userInfo[try #require(Section<Case>.nameKey)] = section
    let cases = try decoder.decode(Section<Case>.self, from: Data(contentsOf: file)).cases
    try #require(!cases.isEmpty)
    return cases
  }

  /// One section of the file; the others have cases of other types.
  private struct Section<Case: Decodable>: Decodable {
    let cases: [Case]

    static var nameKey: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "section") }

    init(from decoder: any Decoder) throws {
      let name = try #require(Self.nameKey.flatMap { decoder.userInfo[$0] as? String })
      cases = try decoder.container(keyedBy: Name.self).decode([Case].self, forKey: Name(stringValue: name))
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
