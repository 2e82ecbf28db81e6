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
  /// - Throws: `OutputError`, and `ValidationError` where it has no name.
  func check() throws {
    switch self {
    case .file(""), .folder(""):
      throw ValidationError("an output has an empty name; name it, or leave the option out")
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
  /// What it reads, as it was typed: the inputs, and the files that say how they are read.
  var inputsRead: [String] { get }
}

extension OutputDeclaring {
  /// Makes sure that what is going to be written can be, and is nothing that the command reads.
  ///
  /// - Throws: `OutputError`, and `ValidationError` where an output would take the place of something read.
  func checkOutputs() throws {
    let read = inputsRead.compactMap(Self.resolved)
    for output in outputs {
      try output.check()
      if case .file(let path) = output, let resolved = Self.resolved(path), read.contains(resolved) {
        throw ValidationError(
          "\(path) is read by this command, and the output would replace it; write it to another file")
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

extension InputOptions {
  /// The inputs, the codebook and the registry.
  fileprivate var filesRead: [String] { inputs + [codebook].compactMap { $0 } + reading.registryFiles }
}

extension ReadingOptions {
  /// The files of a registry of one's own.
  fileprivate var registryFiles: [String] {
    registry.map { folder in
      [RegistryFile.peopleName, RegistryFile.agenciesName].map { folder + "/" + $0 }
    } ?? []
  }
}

extension ReportCommand: OutputDeclaring {
  var inputsRead: [String] { input.filesRead + gold + [definition, decisions].compactMap { $0 } }
  var outputs: [OutputTarget] { [.folder(output)] }
}

extension ExplainCommand: OutputDeclaring {
  // It reads what the report's own command says.
  var inputsRead: [String] { [] }
  var outputs: [OutputTarget] { [.scratch(Self.scratch)] }
}

extension LedgerCommand: OutputDeclaring {
  var inputsRead: [String] { input.filesRead }
  var outputs: [OutputTarget] { output.map { [.file($0)] } ?? [] }
}

extension EvaluateCommand: OutputDeclaring {
  var inputsRead: [String] {
    inputs + gold + [against, codebook].compactMap { $0 } + reading.registryFiles
  }
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
  var inputsRead: [String] { input.filesRead }
  var outputs: [OutputTarget] { rows.outputs }
}

extension MentionsCommand: RowDeclaring {
  var inputsRead: [String] { input.filesRead + [decisions].compactMap { $0 } }
}
extension DocumentsCommand: RowDeclaring {}
extension CountCommand: RowDeclaring {}
extension TrendCommand: RowDeclaring {}
extension CompareCommand: RowDeclaring {}
extension CoOccurrenceCommand: RowDeclaring {}

extension CodebookCheckCommand: OutputDeclaring {
  var inputsRead: [String] { input + [file].compactMap { $0 } + reading.registryFiles }
  var outputs: [OutputTarget] { rules.map { [.file($0)] } ?? [] }
}

extension CodebookDiffCommand: OutputDeclaring {
  var inputsRead: [String] { input + [old, new] + reading.registryFiles }
  var outputs: [OutputTarget] { rows.outputs }
}

extension SearchCommand: OutputDeclaring {
  var inputsRead: [String] { [store] }
  var outputs: [OutputTarget] { rows.outputs }
}
