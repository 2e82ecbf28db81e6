import Corpora
import TextSearch

/// Makes one mention of one naming: takes in the words that belong to the name, and
/// joins namings of one policy that stand side by side (codebook, counting rule 1).
struct NamingMerge {
  let hits: DocumentHits
  let compiled: CompiledCodebook
  /// Whether namings beside each other are joined; those that overlap always are.
  var joinsNeighbours = true

  /// - Parameter mentions: In the order of the text.
  func merged(_ mentions: [Mention]) -> [Mention] {
    var merged: [Mention] = []
    for (index, mention) in mentions.enumerated() {
      let floor = merged.last?.range.upperBound ?? 0
      let ceiling = index + 1 < mentions.count ? mentions[index + 1].range.lowerBound : Int.max
      let extended = extended(mention, notBefore: floor, notAfter: ceiling)
      if var last = merged.last, last.code == extended.code, last.line == extended.line,
        last.scope == extended.scope || last.scope != .hashtag && extended.scope != .hashtag,
        isSideBySide(last, extended)
      {
        last.range = last.range.lowerBound..<max(last.range.upperBound, extended.range.upperBound)
        last.subcode = last.subcode ?? extended.subcode
        merged[merged.count - 1] = closed(last, notAfter: ceiling)
      } else {
        merged.append(closed(extended, notAfter: ceiling))
      }
    }
    return merged
  }

  /// Takes in the bracket that closes one opened within the mention, and what belongs to the name behind it:
  /// `Bio-Circular-Green (BCG) Economy`.
  private func closed(_ mention: Mention, notAfter ceiling: Int) -> Mention {
    let bytes = hits.document.text.bytes
    let (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    let depth = bytes[mention.range].reduce(0) { $0 + ($1 == open ? 1 : $1 == close ? -1 : 0) }
    guard depth == 1, mention.range.upperBound < bytes.count, bytes[mention.range.upperBound] == close else {
      return mention
    }
    var closed = mention
    closed.range = mention.range.lowerBound..<(mention.range.upperBound + 1)
    return extended(closed, notBefore: closed.range.lowerBound, notAfter: ceiling)
  }

  private func isSideBySide(_ one: Mention, _ other: Mention) -> Bool {
    guard one.range.upperBound <= other.range.lowerBound else { return true }
    guard joinsNeighbours else { return false }
    return Separators.joins(
      hits.document.text.bytes[one.range.upperBound..<other.range.lowerBound], joiners: compiled.joiners)
  }

  private func extended(_ mention: Mention, notBefore floor: Int, notAfter ceiling: Int) -> Mention {
    guard let code = compiled.codebook.codes.firstIndex(where: { $0.code == mention.code }) else {
      return mention
    }
    let line = hits.document.lines[mention.line].range
    let (start, end) = (max(line.lowerBound, floor), min(line.upperBound, ceiling))
    var range = mention.range
    while let word = hits.extensionsBefore[code]?.near(range.lowerBound, reach: TermSearch.longestGap)
      .first(where: { word in
        word.lowerBound >= start && word.upperBound <= range.lowerBound
          && isGap(word.upperBound..<range.lowerBound)
      })
    {
      range = word.lowerBound..<range.upperBound
    }
    while let word = hits.extensionsAfter[code]?.near(range.upperBound, reach: TermSearch.longestGap)
      .last(where: { word in
        word.lowerBound >= range.upperBound && word.upperBound <= end
          && isGap(range.upperBound..<word.lowerBound)
      })
    {
      range = range.lowerBound..<word.upperBound
    }
    var extended = mention
    extended.range = range
    return extended
  }

  private func isGap(_ range: Range<Int>) -> Bool {
    range.count <= TermSearch.longestGap && hits.document.text.bytes[range].allSatisfy(SymbolClass.isGap)
  }
}
