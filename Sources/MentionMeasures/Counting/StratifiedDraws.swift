import Foundation
import Measures

/// Draws documents within strata, one stratum after the other, and adds up what is in them.
struct StratifiedDraws {
  /// The mentions of each code in each resample, code after code.
  private(set) var mentions: [Int]
  /// The Thai characters of each resample.
  private(set) var characters: [Int]

  private let strata: [DocumentStratum]
  private let replicates: Int
  private var generator: SplitMix64
  /// Where the sum of the silent documents' characters is drawn at once, its mean and variance in each resample.
  private var silentMeans: [Double]
  private var silentVariances: [Double]

  /// From so many documents without a mention up, the sum of their characters is drawn at once: it is normally
  /// distributed around its mean, to far less than a resample's own uncertainty. Of fewer, each is drawn.
  private static let manySilent = 200

  /// - Parameters:
  ///   - strata: The documents.
  ///   - codes: How many codes are counted in them.
  ///   - settings: The seed, and how many resamples are drawn.
  init(_ strata: [DocumentStratum], codes: Int, _ settings: Resampling) {
    self.strata = strata
    replicates = settings.replicates
    generator = SplitMix64(seed: Self.digest(of: strata, seed: settings.seed))
    mentions = [Int](repeating: 0, count: codes * replicates)
    characters = [Int](repeating: 0, count: replicates)
    let isDrawnAtOnce = strata.reduce(0) { $0 + $1.silent.count } >= Self.manySilent
    silentMeans = [Double](repeating: 0, count: isDrawnAtOnce ? replicates : 0)
    silentVariances = silentMeans
  }

  /// Draws all resamples.
  mutating func draw() {
    for stratum in strata {
      let silentDraws = drawSpeaking(stratum)
      if silentMeans.isEmpty {
        drawEach(silentDraws, of: stratum.silent)
      } else {
        gather(silentDraws, of: stratum.silent)
      }
    }
    for replicate in silentMeans.indices {
      let sum =
        silentMeans[replicate] + silentVariances[replicate].squareRoot() * generator.standardNormal()
      characters[replicate] += max(0, Int(sum.rounded()))
    }
  }

  /// Draws the documents with a mention, and says how many draws of each resample fall on others.
  private mutating func drawSpeaking(_ stratum: DocumentStratum) -> [Int] {
    let numbers = SpeakingDraws(draws: stratum.documents, speaking: stratum.rows.count)
    let rows = FlatRows(stratum.rows)
    var silentDraws = [Int](repeating: stratum.documents, count: replicates)
    guard !stratum.rows.isEmpty else { return silentDraws }
    for replicate in 0..<replicates {
      let drawn = numbers.draw(using: &generator)
      silentDraws[replicate] -= drawn
      for _ in 0..<drawn {
        let row = generator.index(below: rows.characters.count)
        characters[replicate] += rows.characters[row]
        for place in rows.starts[row]..<rows.starts[row + 1] {
          mentions[rows.places[place] * replicates + replicate] += rows.counts[place]
        }
      }
    }
    return silentDraws
  }

  private mutating func drawEach(_ draws: [Int], of silent: [Int]) {
    guard !silent.isEmpty else { return }
    for replicate in 0..<replicates {
      for _ in 0..<draws[replicate] {
        characters[replicate] += silent[generator.index(below: silent.count)]
      }
    }
  }

  private mutating func gather(_ draws: [Int], of silent: [Int]) {
    guard !silent.isEmpty else { return }
    let mean = Double(silent.reduce(0, +)) / Double(silent.count)
    let squares = silent.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let variance = squares / Double(silent.count)
    for replicate in 0..<replicates {
      silentMeans[replicate] += Double(draws[replicate]) * mean
      silentVariances[replicate] += Double(draws[replicate]) * variance
    }
  }

  /// A seed that follows from the documents, so that two groups of different ones are drawn independently of each
  /// other: their resamples can be set against each other.
  private static func digest(of strata: [DocumentStratum], seed: UInt64) -> UInt64 {
    var mixed = SplitMix64(seed: seed)
    func mix(_ number: Int) {
      mixed = SplitMix64(seed: mixed.next() ^ UInt64(bitPattern: Int64(number)))
    }
    for stratum in strata {
      for byte in stratum.names.joined().utf8 { mix(Int(byte)) }
      mix(stratum.rows.count)
      for row in stratum.rows {
        mix(row.thaiCharacters)
        for mention in row.mentions {
          mix(mention.place)
          mix(mention.count)
        }
      }
      mix(stratum.silent.count)
      mix(stratum.silent.reduce(0, &+))
    }
    return mixed.next()
  }
}

/// The rows of a stratum, end to end: drawing reads them some million times.
private struct FlatRows {
  var characters: [Int] = []
  /// Where each row's mentions begin in ``places`` and ``counts``; one more than there are rows.
  var starts = [0]
  var places: [Int] = []
  var counts: [Int] = []

  init(_ rows: [DocumentStratum.Row]) {
    for row in rows {
      characters.append(row.thaiCharacters)
      places += row.mentions.map(\.place)
      counts += row.mentions.map(\.count)
      starts.append(places.count)
    }
  }
}

extension SplitMix64 {
  /// A number of the standard normal distribution (Box & Muller 1958).
  fileprivate mutating func standardNormal() -> Double {
    // 1 − unit() lies above 0, so that its logarithm is finite.
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * Double.pi * unit())
  }
}
