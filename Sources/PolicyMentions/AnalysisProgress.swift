/// How far the analysis of an input has got.
public struct AnalysisProgress: Hashable, Sendable {
  /// The documents read so far.
  public var documents = 0
  /// The bytes of their texts.
  public var bytes = 0

  /// Nothing read as yet.
  public init() {}
}
