/// What Excel can hold (Microsoft, "Excel specifications and limits").
public enum WorkbookLimits {
  public static let rows = 1_048_576
  public static let columns = 16_384
  /// Counted in UTF-16 units, as Excel counts.
  public static let charactersPerCell = 32_767
  public static let linksPerSheet = 65_530
  public static let charactersPerAddress = 2_079
  public static let charactersPerSheetName = 31
  public static let charactersPerFooter = 255

  static let forbiddenInSheetNames: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
}
