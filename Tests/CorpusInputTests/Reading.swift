import Corpora
import CorpusInput

/// Everything that comes out of inputs, files loaded.
struct Reading {
  var documents: [SourceText] = []
  var rejected: [InputRejection] = []
  var ignored: [IgnoredEntry] = []

  init(
    _ inputs: InputLocation..., format: InputFormat = .automatic, limits: InputLimits = InputLimits()
  ) {
    self.init(CorpusReader(inputs, format: format, limits: limits))
  }

  init(_ reader: CorpusReader) {
    for item in reader {
      switch item {
      case .document(let text): documents.append(text)
      case .rejected(let rejection): rejected.append(rejection)
      case .ignored(let entry): ignored.append(entry)
      case .file(let file):
        do throws(InputRejection) {
          documents.append(try file.load())
        } catch {
          rejected.append(error)
        }
      }
    }
  }

  var paths: [String] { documents.map(\.path) }
  var texts: [String] { documents.map { String(decoding: $0.bytes, as: UTF8.self) } }
  var reasons: [InputRejection.Reason] { rejected.map(\.reason) }
}

/// Random numbers that are the same in every run (SplitMix64).
struct FixedGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
