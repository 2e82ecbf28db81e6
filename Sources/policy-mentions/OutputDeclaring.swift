import ArgumentParser
import Foundation
import PolicyMentions

/// A file or folder that a command is going to write.
enum OutputTarget: Sendable {
  case file(String)
  case folder(String)
  /// A folder that is there only while the command runs.
  case scratch(String)

  /// Makes sure that it can be written, before anything is read for it.
  ///
  /// - Throws: `OutputError`.
  func check() throws {
    switch self {
    case .file(let path): try OutputPlace.checkFile(path)
    case .folder(let path), .scratch(let path): try OutputPlace.checkFolder(path)
    }
  }

  /// Removes what is half written, for a process that is told to end.
  func removePartial() {
    switch self {
    case .file(let path), .folder(let path): AtomicFile.removePartial(of: path)
    case .scratch(let path): try? FileManager.default.removeItem(atPath: path)
    }
  }
}

/// A command that says what it is going to write. It is then looked at beforehand, and what is half written is
/// removed where the command is interrupted.
protocol OutputDeclaring {
  var outputs: [OutputTarget] { get }
  /// The inputs as they were typed.
  var inputsRead: [String] { get }
}

extension OutputDeclaring {
  /// Makes sure that what is going to be written can be, and is none of the inputs.
  ///
  /// - Throws: `OutputError`, and `ValidationError` where an output would take an input's place.
  func checkOutputs() throws {
    let read = inputsRead.compactMap(Self.resolved)
    for output in outputs {
      try output.check()
      if case .file(let path) = output, let resolved = Self.resolved(path), read.contains(resolved) {
        throw ValidationError("\(path) is an input, which the output would replace; give another --output")
      }
    }
  }

  /// Where a path leads, whatever links are on the way; `nil` for one that leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard path != "-", let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension RowOutput {
  var outputs: [OutputTarget] { output.map { [.file($0)] } ?? [] }
}

extension ReportCommand: OutputDeclaring {
  var inputsRead: [String] { input.inputs }
  var outputs: [OutputTarget] { [.folder(output)] }
}

extension ExplainCommand: OutputDeclaring {
  // It reads what the report's own command says.
  var inputsRead: [String] { [] }
  var outputs: [OutputTarget] { [.scratch(Self.scratch)] }
}

extension LedgerCommand: OutputDeclaring {
  var inputsRead: [String] { input.inputs }
  var outputs: [OutputTarget] { output.map { [.file($0)] } ?? [] }
}

extension EvaluateCommand: OutputDeclaring {
  var inputsRead: [String] { inputs }
  var outputs: [OutputTarget] {
    rows.outputs + [agreement, disagreements].compactMap { $0.map(OutputTarget.file) }
  }
}

/// A command that writes rows of what it reads.
protocol RowDeclaring: OutputDeclaring {
  var input: InputOptions { get }
  var rows: RowOutput { get }
}

extension RowDeclaring {
  var inputsRead: [String] { input.inputs }
  var outputs: [OutputTarget] { rows.outputs }
}

extension MentionsCommand: RowDeclaring {}
extension DocumentsCommand: RowDeclaring {}
extension CountCommand: RowDeclaring {}
extension TrendCommand: RowDeclaring {}
extension CompareCommand: RowDeclaring {}
extension CoOccurrenceCommand: RowDeclaring {}

extension CodebookDiffCommand: OutputDeclaring {
  var inputsRead: [String] { input }
  var outputs: [OutputTarget] { rows.outputs }
}

extension SearchCommand: OutputDeclaring {
  var inputsRead: [String] { [store] }
  var outputs: [OutputTarget] { rows.outputs }
}
