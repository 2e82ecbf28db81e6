/// What became of the input: what could not be read, and what is no document by its ending.
public struct ReportInput: Hashable, Sendable {
  /// A file, or a record of one, that could not be read as a document.
  public struct Rejected: Hashable, Sendable {
    /// The path as a person would look for it: the input as typed, and the way from there.
    public var path: String
    /// What was wrong, with its line or byte where there is one.
    public var reason: String

    /// A file or record with what was wrong.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Files that were passed over for one reason.
  public struct Ignored: Hashable, Sendable {
    /// Why they are no documents, such as the ending of their names.
    public var reason: String
    /// How many files, each counted for one reason.
    public var count: Int

    /// So many files of one reason.
    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// The inputs as the user named them.
  public var inputs: [String]
  /// In the order in which they stand in the tables of rejected files.
  public var rejected: [Rejected]
  /// One for each reason, in the order of the coverage sheet.
  public var ignored: [Ignored]

  /// An account of the input; where nothing else is said, all of it was read.
  public init(inputs: [String] = [], rejected: [Rejected] = [], ignored: [Ignored] = []) {
    self.inputs = inputs
    self.rejected = rejected
    self.ignored = ignored
  }
}
