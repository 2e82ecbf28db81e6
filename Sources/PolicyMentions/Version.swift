/// The version of the product, by semantic versioning.
public enum PolicyMentionsVersion {
  /// The version of this build; stores and ledger files say which one wrote them.
  public static let current = "0.1.0"
}
