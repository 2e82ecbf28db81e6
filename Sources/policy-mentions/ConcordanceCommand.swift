import ArgumentParser
import PolicyMentions

/// Shows mentions in their context, one under the other.
struct ConcordanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance", abstract: "Shows mentions as keywords in context, aligned for the terminal.",
    discussion: """
      Examples:
        policy-mentions concordance seeds --code GI
        policy-mentions concordance ~/news --code GI --month 2567-01
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var codes: CodeOptions

  @Option(help: "The width of the context on either side, in terminal columns.")
  var width = 40

  func validate() throws {
    guard (1...Document.concordanceWidth).contains(width) else {
      throw ValidationError("--width must be from 1 to \(Document.concordanceWidth)")
    }
  }

  func run() async throws {
    let selection = try selection.selection(of: input, codes: codes)
    let run = try await CorpusRun.of(input, detail: .counted)
    let mentions = run.selected(selection, input).mentions
    let documentWidth = mentions.map { DisplayWidth.columns(of: $0.document) }.max() ?? 0
    try StandardOutput.write { sink in
      for mention in mentions {
        let line = ConcordanceLayout(mention, width: width, documentWidth: documentWidth).line
        try sink.write(Array((VisibleText.of(line) + "\n").utf8))
      }
    }
    try run.finish()
  }
}

/// One line of a concordance: document, left context set right, node, right context.
private struct ConcordanceLayout {
  let line: String

  init(_ mention: MentionRecord, width: Int, documentWidth: Int) {
    let left = Self.tail(of: mention.left, width: width)
    let right = DisplayWidth.truncated(mention.right, to: width)
    let document = Self.padding(documentWidth - DisplayWidth.columns(of: mention.document)) + mention.document
    line =
      "\(document)  \(Self.padding(width - DisplayWidth.columns(of: left)))\(left)[\(mention.text)]\(right)"
  }

  private static func padding(_ columns: Int) -> String { String(repeating: " ", count: max(0, columns)) }

  /// The end of a text that fits a width, not cut within a character.
  private static func tail(of text: String, width: Int) -> String {
    var kept: [Character] = []
    var columns = 0
    for character in text.reversed() {
      columns += DisplayWidth.columns(of: String(character))
      if columns > width { break }
      kept.append(character)
    }
    return String(kept.reversed())
  }
}
