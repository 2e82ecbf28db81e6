/// What the texts of the Government House site look like, in folded form: the one place that knows it.
///
/// A page saved as text stands like this, in every file of the two public collections:
///
///     รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-<page title>
///
///     วันพุธที่ 1 มีนาคม 2566
///     01/03/2566                (not in all)
///     พิมพ์                      (not in all)
///     <headline, once or twice>
///     <body>
///
///     ที่มา : https://www.thaigov.go.th/news/contents/details/65595
enum SiteForm {
  /// What the page title begins with; the longest that fits is no text. Some pages leave out the section.
  static let names = ["รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-", "รัฐบาลไทย-"].map { Array($0.utf8) }
  /// The label of the print button.
  static let printLabel = Array("พิมพ์".utf8)
  /// What the source line begins with. Lines that name another source (`ที่มา : กระทรวงการคลัง`)
  /// begin so too; only the one with the site's address is furniture.
  static let sourceLabel = Array("ที่มา".utf8)
  static let addressStarts = ["http://", "https://"].map { Array($0.utf8) }
  /// What stands before the number of a news item in its address.
  static let itemPath = Array("/news/contents/details/".utf8)
  /// The year that a date line shows where the site knows no date (the Unix epoch, Buddhist Era).
  static let unknownYear = 2513 - CalendarDay.buddhistEraOffset

  /// The number at the end of an item's address, or `nil` for another address.
  static func itemNumber(inAddress address: some Collection<UInt8>) -> String? {
    let bytes = Array(address)
    let last = bytes.count - itemPath.count
    guard last >= 0, let place = (0...last).first(where: { bytes.holds(itemPath, at: $0) }) else {
      return nil
    }
    let digits = bytes[(place + itemPath.count)...].prefix(while: \.isASCIIDigit)
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  /// The address in a source line, or `nil` when the line is none.
  static func address(inSourceLine line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: sourceLabel) else { return nil }
    let rest = line.dropFirst(sourceLabel.count).drop { $0 == .space || $0 == UInt8(ascii: ":") }
    guard addressStarts.contains(where: rest.starts(with:)) else { return nil }
    let address = rest.prefix { $0 > .space }
    return itemNumber(inAddress: address) == nil ? nil : address
  }

  /// The length of the site's name at the start of a line; 0 when it does not stand there.
  static func nameLength(of line: ArraySlice<UInt8>) -> Int {
    names.first(where: line.starts(with:))?.count ?? 0
  }
}
