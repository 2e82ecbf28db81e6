/// JSON with its keys in a given order; the same value always gives the same bytes.
enum JSONValue {
  case string(String)
  case integer(Int)
  case number(Double, decimals: Int?)
  case flag(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
  case null

  /// On one line, without spaces.
  func appendCompact(to bytes: inout [UInt8]) {
    switch self {
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.appendCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.appendString(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.appendCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default: appendScalar(to: &bytes)
    }
  }

  /// Over several lines, indented by two spaces a level, for people who open the file.
  func appendIndented(to bytes: inout [UInt8], level: Int = 0) {
    let lines: [(key: String?, value: JSONValue)]
    let brackets: (open: UInt8, close: UInt8)
    switch self {
    case .array(let values) where !values.isEmpty:
      lines = values.map { (nil, $0) }
      brackets = (UInt8(ascii: "["), UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      lines = members.map { ($0.key, $0.value) }
      brackets = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    default:
      appendCompact(to: &bytes)
      return
    }
    bytes.append(brackets.open)
    for (index, line) in lines.enumerated() {
      bytes += (index > 0 ? ",\n" : "\n").utf8
      bytes += String(repeating: "  ", count: level + 1).utf8
      if let key = line.key {
        Self.appendString(key, to: &bytes)
        bytes += ": ".utf8
      }
      line.value.appendIndented(to: &bytes, level: level + 1)
    }
    bytes += ("\n" + String(repeating: "  ", count: level)).utf8
    bytes.append(brackets.close)
  }

  private func appendScalar(to bytes: inout [UInt8]) {
    switch self {
    case .string(let text): Self.appendString(text, to: &bytes)
    case .integer(let number): bytes += String(number).utf8
    case .number(let number, let decimals):
      bytes += (number.isFinite ? NumberText.plain(number, decimals: decimals) : "null").utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null, .array, .object: bytes += "null".utf8
    }
  }

  /// Only what RFC 8259 demands is escaped, so Thai stays readable.
  private static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
