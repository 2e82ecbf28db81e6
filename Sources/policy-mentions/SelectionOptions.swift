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

  /// What is asked for of an input; a scope is not among it.
  ///
  /// - Throws: `ValidationError` for an agency, person or code that there is not, `DefinitionErrors` where the file that
  ///   names them is wrong.
  func selection(of input: InputOptions, codes: CodeOptions) throws -> LedgerSelection {
    var selection = LedgerSelection(months: period.months, codes: try codes.selected(in: input))
    // Reading the registry takes a while, and most ask for no name.
    if [issuer, body, minister, ministerNamed].contains(where: { $0 != nil }) {
      let registry = try Definitions.registry(input.reading.registry)
      selection.issuer = try registry.issuer(issuer, for: "--issuer", body: "--body")
      selection.body = try registry.agency(body, for: "--body")
      selection.minister = try registry.person(minister, for: "--minister")
      selection.ministerNamed = try registry.person(ministerNamed, for: "--minister-named")
    }
    return selection
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
  /// - Throws: `ValidationError` for a code that the codebook does not have, `DefinitionErrors` where that is wrong.
  func selected(in input: InputOptions) throws -> Set<String>? {
    guard !codes.isEmpty else { return nil }
    return try Definitions.codebook(input.codebook, extended: input.reading.extended)
      .codes(named: codes).map(Set.init)
  }
}

extension CorpusRun {
  /// The part of the ledger that is asked for. Says where no document is of it, and of which months there are some.
  func selected(_ selection: LedgerSelection, _ input: InputOptions) -> Ledger {
    let selected = findings.ledger.selected(selection, clock: input.date)
    sayIfEmpty(selected, input)
    return selected
  }

  /// Says where no document is of what a command asks for that works with the whole ledger.
  func sayIfNothing(isOf selection: LedgerSelection, _ input: InputOptions) {
    sayIfEmpty(findings.ledger.selected(selection, clock: input.date), input)
  }

  private func sayIfEmpty(_ selected: Ledger, _ input: InputOptions) {
    guard selected.documents.isEmpty, !input.quiet, let months = findings.ledger.months(by: input.date) else {
      return
    }
    Self.sayNothingIsSelected(of: months)
  }

  /// Says that no document is of what is asked for, and of which months those are that were read.
  static func sayNothingIsSelected(of months: ClosedRange<Month>) {
    Terminal.say(
      "No document is of what is asked for; those that were read are of "
        + "\(months.lowerBound) to \(months.upperBound).")
  }
}

extension Ledger {
  /// The first and the last month of the documents; `nil` where none has a day.
  func months(by clock: Clock) -> ClosedRange<Month>? {
    let months = documents.lazy.compactMap(clock.day).map(Month.init(of:))
    guard let first = months.min(), let last = months.max() else { return nil }
    return first...last
  }
}

extension Scope: ExpressibleByArgument {}
