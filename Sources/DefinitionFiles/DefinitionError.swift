/// What is wrong at one place of a definition file.
public struct DefinitionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path as the user gave it, or the name of a built-in file.
  public var file: String
  /// The line, from 1; 0 where the file as a whole is meant.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// What is wrong, in a sentence that stands behind the place.
  public var message: String

  /// The error at this place.
  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `codebook.yml:14:9: code "GI" is defined twice`
  public var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line):\(column): \(message)"
  }
}

/// Everything that is wrong with a definition file, in the order of the file.
public struct DefinitionErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The errors, in the order of the file.
  public var errors: [DefinitionError]

  /// The errors of one file, or of several that belong together.
  public init(_ errors: [DefinitionError]) {
    self.errors = errors
  }

  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
