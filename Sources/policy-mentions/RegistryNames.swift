import ArgumentParser
import PolicyMentions

/// Looking up what options name, with the nearest right id where there is none.
extension Registry {
  /// An agency's id as an option gives it; the empty name for `none` where that may stand.
  ///
  /// - Throws: `ValidationError` for an agency that the registry does not have.
  func agency(_ id: String?, for option: String, orNone: Bool = true) throws -> String? {
    try known(id, option, orNone: orNone, among: agencyEntries)
  }

  /// The id of an agency that issues news, as ``agency(_:for:orNone:)`` gives it.
  ///
  /// - Parameter body: The option that asks for a body, where the command has one.
  /// - Throws: `ValidationError` for an agency that the registry does not have, or has under another, whose news its own is.
  func issuer(
    _ id: String?, for option: String, orNone: Bool = true, body: String? = nil
  ) throws -> String? {
    let id = try agency(id, for: option, orNone: orNone)
    if let id, let issuer = issuer(for: id)?.id, issuer != id {
      throw ValidationError(
        "\(option): the news of “\(id)” is that of “\(issuer)”; ask for that"
          + (body.map { ", or for \($0) \(id)" } ?? ""))
    }
    return id
  }

  /// A person's id as an option gives it; the empty name for `none` where that may stand.
  ///
  /// - Throws: `ValidationError` for a person whom the registry does not have.
  func person(_ id: String?, for option: String, orNone: Bool = true) throws -> String? {
    try known(id, option, orNone: orNone, among: personEntries)
  }

  /// A ministry's id as an option gives it.
  ///
  /// - Throws: `ValidationError` for what is no ministry with a minister.
  func ministry(_ id: String?, for option: String) throws -> String? {
    guard let id, ministerOffice(of: id) == nil else { return id }
    let ministries = agencyEntries.filter { ministerOffice(of: $0.id) != nil }
    throw ValidationError(
      "\(option): the registry has no ministry “\(id)” with a minister \(Self.listing)"
        + Suggestion.words(for: id, among: ministries))
  }

  /// Agencies by their ids, names and abbreviations.
  var agencyEntries: [Suggestion.Entry] {
    agencies.map { agency in
      Suggestion.Entry(
        id: agency.id, names: [agency.nameThai, agency.nameEnglish] + agency.aliases.map(\.text))
    }
  }

  /// People by their ids, names and nicknames.
  var personEntries: [Suggestion.Entry] {
    persons.map { person in
      Suggestion.Entry(
        id: person.id,
        names: [person.nameThai, person.nameEnglish, person.givenName, person.surname] + person.nicknames
          + person.nameVariants)
    }
  }

  private static let listing = "(“policy-mentions registry show” lists them)"
  private static let none = "none"

  private func known(
    _ id: String?, _ option: String, orNone: Bool, among entries: [Suggestion.Entry]
  ) throws -> String? {
    guard let id else { return nil }
    if orNone, id == Self.none { return "" }
    guard entries.contains(where: { $0.id == id }) else {
      throw ValidationError(
        "\(option): the registry has no “\(id)” \(Self.listing)\(Suggestion.words(for: id, among: entries))")
    }
    return id
  }
}

extension ReadingOptions {
  /// Makes sure that what `--issuer` names is an issuer of the registry, before anything else is read.
  ///
  /// - Throws: `ValidationError` for an agency that is none, `DefinitionErrors` where the registry is wrong.
  func checkIssuer(_ id: String?) throws {
    // Reading the registry takes a while, and most ask for no name.
    guard let id else { return }
    _ = try Definitions.registry(registry).issuer(id, for: "--issuer", orNone: false)
  }
}

extension Codebook {
  /// The codes that an option names; `nil` for all where it names none.
  ///
  /// - Throws: `ValidationError` for a code that the codebook does not have.
  func codes(named names: [String]) throws -> [String]? {
    let entries = codes.map { Suggestion.Entry(id: $0.code, names: [$0.name.thai, $0.name.english]) }
    for name in names where self[name] == nil {
      throw ValidationError(
        "--code: the codebook has no “\(name)” but \(codes.map(\.code).joined(separator: ", "))"
          + Suggestion.words(for: name, among: entries))
    }
    return names.isEmpty ? nil : names
  }
}

extension Month {
  /// What to say of a text that is no month.
  static func complaint(about text: String, option: String) -> String {
    let form = form(meantBy: text).map { "did you mean \($0)?" }
    return
      "\(option) “\(text)” is no month; \(form ?? "write it as 2567-01 or 2024-01, with a month from 01 to 12")"
  }
}
