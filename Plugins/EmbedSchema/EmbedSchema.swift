import Foundation
import PackagePlugin

/// Turns the files under `schema/` into one Swift source file of the target that asks for it.
@main
struct EmbedSchema: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let schema = context.package.directoryURL.appending(path: "schema")
    let files = try FileManager.default.subpathsOfDirectory(atPath: schema.path)
      .filter { $0.hasSuffix(".sql") || $0.hasSuffix(".tsv") }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding schema",
        executable: try context.tool(named: "embed-schema").url,
        arguments: [schema.path, output.path] + files,
        inputFiles: files.map { schema.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
