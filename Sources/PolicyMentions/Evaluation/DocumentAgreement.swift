public import Attribution
public import Measures

/// Agreement on the facts of documents: dates, issuer, body and ministers named.
public struct DocumentAgreement: Sendable {
  /// For each fact with one value the documents on which both agree, and all documents compared.
  public let facts: [(field: String, equal: Int, documents: Int)]
  /// Ministers named, counted over all documents.
  public let ministersNamed: Agreement
  /// One for each fact of each document on which the two differ; ministers named are one fact.
  public let disagreements: [Disagreement]
  /// Items whose documents were not in the input.
  public let missing: [GoldDocument]

  /// Compares facts.
  ///
  /// - Parameters:
  ///   - items: The coded documents.
  ///   - documents: What was found, by document id.
  ///   - nameOfAgency: The Thai name of an agency by its id; a name that is no id stands for itself.
  ///   - nameOfPerson: The Thai name of a person by their id.
  public init(
    _ items: [GoldDocument], found documents: [String: AnalysedDocument],
    nameOfAgency: (String) -> String, nameOfPerson: (String) -> String
  ) {
    var equal: [String: Int] = [:]
    var ministers = Agreement.none
    var disagreements: [Disagreement] = []
    var compared = 0
    let fields = ["published", "event", "issuer", "body"]
    for item in items {
      guard let record = documents[item.document]?.record else { continue }
      compared += 1
      let pairs: [(field: String, coded: String?, found: String?)] = [
        ("published", item.published?.description, record.published?.description),
        ("event", item.event?.description, record.event?.description),
        ("issuer", item.issuer, record.issuer),
        ("body", item.body, record.body.map(nameOfAgency)),
      ]
      func disagree(_ field: String, _ coded: String?, _ found: String?) {
        disagreements.append(
          Disagreement(
            item: item.id, document: item.document, field: field, coded: coded ?? "–", found: found ?? "–",
            rule: field == "issuer" ? record.issuerBasis : nil, left: "", node: record.headline, right: ""))
      }
      for (field, coded, found) in pairs {
        if coded == found { equal[field, default: 0] += 1 } else { disagree(field, coded, found) }
      }
      let coded = Set(item.ministersNamed)
      let found = Set(record.ministersNamed.map(nameOfPerson))
      ministers =
        ministers
        + Agreement(
          truePositives: coded.intersection(found).count, falsePositives: found.subtracting(coded).count,
          falseNegatives: coded.subtracting(found).count)
      if coded != found {
        disagree(
          "ministers_named", coded.sorted().joined(separator: ";"), found.sorted().joined(separator: ";"))
      }
    }
    facts = fields.map { ($0, equal[$0] ?? 0, compared) }
    ministersNamed = ministers
    self.disagreements = disagreements
    missing = items.filter { documents[$0.document] == nil }
  }

  /// Compares facts, with the names that a registry gives.
  public init(_ items: [GoldDocument], found documents: [String: AnalysedDocument], registry: Registry) {
    self.init(
      items, found: documents, nameOfAgency: { registry.agency($0)?.nameThai ?? $0 },
      nameOfPerson: { registry.person($0)?.nameThai ?? $0 })
  }
}
