import PolicyMentions

/// The command line that made a report, as the report keeps it: without what changes no content, such as where the
/// files were put, so that the same report says the same wherever it is written.
struct RecordedCommand {
  /// The words after `policy-mentions`.
  let words: [String]

  /// - Parameter arguments: The words after `policy-mentions`, as they were given.
  init(_ arguments: some Sequence<String>) {
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
        continue
      }
      for word in Self.unbundled(argument) {
        if Self.optionsOfPlace.contains(word) {
          isValue = true
        } else if !Self.flagsOfSpeech.contains(word),
          !Self.optionsOfPlace.contains(where: { word.hasPrefix($0 + "=") })
        {
          words.append(Self.inCommonEra(word, after: words.last))
        }
      }
    }
    self.words = words
  }

  /// The options of a word such as `-qo`, of those that change no content; any other word by itself.
  private static func unbundled(_ word: String) -> [String] {
    guard word.hasPrefix("-") else { return [word] }
    let options = word.dropFirst().map { "-\($0)" }
    let isBundle = options.allSatisfy { optionsOfPlace.contains($0) || flagsOfSpeech.contains($0) }
    return isBundle && !options.isEmpty ? options : [word]
  }

  /// A month in the one form that all ways of typing it have; any other word as it is.
  private static func inCommonEra(_ word: String, after option: String?) -> String {
    if let option, optionsOfMonths.contains(option) { return Month(typed: word)?.description ?? word }
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, optionsOfMonths.contains(parts[0]) else { return word }
    return parts[0] + "=" + inCommonEra(parts[1], after: parts[0])
  }

  /// The command that makes the same report of the documents themselves, where this one has them from a store
  /// or from ledgers.
  ///
  /// - Parameters:
  ///   - inputs: The inputs that the documents were read from.
  ///   - options: The input of this command.
  func reading(_ inputs: [String], for options: InputOptions) -> RecordedCommand {
    guard options.inputs != inputs || options.reading.fromLedger else { return self }
    var rest = ArraySlice(options.inputs)
    var isPlaced = false
    // The first word is the command's own name.
    return RecordedCommand(
      words.prefix(1)
        + words.dropFirst().flatMap { word -> [String] in
          if word == Self.flagOfLedgers { return [] }
          guard word == rest.first else { return [word] }
          rest.removeFirst()
          defer { isPlaced = true }
          return isPlaced ? [] : inputs
        })
  }

  /// Reads a command back from ``text``; `nil` for a text that is none.
  init?(text: String) {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped || (isQuoted && character != "'") {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == "\\" {
        isEscaped = true
      } else if character == " " {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    guard !isQuoted, !isEscaped, words.first == Self.program else { return nil }
    self.words = Array(words.dropFirst())
  }

  /// The command as a shell reads it.
  var text: String { ([Self.program] + words.map(ShellWord.quoted)).joined(separator: " ") }

  private static let program = "policy-mentions"
  private static let optionsOfMonths = ["--month", "--since", "--until"]
  private static let flagOfLedgers = "--from-ledger"
  private static let optionsOfPlace = ["-o", "--output"]
  private static let flagsOfSpeech = ["-q", "--quiet", "--timings"]
}
