public import MentionMeasures
import ParallelWork
public import TableWriting

/// What a request for comparisons leads to, as tables for programs.
public struct ComparisonTables: Sendable {
  /// What was compared.
  public let set: ComparisonSet
  /// How the groups were found.
  public let resolved: ComparisonRequest.Resolved
  let contents: ReportContents
  let request: ComparisonRequest
  let counts: DocumentCounts

  /// Compares what a request asks for.
  ///
  /// - Parameters:
  ///   - contents: The documents, and the names behind ids.
  ///   - request: What to compare.
  ///   - rules: What the comparisons rest on; those of the contents where `nil`.
  /// - Throws: ``GroupFault`` where there is nothing to compare.
  public init(
    _ contents: ReportContents, _ request: ComparisonRequest, rules: ComparisonRules? = nil
  ) throws(GroupFault) {
    try self.init(contents, request, in: DocumentCounts(contents), rules: rules)
  }

  /// - Parameter counts: The documents of the contents, counted.
  init(
    _ contents: ReportContents, _ request: ComparisonRequest, in counts: DocumentCounts,
    rules: ComparisonRules? = nil
  ) throws(GroupFault) {
    self.contents = contents
    self.request = request
    self.counts = counts
    resolved = try request.resolved(in: counts, tenures: contents.tenures)
    set = ComparisonSet(
      resolved.pairs, in: counts, codes: contents.names.codes.map(\.code),
      profileCodes: Set(contents.names.mainCodes.map(\.code)), rules: rules ?? contents.rules)
  }

  /// A row a comparison and code: both figures, the difference, and how large and how sure it is. With words counted,
  /// mentions per million words stand behind.
  public var comparisons: ReportTable { ComparisonTable.table(set, hasWords: counts.hasWords) }

  /// A row a group and code: its part of the attention, and how it is spread.
  public var profiles: ReportTable { ProfileTable.table(set, hasWords: counts.hasWords) }

  /// A row a comparison: the breadth of both profiles, and their distance.
  public var distances: ReportTable { DistanceTable.table(set) }

  /// A row a day that could count for more than one minister, or for none.
  public var handoverDays: ReportTable { HandoverTable.table(resolved.handoverDays) }
}

/// Which codes stand together, as tables.
public struct CoOccurrenceTables: Sendable {
  /// One for each unit asked for.
  public let units: [CoOccurrence]
  /// One for each code with dimensions.
  public let dimensions: [DimensionsNamed]

  /// Counts which codes stand together.
  ///
  /// - Parameters:
  ///   - contents: The documents.
  ///   - units: What codes stand together in.
  ///   - period: The months whose documents are looked at; all documents with a day where `nil`.
  ///   - issuer: The issuer whose documents alone are looked at; all where `nil`.
  public init(
    _ contents: ReportContents, units: [CoOccurrence.Unit] = CoOccurrence.Unit.allCases,
    period: Period? = nil, issuer: String? = nil
  ) {
    self.init(contents, in: DocumentCounts(contents), units: units, period: period, issuer: issuer)
  }

  /// - Parameter counts: The documents of the contents, counted.
  init(
    _ contents: ReportContents, in counts: DocumentCounts,
    units: [CoOccurrence.Unit] = CoOccurrence.Unit.allCases, period: Period? = nil, issuer: String? = nil
  ) {
    let codes = contents.names.codes
    @Sendable func isIncluded(_ entry: DocumentCounts.Entry) -> Bool {
      guard let day = entry.day else { return false }
      return (period?.contains(day) ?? true) && (issuer == nil || entry.issuer == issuer)
    }
    self.units = units.indices.concurrentMap { place in
      CoOccurrence(
        in: units[place], of: contents.ledger, counts: counts, codes: codes.map(\.code),
        rules: contents.rules, where: isIncluded)
    }
    dimensions = codes.compactMap { code in
      let own = codes.filter { $0.dimensionOf == code.code }.map(\.code)
      return own.isEmpty
        ? nil
        : DimensionsNamed(
          of: code.code, dimensions: own, in: counts.entries.filter(isIncluded), rules: contents.rules)
    }
  }

  /// A row a unit and pair of codes.
  public var pairs: ReportTable { CoOccurrenceTable.table(units) }

  /// Of each code with dimensions, which are named beside it.
  public var named: ReportTable { DimensionsNamedTable.table(dimensions) }
}
