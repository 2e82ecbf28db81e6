public import ArgumentParser
public import PolicyMentions

/// Which documents and mentions are listed.
struct SelectionOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(help: "Only the news of this agency (a registry id; none for unknown).")
  var issuer: String?

  @Option(help: "Only news in which this body under an agency acts (a registry id; none for unknown).")
  var body: String?

  @Option(help: "Only news from the days of this minister in office (a registry id; none for unknown).")
  var minister: String?

  @Option(help: "Only news that names this minister (a registry id; none for nobody).")
  var ministerNamed: String?

  /// The selection without codes and scopes.
  ///
  /// - Throws: `ValidationError` for an agency or person that the registry does not have.
  func selection(_ registry: Registry) throws -> LedgerSelection {
    let agencies = registry.agencies.map(\.id)
    let persons = registry.persons.map(\.id)
    return LedgerSelection(
      months: period.months, issuer: try known(issuer, "--issuer", among: agencies),
      body: try known(body, "--body", among: agencies),
      minister: try known(minister, "--minister", among: persons),
      ministerNamed: try known(ministerNamed, "--minister-named", among: persons))
  }

  /// An id that the registry has; `none` as the empty name.
  private func known(_ id: String?, _ option: String, among ids: [String]) throws -> String? {
    guard let id else { return nil }
    if id == Self.none { return "" }
    guard ids.contains(id) else {
      throw ValidationError(
        "\(option): the registry has no “\(id)”\(Suggestion.words(for: id, among: ids)); “policy-mentions registry "
          + "show” lists them")
    }
    return id
  }

  private static let none = "none"
}

/// Which codes are listed.
struct CodeOptions: ParsableArguments {
  @Option(name: .customLong("code"), help: "Only mentions of this code; may be given several times.")
  var codes: [String] = []

  /// The codes; `nil` for all.
  ///
  /// - Throws: `ValidationError` for a code that the codebook does not have.
  func selected(_ codebook: Codebook) throws -> Set<String>? {
    let known = codebook.codes.map(\.code)
    for code in codes where !known.contains(code) {
      throw ValidationError(
        "no code “\(code)” in the codebook\(Suggestion.words(for: code, among: known)); it has "
          + known.joined(separator: ", "))
    }
    return codes.isEmpty ? nil : Set(codes)
  }
}

extension Scope: ExpressibleByArgument {}
