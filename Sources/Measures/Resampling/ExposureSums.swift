/// The mean, the variance and the skewness of one draw among exposures.
struct ExposureMoments: Hashable, Sendable {
  let mean: Double
  let variance: Double
  /// The third central moment.
  let third: Double

  /// All 0 where there are none.
  init(of exposures: [Double]) {
    let count = Double(max(1, exposures.count))
    let mean = exposures.reduce(0, +) / count
    self.mean = mean
    variance = exposures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    third = exposures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) } / count
  }
}

/// What the clusters without events add to the exposure of each resample, drawn at once instead of cluster by cluster.
///
/// Only the sum of their exposures matters, and there are many times more of them than of those with events. The sum of
/// so many draws from several strata has moments that add up; it is drawn from the normal distribution with
/// these moments, corrected for skewness by the first term of Cornish & Fisher (1938), "Moments and cumulants in the
/// specification of distributions", Revue de l'Institut International de Statistique 5, 307–320.
struct ExposureSums: Sendable {
  private var means: [Double]
  private var variances: [Double]
  private var thirds: [Double]

  /// With fewer draws, or a sum that is more skewed, each draw is made by itself.
  private static let fewestDraws = 100
  private static let greatestSkewness = 0.25

  /// Nothing drawn as yet.
  init(replicates: Int) {
    means = [Double](repeating: 0, count: replicates)
    variances = means
    thirds = means
  }

  /// Whether sums of draws from these strata can be drawn at once.
  static func areNormal(_ strata: some Sequence<(draws: Int, moments: ExposureMoments)>) -> Bool {
    var (draws, variance, third) = (0, 0.0, 0.0)
    for stratum in strata {
      draws += stratum.draws
      variance += Double(stratum.draws) * stratum.moments.variance
      third += Double(stratum.draws) * stratum.moments.third
    }
    return draws >= fewestDraws && abs(third) <= greatestSkewness * variance * variance.squareRoot()
  }

  /// Adds draws to one resample.
  mutating func add(draws: Int, from moments: ExposureMoments, to replicate: Int) {
    let draws = Double(draws)
    means[replicate] += draws * moments.mean
    variances[replicate] += draws * moments.variance
    thirds[replicate] += draws * moments.third
  }

  /// Adds as many draws to every resample.
  mutating func addToAll(draws: Int, from moments: ExposureMoments) {
    for replicate in means.indices { add(draws: draws, from: moments, to: replicate) }
  }

  /// Adds the draws from other strata to the same resamples.
  mutating func add(_ other: ExposureSums) {
    for replicate in means.indices {
      means[replicate] += other.means[replicate]
      variances[replicate] += other.variances[replicate]
      thirds[replicate] += other.thirds[replicate]
    }
  }

  /// Draws the sums and adds them to the exposures of the resamples.
  func draw(addingTo exposures: inout [Double], using generator: inout SplitMix64) {
    for replicate in means.indices {
      let deviation = variances[replicate].squareRoot()
      let skewness = deviation > 0 ? thirds[replicate] / (variances[replicate] * deviation) : 0
      let normal = StandardNormal.draw(using: &generator)
      let corrected = normal + skewness / 6 * (normal * normal - 1)
      exposures[replicate] += max(0, means[replicate] + deviation * corrected)
    }
  }
}

/// Draws from the standard normal distribution, with nothing but exact arithmetic, so that every machine draws the same.
enum StandardNormal {
  /// The number of heads of so many coins, spread evenly over the steps between: its kurtosis is 0.0005 too low.
  private static let coins = 4096
  private static let heads = BinomialSampler(trials: coins, hits: 1, of: 2)
  /// A quarter for each coin, and a twelfth for the even spread.
  private static let deviation = (Double(coins) / 4 + 1.0 / 12).squareRoot()

  static func draw(using generator: inout SplitMix64) -> Double {
    let heads = Double(heads.draw(using: &generator) - coins / 2)
    return (heads + generator.unit() - 0.5) / deviation
  }
}
