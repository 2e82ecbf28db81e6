import ParallelWork

/// A Frictionless Data Package: CSV files and `datapackage.json`, which tells what every column means.
///
/// The descriptor follows Data Package v1 and Table Schema v1 (specs.frictionlessdata.io). Texts stand in
/// English under the standard's names and in Thai beside them (`title_th`, `description_th`, `unit_th`).
public struct DataPackage: Sendable {
  /// The name of the file that describes the others.
  public static let descriptorName = "datapackage.json"

  /// Lower-case letters, digits, `.`, `_` and `-`.
  public var name: String
  /// The heading that people read, `title` of the descriptor.
  public var title: LocalizedText
  /// What the data are, in a sentence or two: `description` of the descriptor.
  public var meaning: LocalizedText
  /// The version of the data: a month, a release.
  public var version: String
  /// A file each, in this order in the descriptor; no two have one name.
  public var tables: [ReportTable]
  /// Further facts of the whole package, such as the fingerprint of its rules, in the order given.
  public var facts: [(name: String, value: String)]

  /// A package of these tables. Nothing is written or worked out before it is asked for.
  public init(
    name: String, title: LocalizedText, meaning: LocalizedText, version: String,
    tables: [ReportTable], facts: [(name: String, value: String)] = []
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.version = version
    self.tables = tables
    self.facts = facts
  }

  /// What one file of a package came to.
  public struct WrittenFile: Hashable, Sendable {
    /// Of the table; the heading is not among them.
    public var rows: Int
    /// The length of the file, heading and byte order mark included.
    public var bytes: Int
    /// 64 hexadecimal digits.
    public var sha256: String
    /// Cells whose text has a `'` before it, since a spreadsheet would run it.
    public var neutralizedCells: Int
  }

  /// Writes the tables and the descriptor into the folder at `path`, all of them or none.
  ///
  /// - Returns: what each table's file came to, by the table's name.
  /// - Throws: ``OutputError`` or ``TableError``.
  @discardableResult
  public func write(
    toFolder path: String, csv: CSVWriter.Options = .spreadsheetFile
  ) throws -> [String: WrittenFile] {
    try AtomicDirectory.write(to: path, descriptor: Self.descriptorName) { folder in
      try writeFiles(into: folder, csv: csv)
    }
  }

  /// Writes the tables and the descriptor into a folder that is there, as many tables at a time as there are cores.
  ///
  /// - Parameters:
  ///   - long: the names of the tables that take longest, which are begun first, so that all cores end together.
  ///   - other: work that goes on beside the tables, and is begun before all but the longest; it may throw.
  /// - Returns: what each table's file came to, by the table's name.
  /// - Throws: ``OutputError`` or ``TableError``, or what other work throws; the first of several in the order given.
  @discardableResult
  public func writeFiles(
    into folder: String, csv: CSVWriter.Options = .spreadsheetFile,
    first long: [String] = [], beside other: (@Sendable () throws -> Void)? = nil
  ) throws -> [String: WrittenFile] {
    let work: [Work] =
      tables.filter { long.contains($0.name) }.map(Work.table) + (other.map { [.other($0)] } ?? [])
      + tables.filter { !long.contains($0.name) }.map(Work.table)
    let outcomes = work.indices.concurrentMap { place in
      Result<(String, WrittenFile)?, any Error> {
        switch work[place] {
        case .table(let table): return (table.name, try Self.write(table, into: folder, csv: csv))
        case .other(let other):
          try other()
          return nil
        }
      }
    }
    var written: [String: WrittenFile] = [:]
    for outcome in outcomes {
      if let (name, file) = try outcome.get() { written[name] = file }
    }
    try AtomicFile.write(to: folder + "/" + Self.descriptorName) { sink in
      try sink.write(descriptor(of: written))
    }
    return written
  }

  private enum Work: Sendable {
    case table(ReportTable)
    case other(@Sendable () throws -> Void)
  }

  private static func write(
    _ table: ReportTable, into folder: String, csv: CSVWriter.Options
  ) throws -> WrittenFile {
    try AtomicFile.write(to: folder + "/" + fileName(of: table)) { sink in
      var writer = CSVWriter(columns: table.columns, options: csv)
      let counted = CountingSink(sink)
      try writer.write(table, to: counted)
      return WrittenFile(
        rows: table.rows.count, bytes: counted.bytes, sha256: counted.sha256,
        neutralizedCells: writer.neutralizedCells)
    }
  }

