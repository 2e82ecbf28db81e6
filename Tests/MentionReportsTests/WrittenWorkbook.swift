import Foundation
import TableWriting

/// The numbers of a workbook file, read from its XML with Debian's `unzip` and without the writer's help.
struct WrittenWorkbook {
  static let unzip = "/usr/bin/unzip"
  static var canBeRead: Bool { FileManager.default.isExecutableFile(atPath: unzip) }

  /// The cells of a sheet that hold numbers.
  struct Sheet {
    var numbers: [(address: String, value: Double)]
  }

  /// In the workbook's order.
  let sheets: [Sheet]

  init(_ path: String) throws {
    let workbook = try Self.part("xl/workbook.xml", of: path)
    let count = workbook.matches(of: /<sheet name=/).count
    sheets = try (1...count).map { number in
      let xml = try Self.part("xl/worksheets/sheet\(number).xml", of: path)
      // A cell with a `t` holds text or a truth value.
      let cells = xml.matches(of: /<c r="([A-Z]+[0-9]+)"(?: s="[0-9]+")?>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/)
      return Sheet(
        numbers: cells.compactMap { cell in Double(cell.2).map { (String(cell.1), $0) } })
    }
  }

  static func part(_ name: String, of workbook: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: unzip)
    process.arguments = ["-p", workbook, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
