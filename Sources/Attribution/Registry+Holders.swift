public import Corpora

extension Registry {
  /// Who held an office on a day.
  ///
  /// A holder by right goes before one who acted in the office. Where one holder's last day is the next one's first,
  /// the later holder counts; of several at once it is the one who came last.
  public func holder(of office: String, on day: CalendarDay) -> Tenure? {
    let holders = tenures.filter { $0.office == office && $0.covers(day) }
    return holders.max { one, other in
      one.isActing != other.isActing ? one.isActing : one.first < other.first
    }
  }

  /// The office whose holder heads a ministry in the cabinet, or `nil` where the registry has none.
  public func ministerOffice(of ministry: String) -> Office? {
    offices.first { $0.agency == ministry && $0.kind.headsMinistry }
  }

  /// Who was in office as the minister of a ministry on a day: a matter of record, not of any text.
  ///
  /// - Parameters:
  ///   - issuer: The id of a ministry; any other issuer has no minister.
  ///   - day: The day on the clock of the report, of publication or of the event.
  /// - Returns: The id of the person, `nil` where the registry names none.
  public func ministerInOffice(ofIssuer issuer: String?, on day: CalendarDay?) -> String? {
    guard let issuer, let day, let office = ministerOffice(of: issuer) else { return nil }
    return holder(of: office.id, on: day)?.person
  }

  /// Whether a person counts as a minister on a day: holder of a ministerial office, acting ones too, or an outgoing
  /// one who still did the work.
  public func isMinister(_ person: String, on day: CalendarDay) -> Bool {
    guard let index = personIndex[person] else { return false }
    return tenuresOfPerson[index].contains { number in
      tenures[number].coversWork(on: day) && (office(tenures[number].office)?.kind.isMinisterial ?? false)
    }
  }

  /// The persons named who were ministers on a day, each once, in the order of the mentions.
  public func ministers(among people: [PersonMention], on day: CalendarDay) -> [String] {
    ministers(among: people.map(\.person), on: day)
  }

  /// The persons of some who were ministers on a day, each once, in their order.
  ///
  /// - Parameter persons: Ids of persons.
  public func ministers(among persons: [String], on day: CalendarDay) -> [String] {
    var ministers: [String] = []
    for person in persons where !ministers.contains(person) && isMinister(person, on: day) {
      ministers.append(person)
    }
    return ministers
  }
}
