/// What became of the input: what could not be read, and what is no document by its ending.
public struct ReportInput: Hashable, Sendable {
  /// A file, or a record of one, that could not be read as a document.
  public struct Rejected: Hashable, Sendable {
    public var path: String
    /// What was wrong, with its line or byte where there is one.
    public var reason: String

    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// Files that were passed over for one reason.
  public struct Ignored: Hashable, Sendable {
    /// Why they are no documents, such as the ending of their names.
    public var reason: String
    public var count: Int

    public init(reason: String, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// The inputs as the user named them.
  public var inputs: [String]
  public var rejected: [Rejected]
  public var ignored: [Ignored]

  public init(inputs: [String] = [], rejected: [Rejected] = [], ignored: [Ignored] = []) {
    self.inputs = inputs
    self.rejected = rejected
    self.ignored = ignored
  }
}
