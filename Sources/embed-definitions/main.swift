// Writes a Swift file that holds text files as string literals: `embed-definitions OUTPUT FILE…`.
// The member for `name.yml` is `BuiltInDefinitions.name`.
import Foundation

/// More number signs than any definition file has after a quotation mark, so that its text ends no literal.
let fence = "######"
var code = "/// The built-in definition files.\nenum BuiltInDefinitions {\n"
for path in CommandLine.arguments.dropFirst(2) {
  let file = URL(fileURLWithPath: path)
  let text = try String(contentsOf: file, encoding: .utf8)
  let name = file.deletingPathExtension().lastPathComponent
  code += "  static let \(name) = \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)\n"
}
code += "}\n"
try Data(code.utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[1]))
