import Foundation

/// Opens pages in Debian's Chromium, without a window.
enum Chromium {
  static let path = "/usr/bin/chromium"
  static let isThere = FileManager.default.isExecutableFile(atPath: path)

  struct Visit {
    /// The page's markup after its scripts have run.
    var markup: String
    /// What the page wrote to the console: errors, and what its policy refused.
    var console: [String]
  }

  /// Opens a page of a folder within a frame, so that a script of the test's own can use it as a reader would.
  ///
  /// - Parameters:
  ///   - page: the file's name.
  ///   - script: has the page's `document` and `window` as `d` and `w`, and gives a text.
  /// - Returns: the text within `<pre>`.
  static func use(_ page: String, in folder: String, script: String) throws -> Visit {
    let harness = """
      <!DOCTYPE html><meta charset="utf-8"><iframe id="f" src="\(page)" width="1200" height="900"></iframe>
      <script>
      f.onload = function () {
        var d = f.contentDocument, w = f.contentWindow, text;
        try { text = (function () { \(script) })(); } catch (error) { text = 'failed: ' + error; }
        document.body.replaceChildren(Object.assign(document.createElement('pre'), { textContent: text }));
      };
      </script>
      """
    try Data(harness.utf8).write(to: URL(fileURLWithPath: folder + "/harness.html"))
    return try visit("harness.html", in: folder)
  }

  static func visit(_ page: String, in folder: String) throws -> Visit {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = [
      "120", path, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--no-first-run", "--allow-file-access-from-files",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/chromium",
      "--enable-logging=stderr", "--virtual-time-budget=10000", "--dump-dom", "file://\(folder)/\(page)",
    ]
    let errors = folder + "/chromium.log"
    try Data().write(to: URL(fileURLWithPath: errors))
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let log = String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
    return Visit(
      markup: String(decoding: output, as: UTF8.self),
      console: log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init))
  }
}
