import Foundation
import PolicyMentions
import Testing

@Suite("Report specifications") struct ReportSpecificationTests {
  private static let reports = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Reports")

  private func specification(_ definition: ReportDefinition) throws -> ReportSpecification {
    try ReportSpecification(
      definition, codebook: Definitions.codebook(extended: true), registry: Definitions.registry())
  }

  @Test("the definitions that ship name what there is", arguments: ["monthly", "ministers", "fiscal-year"])
  func shipped(name: String) throws {
    let path = Self.reports.appendingPathComponent(name + ".yml").path
    let specification = try specification(Definitions.report(path))
    #expect(specification.layout.title != nil)
    #expect(specification.layout.codes?.contains("MIND") == true)
  }

  @Test("every name that there is not is told, with its place and the nearest that there is")
  func unknownNames() throws {
    let definition = try ReportDefinitionFile.parse(
      "sheets: [sumary]\ncodes: [GI, 4E]\nagencies: [ministry-of-industri]", file: "own.yml")
    let errors = try #require(throws: DefinitionErrors.self) { try specification(definition) }
    #expect(
      errors.errors.map(\.description) == [
        "own.yml:1:10: there is no sheet “sumary”; did you mean “summary”?",
        "own.yml:2:13: there is no code “4E”; did you mean “4D”?",
        "own.yml:3:12: there is no agency “ministry-of-industri”; did you mean “ministry-of-industry”?",
      ])
  }

  @Test("sheets keep the order of the definition") func order() throws {
    let definition = try ReportDefinitionFile.parse("sheets: [method, summary]", file: "own.yml")
    #expect(try specification(definition).layout.sheets == [.method, .summary])
  }
}
