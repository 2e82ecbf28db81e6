import Corpora
import MentionStorage

/// What a store knows of files, to be looked up in the order of the input.
///
/// Most files of a listing are as they were and come in the same order, so that the next one is looked at first.
struct KnownSources {
  private let sources: [StoredSource]
  private var isUsed: [Bool]
  private var expected = 0
  private var places: PlacesByName?

  private struct Key: Hashable {
    var input: Int
    var path: ExactText
  }

  init(_ sources: [StoredSource]) {
    self.sources = sources
    isUsed = [Bool](repeating: false, count: sources.count)
  }

  /// The files of the last finished update that were not asked for.
  var vanished: [StoredSource] {
    zip(sources, isUsed).compactMap { !$1 && $0.state == .current ? $0 : nil }
  }

  /// Everything that is known of a file, the current state first. Each is given once.
  mutating func take(input: Int, path: String) -> [StoredSource] {
    if expected < sources.count, !isUsed[expected], isSame(expected, input, path),
      sources.last?.state == .current
    {
      isUsed[expected] = true
      expected += 1
      return [sources[expected - 1]]
    }
    let found = index(Key(input: input, path: ExactText(path))).filter { !isUsed[$0] }
    // Two files whose names read the same in UTF-8 are told apart by their order alone.
    var taken: [Int] = []
    for place in found where !taken.contains(where: { sources[$0].state == sources[place].state }) {
      taken.append(place)
      isUsed[place] = true
    }
    if let first = taken.first { expected = first + 1 }
    return taken.map { sources[$0] }
  }

  private func isSame(_ place: Int, _ input: Int, _ path: String) -> Bool {
    sources[place].input == input && ExactText(sources[place].path) == ExactText(path)
  }

  private mutating func index(_ key: Key) -> [Int] {
    let places = places ?? PlacesByName(sources, without: isUsed)
    self.places = places
    return places.all(of: key)
  }

  /// Where files that were not asked for yet stand in the list. Hardly a name stands twice, so there is no list for each.
  private struct PlacesByName {
    /// The first place of each name.
    private var first: [Key: Int]
    /// For each place the next one of the same name.
    private var next: [Int?]

    init(_ sources: [StoredSource], without isUsed: [Bool]) {
      first = Dictionary(minimumCapacity: isUsed.count { !$0 })
      next = [Int?](repeating: nil, count: sources.count)
      for (place, source) in sources.enumerated().reversed() where !isUsed[place] {
        next[place] = first.updateValue(
          place, forKey: Key(input: source.input, path: ExactText(source.path)))
      }
    }

    /// The places of a name, in their order.
    func all(of key: Key) -> [Int] {
      var places: [Int] = []
      var place = first[key]
      while let found = place {
        places.append(found)
        place = next[found]
      }
      return places
    }
  }
}
