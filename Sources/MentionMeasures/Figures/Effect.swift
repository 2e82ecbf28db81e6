public import Measures

/// How large the difference of two shares is, and how surely it is one, for readers who rank differences.
public struct Effect: Hashable, Sendable {
  /// log₂ of the ratio of the shares, with its exact interval; `nil` where neither group has the code.
  public var logRatio: LogRatio?
  /// `nil` where a group has no documents.
  public var keyness: Keyness?
  /// The p of ``keyness``, corrected for all comparisons of the table.
  public var adjustedP: Double?

  /// The effects of all differences of a table, in their order.
  public static func all(of changes: [Change]) -> [Effect] {
    let effects = changes.map(Effect.init)
    let adjusted = BenjaminiHochberg.adjusted(effects.map { $0.keyness?.p })
    return zip(effects, adjusted).map { effect, adjusted in
      var effect = effect
      effect.adjustedP = adjusted
      return effect
    }
  }

  private init(_ change: Change) {
    guard
      let target = Share(hits: change.target.documentsWith, base: change.target.documents),
      let reference = Share(hits: change.reference.documentsWith, base: change.reference.documents)
    else { return }
    logRatio = LogRatio(target: Rate(target), reference: Rate(reference))
    keyness = Keyness(target: target, reference: reference)
  }
}
