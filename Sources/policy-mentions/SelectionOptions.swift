public import ArgumentParser
public import PolicyMentions

/// Which documents and mentions are listed.
struct SelectionOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(
    help: "Only the news of this agency (a registry id; none for unknown).",
    completion: NameCompletion.agencies)
  var issuer: String?

  @Option(
    help: "Only news in which this body under an agency acts (a registry id; none for unknown).",
    completion: NameCompletion.agencies)
  var body: String?

  @Option(
    help: "Only news from the days of this minister in office (a registry id; none for unknown).",
    completion: NameCompletion.people)
  var minister: String?

  @Option(
    help: "Only news that names this minister (a registry id; none for nobody).",
    completion: NameCompletion.people)
  var ministerNamed: String?

  /// The selection without codes and scopes.
  ///
  /// - Throws: `ValidationError` for an agency or person that the registry does not have.
  func selection(_ registry: Registry) throws -> LedgerSelection {
    LedgerSelection(
      months: period.months, issuer: try registry.agency(issuer, for: "--issuer"),
      body: try registry.agency(body, for: "--body"),
      minister: try registry.person(minister, for: "--minister"),
      ministerNamed: try registry.person(ministerNamed, for: "--minister-named"))
  }
}

/// Which codes are listed.
struct CodeOptions: ParsableArguments {
  @Option(
    name: .customLong("code"), help: "Only mentions of this code; may be given several times.",
    completion: NameCompletion.codes)
  var codes: [String] = []

  /// The codes; `nil` for all.
  ///
  /// - Throws: `ValidationError` for a code that the codebook does not have.
  func selected(_ codebook: Codebook) throws -> Set<String>? {
    try codebook.codes(named: codes).map(Set.init)
  }
}

extension Scope: ExpressibleByArgument {}
