/// Keeps documents apart by their paths: mentions are put to documents by these.
///
/// It remembers eight bytes of each path, by the hash FNV-1a (Fowler, Noll, Vo), which is the same in every run.
struct PathRegister {
  private var earlier: Set<UInt64> = []
  private var current: Set<UInt64> = []
  /// How often a path was given again within an input, for those that were.
  private var repeats: [UInt64: Int] = [:]

  /// From here on paths are of the next input.
  mutating func beginInput() {
    earlier.formUnion(current)
    current = []
    repeats = [:]
  }

  /// The path, with its input before it where an earlier input has the same one, and a number behind it where this one has
  /// given it before: an archive may hold a member twice, and records may name one file.
  mutating func unique(_ path: String, input: String) -> String {
    let hash = Self.hash(path)
    let named = earlier.contains(hash) ? "\(input):\(path)" : path
    guard !current.insert(hash).inserted else { return named }
    while true {
      let number = repeats[hash, default: 1] + 1
      repeats[hash] = number
      let numbered = "\(named)#\(number)"
      if current.insert(Self.hash(numbered)).inserted { return numbered }
    }
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ path: String) -> UInt64 {
    path.utf8.reduce(offsetBasis) { ($0 ^ UInt64($1)) &* prime }
  }
}
