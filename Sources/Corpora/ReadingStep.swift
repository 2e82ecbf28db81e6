/// A step of reading that the codebook's counting rules ask for.
///
/// Every step is taken. One is left out only to measure what it is worth.
public enum ReadingStep: String, Hashable, Sendable, CaseIterable {
  /// Spellings are made alike (rule 4). Without it the text is searched as it is typed.
  case folding
  /// Text that stands more than once is read once (rule 2). Without it every line is read.
  case repeatedText = "repeated-text"
  /// Of overlapping hits the longest counts, whatever its code. Without it all are asked about.
  case longestMatch = "longest-match"
  /// Namings of one policy side by side are one mention (rule 1). Without it each counts.
  case sideBySide = "side-by-side"
  /// A mention in a hashtag is one of its own (rule 3). Without it a hashtag is text like any other.
  case hashtags
  /// Lists of dimensions are read. Without it none is found.
  case dimensionLists = "dimension-lists"
}
