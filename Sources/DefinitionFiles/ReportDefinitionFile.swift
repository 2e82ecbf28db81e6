import Corpora

/// Reads report definitions from YAML.
public enum ReportDefinitionFile {
  private static let keys = [
    "title", "sheets", "codes", "agencies", "ministers", "period", "language", "clock", "font",
  ]

  /// Reads a report definition.
  ///
  /// Whether there are such sheets, codes, agencies and people is not known here; the words keep their places for
  /// whoever knows.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The name that errors give.
  /// - Throws: ``DefinitionErrors`` with the error's line and column.
  public static func parse(_ text: String, file: String) throws(DefinitionErrors) -> ReportDefinition {
    do throws(DefinitionError) {
      let mapping = try DefinitionNode.parse(text, file: file).mapping(
        known: keys, what: "a report definition")
      return ReportDefinition(
        title: try mapping["title"].map(title), sheets: try words(mapping, "sheets"),
        codes: try words(mapping, "codes"), agencies: try words(mapping, "agencies"),
        ministers: try words(mapping, "ministers"), period: try mapping["period"].map(period),
        language: try choice(mapping, "language", among: ["th", "en"]),
        clock: try choice(mapping, "clock", among: ["published", "event"]),
        font: try mapping["font"].map { node throws(DefinitionError) in try node.string(what: "font") })
    } catch {
      throw DefinitionErrors([error])
    }
  }

  private static func title(_ node: DefinitionNode) throws(DefinitionError) -> ReportTitle {
    let mapping = try node.mapping(known: ["th", "en"], what: "title")
    return ReportTitle(
      thai: try mapping.required("th").string(what: "the Thai title"),
      english: try mapping.required("en").string(what: "the English title"))
  }

  private static func period(_ node: DefinitionNode) throws(DefinitionError) -> PeriodRule {
    let text = try node.string(what: "period")
    guard let rule = PeriodRule(text) else {
      let form = Month.form(meantBy: text).map { "; did you mean \($0)?" } ?? ""
      throw node.error(
        "period “\(text)” is none\(form); it must be latest-month, latest-quarter, latest-fiscal-year, a month such as 2567-01, or two "
          + "months such as 2566-10..2567-09")
    }
    return rule
  }

  private static func words(
    _ mapping: DefinitionMapping, _ key: String
  ) throws(DefinitionError) -> [DefinitionWord]? {
    guard let node = mapping[key] else { return nil }
    return try node.words(what: key)
  }

  private static func choice(
    _ mapping: DefinitionMapping, _ key: String, among choices: [String]
  ) throws(DefinitionError) -> DefinitionWord? {
    guard let node = mapping[key] else { return nil }
    let word = try node.word(what: key)
    guard choices.contains(word.text) else {
      throw node.error("\(key) must be \(choices.joined(separator: " or ")), not “\(word.text)”")
    }
    return word
  }
}
