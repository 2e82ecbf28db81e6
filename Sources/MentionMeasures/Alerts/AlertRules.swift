/// From when on something is an alert. Few cases are none.
public enum AlertRules {
  /// How many months before are compared with.
  public static let window = 24
  /// How many of them must be measured at least.
  public static let fewestMonths = 12
  /// Neither the documents with the code nor those expected reach this number: too few cases for an alert.
  public static let fewestDocuments = Change.fewCases
  /// How many documents an agency must have had before its first mention of a code means something.
  public static let fewestAgencyDocuments = 50
  /// How many months a code must have been without a mention to be called silent.
  public static let silentMonths = 3
  /// How many of the largest movers are named.
  public static let movers = 3
}
