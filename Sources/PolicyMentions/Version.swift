/// The version of the product, by semantic versioning.
public enum PolicyMentionsVersion {
  public static let current = "0.1.0"
}
