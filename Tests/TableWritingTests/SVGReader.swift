import Foundation
import FoundationXML

@testable import TableWriting

/// Reads a picture back: whether it is well-formed, its elements, and where its texts stand.
final class SVGReader: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  /// A text's place, by the widths that the pictures are laid out with.
  struct Box {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// The elements of a picture; `nil` where it is not well-formed.
  static func read(_ text: String) -> SVGReader? {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = SVGReader()
    parser.delegate = reader
    return parser.parse() ? reader : nil
  }

  /// The places of all texts that are not turned.
  var boxes: [Box] {
    elements.filter { $0.name == "text" && $0.attributes["transform"] == nil }.compactMap { element in
      guard let x = element.attributes["x"].flatMap(Double.init),
        let y = element.attributes["y"].flatMap(Double.init),
        let size = element.attributes["font-size"].flatMap(Double.init)
      else { return nil }
      let isBold = element.attributes["font-weight"] == "bold"
      let width = TextMeasure.width(element.text, size: size, isBold: isBold)
      let left =
        switch element.attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      // Letters without marks; those above and below may reach into the space between lines.
      return Box(
        text: element.text, left: left, top: y - size * 0.75, right: left + width, bottom: y + size * 0.1)
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }
}
