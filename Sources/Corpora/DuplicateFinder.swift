import ParallelWork

/// Finds the documents that repeat the news of an earlier one, word for word or nearly.
///
/// The site shows much news twice: entered again with a word mended, or under a second heading. It also has
/// news made after one pattern (the week's seizures, the day's flooded roads), which differs in a few
/// figures. What tells them apart is how like the texts are and the days that they report. Of two samples of 100
/// duplicates drawn at random from the 1,005 found in 63,989 documents, 95 and 99 were the same news (Wilson intervals at
/// 95 %: 0.89 to 0.98, 0.95 to 1.00), the second judged by the headlines and the places where the texts differ. The
/// others were reports made after one pattern, and a greeting for a day that returns every year.
///
/// Documents are added in any order; the answer is the same for every order. See ``originals()``.
public struct DuplicateFinder: Sendable {
  /// The likeness (``TextSignature/likeness(to:)``) from which a document is a duplicate.
  public static let leastLikeness = 0.9
  /// The likeness from which it is one although the two texts report different days.
  public static let leastLikenessOfOtherDays = 0.96

  private var documents: [Entry] = []

  private struct Entry {
    var id: String
    var published: CalendarDay?
    var event: CalendarDay?
    var signature: TextSignature
  }

  /// A finder without documents.
  public init() {}

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - published: Its day of publication, which settles which of two documents is the earlier.
  ///   - event: The day that it reports.
  ///   - signature: The signature of its text.
  public mutating func add(
    id: String, published: CalendarDay?, event: CalendarDay?, signature: TextSignature
  ) {
    documents.append(Entry(id: id, published: published, event: event, signature: signature))
  }

  /// For each document, in the order in which they were added, the id of the document whose news it
  /// repeats, or `nil` when it is the first with its news.
  ///
  /// Documents are gone through from the earliest on: by day of publication (documents without one last),
  /// then by id (numbers by their value), then in the order added. One that is like an earlier document
  /// that is no duplicate itself repeats that one, of several the most like, then the earliest. So every
  /// duplicate is like its original, not only like another duplicate.
  ///
  /// Likely pairs are found by locality-sensitive hashing (P. Indyk, R. Motwani 1998): only documents that agree in
  /// all of some 8 neighbouring classes are compared. With 16 bands of 8 classes a pair as like as
  /// 0.9 is compared with probability 1 - (1 - 0.9⁸)¹⁶ = 0.9999.
  public func originals() -> [String?] {
    var answer = [String?](repeating: nil, count: documents.count)
    var wholes: [UInt64: Int] = Dictionary(minimumCapacity: documents.count)
    var index = BandIndex(documents.map(\.signature))
    let order = order
    var ranks = [Int](repeating: 0, count: documents.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    for place in order {
      let signature = documents[place].signature
      var best: (likeness: Double, place: Int)?
      if let whole = signature.whole, let earlier = wholes[whole] {
        best = (1, earlier)
      } else {
        for earlier in index.places(near: place) {
          let likeness = signature.likeness(to: documents[earlier].signature)
          guard likeness >= leastLikeness(place, earlier),
            best.map({ ($0.likeness, ranks[earlier]) < (likeness, ranks[$0.place]) }) ?? true
          else { continue }
          best = (likeness, earlier)
        }
      }
      if let best {
        answer[place] = documents[best.place].id
      } else {
        if let whole = signature.whole { wholes[whole] = place }
        index.add(place)
      }
    }
    return answer
  }

  private func leastLikeness(_ one: Int, _ other: Int) -> Double {
    guard let day = documents[one].event, let otherDay = documents[other].event, day != otherDay else {
      return Self.leastLikeness
    }
    return Self.leastLikenessOfOtherDays
  }

  /// The places of the documents in the order in which they are gone through: those without a day last, those whose id is
  /// no number behind the others.
  private var order: [Int] {
    let numbers = documents.map { Int($0.id) }
    return documents.indices.sorted { one, other in
      let (day, otherDay) = (documents[one].published, documents[other].published)
      if day != otherDay { return Self.isEarlier(day, otherDay) }
      if numbers[one] != numbers[other] { return Self.isEarlier(numbers[one], numbers[other]) }
      let (id, otherID) = (documents[one].id, documents[other].id)
      return id != otherID ? id < otherID : one < other
    }
  }

  private static func isEarlier<Value: Comparable>(_ one: Value?, _ other: Value?) -> Bool {
    guard let one, let other else { return one != nil }
    return one < other
  }
}

/// Finds the places of signatures that agree in a band: some neighbouring classes.
///
/// Few documents agree with any other in a band. Only for these it is kept which ones do, so that it takes little memory.
private struct BandIndex {
  private static let bandLength = 8

