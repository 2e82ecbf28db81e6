import ContentAnalysis
import Corpora
import TextSearch

/// A document of the given lines, all of them to be read; the first is the page title.
func plainDocument(_ text: String) -> Document {
  let folded = FoldedText(text)
  var lines: [Line] = []
  var start = 0
  for end in folded.bytes.indices.filter({ folded.bytes[$0] == 0x0A }) + [folded.bytes.count] {
    lines.append(Line(range: start..<end, role: lines.isEmpty ? .title : .body, number: lines.count))
    start = end + 1
  }
  let passages = lines.indices.filter { !lines[$0].range.isEmpty }.map {
    Passage(range: lines[$0].range, scope: $0 == 0 ? .headline : .body, line: $0)
  }
  return Document(
    id: "1", path: "1.txt", url: nil, headline: "", text: folded, lines: lines, passages: passages,
    published: nil, event: nil, characters: 0, thaiCharacters: 0)
}

/// What a codebook finds in a text.
func findings(
  _ codes: [CodeDefinition], in text: String, joiners: [String] = ["หรือ", "คือ", "or"],
  context: DocumentContext = DocumentContext(), decisions: [ReviewDecision] = []
) throws -> (document: Document, findings: Findings) {
  let finder = try MentionFinder(
    Codebook(
      version: "1", title: LocalizedName(thai: "ทดสอบ", english: "Test"), fingerprint: "", joiners: joiners,
      codes: codes))
  let document = plainDocument(text)
  let matches = TermSearch(finder.patterns).matches(in: document.text)
  return (document, finder.findings(in: document, matches: matches, context: context, decisions: decisions))
}

/// The mentions of a text as `CODE:words`.
func mentions(_ codes: [CodeDefinition], in text: String, context: DocumentContext = DocumentContext()) throws
  -> [String]
{
  let found = try findings(codes, in: text, context: context)
  return found.findings.mentions.map { "\($0.code):\(found.document.text.originalString($0.range))" }
}

extension CodeDefinition {
  /// A code with no more than a test needs.
  init(_ code: String, terms: [Term] = [], sequences: [TermSequence] = []) {
    self.init(
      code: code, name: LocalizedName(thai: code, english: code),
      definition: LocalizedName(thai: "", english: ""), terms: terms, sequences: sequences)
  }
}
