/// A Frictionless Data Package: CSV files and `datapackage.json`, which tells what every column means.
///
/// The descriptor follows Data Package v1 and Table Schema v1 (specs.frictionlessdata.io). Texts stand in
/// English under the standard's names and in Thai beside them (`title_th`, `description_th`, `unit_th`).
public struct DataPackage: Sendable {
  /// The name of the file that describes the others.
  public static let descriptorName = "datapackage.json"

  /// Lower-case letters, digits, `.`, `_` and `-`.
  public var name: String
  public var title: LocalizedText
  public var meaning: LocalizedText
  /// The version of the data: a month, a release.
  public var version: String
  public var tables: [ReportTable]
  /// Further facts of the whole package, such as the fingerprint of its rules, in the order given.
  public var facts: [(name: String, value: String)]

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

  /// Writes the tables and the descriptor into the folder at `path`, all of them or none.
  ///
  /// - Throws: ``OutputError`` or ``TableError``.
  public func write(toFolder path: String, csv: CSVWriter.Options = .spreadsheetFile) throws {
    try AtomicDirectory.write(to: path, descriptor: Self.descriptorName) { folder in
      try writeFiles(into: folder, csv: csv)
    }
  }

  /// Writes the tables and the descriptor into a folder that is there, one after another.
  ///
  /// - Throws: ``OutputError`` or ``TableError``.
  public func writeFiles(into folder: String, csv: CSVWriter.Options = .spreadsheetFile) throws {
    for table in tables {
      try AtomicFile.write(to: folder + "/" + Self.fileName(of: table)) { sink in
        var writer = CSVWriter(columns: table.columns, options: csv)
        try writer.write(table, to: sink)
      }
    }
    try AtomicFile.write(to: folder + "/" + Self.descriptorName) { sink in
      try sink.write(descriptor)
    }
  }

  /// The bytes of `datapackage.json`; the same package always gives the same.
  public var descriptor: [UInt8] {
    var bytes: [UInt8] = []
    package.appendIndented(to: &bytes)
    bytes.append(CSV.lineFeed)
    return bytes
  }

  static func fileName(of table: ReportTable) -> String { table.name + ".csv" }

  private var package: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("profile", .string("tabular-data-package")),
      ("name", .string(name)),
    ]
    members += Self.texts("title", title) + Self.texts("description", meaning)
    members.append(("version", .string(version)))
    members += facts.map { ($0.name, .string($0.value)) }
    members.append(("resources", .array(tables.map(Self.resource))))
    return .object(members)
  }

  private static func texts(_ key: String, _ text: LocalizedText) -> [(key: String, value: JSONValue)] {
    [(key, .string(text.english)), (key + "_th", .string(text.thai))]
  }

  private static func resource(_ table: ReportTable) -> JSONValue {
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
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .flag(true)), ("header", .flag(true)),
        ])
      ),
      (
        "schema",
        .object([
          ("fields", .array(table.columns.map(field))),
          ("missingValues", .array([.string("")])),
        ])
      ),
    ]
    return .object(members)
  }

  private static func field(_ column: Column) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("name", .string(column.name))]
    members += texts("title", column.title) + texts("description", column.meaning)
    members += type(of: column)
    if let unit = column.unit { members += texts("unit", unit) }
    let constraints = constraints(on: column)
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
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