  /// For each place the numbers of the groups that agree in a band.
  private let groups: [Int: [Int]]
  /// The places added so far, by group.
  private var places: [[Int]]
  /// For each place the last one that it was found near to, by which it is found once in all bands.
  private var lastNear: [Int?]

  init(_ signatures: [TextSignature]) {
    let starts = Array(stride(from: 0, to: TextSignature.binCount, by: Self.bandLength))
    var groups: [Int: [Int]] = [:]
    var count = 0
    for band in starts.indices.concurrentMap({ Agreeing(signatures, from: starts[$0]) }) {
      for (place, group) in band.places { groups[place, default: []].append(count + group) }
      count += band.groups
    }
    self.groups = groups
    places = [[Int]](repeating: [], count: count)
    lastNear = [Int?](repeating: nil, count: signatures.count)
  }

  /// The places that agree with another in one band, each with the number of its group, from 0.
  private struct Agreeing {
    let places: [(place: Int, group: Int)]
    let groups: Int

    init(_ signatures: [TextSignature], from start: Int) {
      let hashes = signatures.map { hash(of: $0, from: start) }
      let sorted = Self.mayBeRepeated(hashes).sorted()
      var numbers: [UInt64: Int] = [:]
      for (hash, next) in zip(sorted, sorted.dropFirst()) where hash == next && numbers[hash] == nil {
        numbers[hash] = numbers.count
      }
      groups = numbers.count
      places = hashes.enumerated().compactMap { place, hash in
        hash.flatMap { numbers[$0] }.map { (place, $0) }
      }
    }

    /// The hashes of which another has the same highest bits; most have none, and need not be sorted.
    private static func mayBeRepeated(_ hashes: [UInt64?]) -> [UInt64] {
      let bits = Int.bitWidth - (hashes.count * leastSlotsOfHash).leadingZeroBitCount
      var isTaken = [Bool](repeating: false, count: 1 << bits)
      var isShared = isTaken
      for case let hash? in hashes {
        let slot = Int(truncatingIfNeeded: hash >> (UInt64.bitWidth - bits))
        if isTaken[slot] { isShared[slot] = true }
        isTaken[slot] = true
      }
      return hashes.compactMap { hash in
        hash.flatMap { isShared[Int(truncatingIfNeeded: $0 >> (UInt64.bitWidth - bits))] ? $0 : nil }
      }
    }

    /// With so many slots for a hash, hashes that differ seldom share one.
    private static let leastSlotsOfHash = 8
  }

  mutating func add(_ place: Int) {
    for group in groups[place] ?? [] { places[group].append(place) }
  }

  /// The places added that agree with one in a band: each once, in no order.
  mutating func places(near place: Int) -> [Int] {
    var near: [Int] = []
    for group in groups[place] ?? [] {
      for other in places[group] where lastNear[other] != place {
        lastNear[other] = place
        near.append(other)
      }
    }
    return near
  }

  /// A hash of the classes of a band; `nil` for a text too short for it.
  private static func hash(of signature: TextSignature, from start: Int) -> UInt64? {
    guard !signature.bins.isEmpty else { return nil }
    var hash = UInt64(start)
    for place in start..<start + bandLength {
      hash = TextSignature.mixed(hash ^ UInt64(signature.bins[place]) &* TextSignature.base)
    }
    return hash
  }
}
