import Foundation
import PackagePlugin

/// Puts the built-in YAML files of a target into its code as string literals.
///
/// SwiftPM's own embedding writes an array of numbers, on which the compiler spends minutes for files of this size.
@main
struct EmbedDefinitionsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "BuiltIn")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yml" }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInDefinitions.swift")
    return [
      .buildCommand(
        displayName: "Embedding the built-in definitions",
        executable: try context.tool(named: "embed-definitions").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
