import PackagePlugin

/// Turns the catalogue of strings into Swift, so that a text that is missing is an error of the build.
@main
struct CataloguePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let catalogue = target.directoryURL.appending(path: "catalogue.json")
    let output = context.pluginWorkDirectoryURL.appending(path: "Catalogue.swift")
    return [
      .buildCommand(
        displayName: "Generating the catalogue of strings",
        executable: try context.tool(named: "generate-catalogue").url,
        arguments: [catalogue.path, output.path], inputFiles: [catalogue], outputFiles: [output])
    ]
  }
}
