/// Keeps the documents of different inputs apart by their paths.
///
/// It remembers eight bytes of each path, by the hash FNV-1a (Fowler, Noll, Vo), which is the same in every run.
struct PathRegister {
  private let isNeeded: Bool
  private var earlier: Set<UInt64> = []
  private var current: Set<UInt64> = []

  /// - Parameter isNeeded: Whether there is more than one input; with one nothing is remembered.
  init(isNeeded: Bool) {
    self.isNeeded = isNeeded
  }

  /// From here on paths are of the next input.
  mutating func beginInput() {
    earlier.formUnion(current)
    current = []
  }

  /// The path, with its input before it where an earlier input has the same one.
  mutating func unique(_ path: String, input: String) -> String {
    guard isNeeded else { return path }
    let hash = Self.hash(path)
    current.insert(hash)
    return earlier.contains(hash) ? "\(input):\(path)" : path
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ path: String) -> UInt64 {
    path.utf8.reduce(offsetBasis) { ($0 ^ UInt64($1)) &* prime }
  }
}
