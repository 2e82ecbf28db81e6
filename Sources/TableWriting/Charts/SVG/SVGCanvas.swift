/// SVG elements one after another, in pixels from the top left.
///
/// Colours stand as attributes, which no Content Security Policy forbids; classes let a page that holds the
/// picture set others for the dark.
struct SVGCanvas {
  enum Anchor: String {
    case start, middle, end
  }

  struct TextStyle {
    var size = SVGCanvas.textSize
    var isBold = false
    var color = SVGCanvas.ink
    var className = "ink"
    var anchor = Anchor.start
    /// Whether a white edge keeps what lies below from running into it.
    var hasEdge = false
    /// Degrees to the right.
    var rotation = 0.0

    static let label = TextStyle(size: SVGCanvas.textSize, color: SVGCanvas.grayInk, className: "gray")
    static let title = TextStyle(size: SVGCanvas.titleSize, isBold: true)
    static let small = TextStyle(size: SVGCanvas.smallSize, color: SVGCanvas.grayInk, className: "gray")
  }

  private(set) var text = ""

  mutating func open(_ element: String, _ attributes: [(String, String)] = []) {
    text += Self.tag(element, attributes) + ">\n"
  }

  /// An element without any within; with a title it shows the title when it is pointed at.
  mutating func add(_ element: String, _ attributes: [(String, String)], title: String = "") {
    guard !title.isEmpty else {
      text += Self.tag(element, attributes) + "/>\n"
      return
    }
    text += Self.tag(element, attributes) + "><title>\(XMLText.escaped(title))</title></\(element)>\n"
  }

  mutating func addText(_ string: String, x: Double, y: Double, _ style: TextStyle = TextStyle()) {
    guard !string.isEmpty else { return }
    var attributes = [
      ("class", style.className), ("x", Self.number(x)), ("y", Self.number(y)),
      ("font-size", Self.number(style.size)), ("fill", style.color),
    ]
    if style.isBold { attributes.append(("font-weight", "bold")) }
    if style.anchor != .start { attributes.append(("text-anchor", style.anchor.rawValue)) }
    if style.hasEdge {
      attributes += [
        ("stroke", Self.paper), ("stroke-width", "3"), ("stroke-linejoin", "round"),
        ("paint-order", "stroke"),
      ]
      attributes[0].1 += " edge"
    }
    if style.rotation != 0 {
      attributes.append(
        ("transform", "rotate(\(Self.number(style.rotation)) \(Self.number(x)) \(Self.number(y)))"))
    }
    text += Self.tag("text", attributes) + ">\(XMLText.escaped(string))</text>\n"
  }

  mutating func addLine(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), color: String,
    className: String, width: Double = 1, dashes: String = ""
  ) {
    var attributes = [
      ("class", className), ("x1", Self.number(start.x)), ("y1", Self.number(start.y)),
      ("x2", Self.number(end.x)), ("y2", Self.number(end.y)), ("stroke", color),
      ("stroke-width", Self.number(width)),
    ]
    if !dashes.isEmpty { attributes.append(("stroke-dasharray", dashes)) }
    add("line", attributes)
  }

  /// A path through points, in runs: each a line of its own.
  static func path(_ points: some Sequence<(x: Double, y: Double)>, isClosed: Bool = false) -> String {
    let path = points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + number(point.x) + " " + number(point.y)
    }.joined()
    return isClosed ? path + "Z" : path
  }

  /// At most two decimals, which is finer than a screen shows, and no zeros behind them.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    guard rest > 0 else { return sign + "\(whole)" }
    let digits = (rest < 10 ? "0" : "") + "\(rest)"
    return sign + "\(whole)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }

  private static func tag(_ element: String, _ attributes: [(String, String)]) -> String {
    "<" + element + attributes.map { " \($0.0)=\"\(XMLText.escaped($0.1))\"" }.joined()
  }

  static let textSize = 12.0
  static let smallSize = 11.0
  static let titleSize = 16.0
  static let lineHeight = 1.4
  static let ink = "#222222"
  /// 5.7 to 1 on white.
  static let grayInk = "#636363"
  static let grid = "#E2E2E2"
  static let axis = "#8C8C8C"
  static let paper = "#FFFFFF"
}
