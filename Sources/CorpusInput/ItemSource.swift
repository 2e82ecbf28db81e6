/// One place that items come out of: a folder, an archive, a table, a single text.
protocol ItemSource: AnyObject {
  /// The next step, or `nil` at the end.
  func next() -> SourceStep?
}

/// What a source does next.
enum SourceStep {
  case item(InputItem)
  /// Something with items of its own stands here; they come before the rest of this source.
  case inside(any ItemSource)
  /// A file with items of its own stands here, not opened yet; they come before the rest of this source.
  case table(TableReference)

  static func ignored(_ path: String, _ reason: IgnoredReason) -> Self {
    .item(.ignored(IgnoredEntry(path: path, reason: reason)))
  }

  static func rejected(_ rejection: InputRejection) -> Self {
    .item(.rejected(rejection))
  }
}

/// A source of a few steps known beforehand.
final class StepList: ItemSource {
  private var steps: ArraySlice<SourceStep>

  init(_ steps: SourceStep...) {
    self.steps = steps[...]
  }

  func next() -> SourceStep? { steps.popFirst() }
}