  /// The bytes of `datapackage.json` without what is only known of written files; the same package always
  /// gives the same.
  public var descriptor: [UInt8] { descriptor(of: [:]) }

  /// The bytes of `datapackage.json`.
  ///
  /// - Parameter written: the files, by their tables' names: the descriptor then has their lengths and
  ///   digests, by which readers know them whole.
  func descriptor(of written: [String: WrittenFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    package(written).appendIndented(to: &bytes)
    bytes.append(CSV.lineFeed)
    return bytes
  }

  static func fileName(of table: ReportTable) -> String { table.name + ".csv" }

  private func package(_ written: [String: WrittenFile]) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("profile", .string("tabular-data-package")),
      ("name", .string(name)),
    ]
    members += Self.texts("title", title) + Self.texts("description", meaning)
    members.append(("version", .string(version)))
    members += facts.map { ($0.name, .string($0.value)) }
    members.append(("resources", .array(tables.map { Self.resource($0, written[$0.name]) })))
    return .object(members)
  }

  private static func texts(_ key: String, _ text: LocalizedText) -> [(key: String, value: JSONValue)] {
    [(key, .string(text.english)), (key + "_th", .string(text.thai))]
  }

  private static func resource(_ table: ReportTable, _ written: WrittenFile?) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("profile", .string("tabular-data-resource")),
      ("name", .string(table.name)),
      ("path", .string(fileName(of: table))),
    ]
    members += texts("title", table.title) + texts("description", table.meaning)
    members += [
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
    ]
    if let written {
      members += [("bytes", .integer(written.bytes)), ("hash", .string("sha256:" + written.sha256))]
      if written.neutralizedCells > 0 {
        members.append(("neutralizedCells", .integer(written.neutralizedCells)))
      }
    }
    var schema: [(key: String, value: JSONValue)] = [
      ("fields", .array(table.columns.map(field))), ("missingValues", .array([.string("")])),
    ]
    if !table.key.isEmpty { schema.append(("primaryKey", .array(table.key.map(JSONValue.string)))) }
    members += [
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .flag(true)), ("header", .flag(true)),
        ])
      ),
      ("schema", .object(schema)),
    ]
    return .object(members)
  }

  private static func field(_ column: Column) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("name", .string(column.name))]
    members += texts("title", column.title) + texts("description", column.meaning)
    members += type(of: column)
    if let unit = column.unit { members += texts("unit", unit) }
    if !column.categories.isEmpty {
      members.append(("categories", .array(column.categories.map(category))))
    }
    let constraints = constraints(on: column)
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// A value and its name, as Table Schema v2 has them, in both languages.
  private static func category(_ category: Category) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("value", .string(category.value)), ("label", .string(category.label.english)),
      ("label_th", .string(category.label.thai)),
    ]
    if let definition = category.definition { members += texts("description", definition) }
    return .object(members)
  }

  private static func type(of column: Column) -> [(key: String, value: JSONValue)] {
    switch column.type {
    case .text: [("type", .string("string"))]
    case .integer: [("type", .string("integer"))]
    case .number: [("type", .string("number"))]
    case .date: [("type", .string("date")), ("format", .string("default"))]
    case .month: [("type", .string("yearmonth"))]
    case .boolean: [("type", .string("boolean"))]
    case .list:
      [("type", .string("string")), ("listSeparator", .string(Cell.listSeparator))]
    case .address: [("type", .string("string")), ("format", .string("uri"))]
    }
  }

  private static func constraints(on column: Column) -> [(key: String, value: JSONValue)] {
    var constraints: [(key: String, value: JSONValue)] = []
    if column.isRequired { constraints.append(("required", .flag(true))) }
    if let bounds = column.bounds {
      if bounds.lowerBound.isFinite { constraints.append(("minimum", bound(bounds.lowerBound, column))) }
      if bounds.upperBound.isFinite { constraints.append(("maximum", bound(bounds.upperBound, column))) }
    }
    if let allowed = column.allowed {
      constraints.append(("enum", .array(allowed.map(JSONValue.string))))
    }
    return constraints
  }

  private static func bound(_ value: Double, _ column: Column) -> JSONValue {
    guard column.type == .integer, let whole = Int(exactly: value) else {
      return .number(value, decimals: nil)
    }
    return .integer(whole)
  }
}
