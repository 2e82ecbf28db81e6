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
}

extension RowOutput {
  var outputs: [OutputTarget] { output.map { [.file($0)] } ?? [] }
}

extension ReportCommand: OutputDeclaring {
  var outputs: [OutputTarget] { [.folder(output)] }
}

extension ExplainCommand: OutputDeclaring {
  var outputs: [OutputTarget] { [.scratch(Self.scratch)] }
}

extension LedgerCommand: OutputDeclaring {
  var outputs: [OutputTarget] { output.map { [.file($0)] } ?? [] }
}

extension EvaluateCommand: OutputDeclaring {
  var outputs: [OutputTarget] {
    rows.outputs + [agreement, disagreements].compactMap { $0.map(OutputTarget.file) }
  }
}

extension MentionsCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension DocumentsCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension CountCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension TrendCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension CompareCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension CoOccurrenceCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension CodebookDiffCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
extension SearchCommand: OutputDeclaring { var outputs: [OutputTarget] { rows.outputs } }
