// swift-tools-version: 6.0
import PackageDescription

/// One module is one arrow of the pipeline; dependencies run one way, top to bottom.
let modules: [(name: String, dependencies: [String])] = [
  // Foundations, each without knowledge of the domain.
  ("JSONText", []),
  ("Terminal", []),
  ("ArgumentParsing", []),
  ("SQLiteKit", ["CSQLite"]),
  ("Provenance", []),

  // The graph and the data that describes it.
  ("GraphModel", ["Provenance", "SchemaData"]),

  // Text → mentions → graph.
  ("Lexicon", ["GraphModel", "SchemaData"]),
  ("TextCore", ["Provenance", "GraphModel", "Lexicon"]),
  ("MentionModel", ["Provenance", "GraphModel"]),
  ("Extraction", ["TextCore", "Lexicon", "MentionModel", "GraphModel", "Provenance"]),
  ("Resolution", ["Lexicon", "MentionModel", "GraphModel", "Provenance"]),
  (
    "GraphStore",
    ["SQLiteKit", "JSONText", "MentionModel", "GraphModel", "Provenance", "SchemaData"]
  ),
  (
    "GraphBuilding",
    [
      "TextCore", "Lexicon", "Extraction", "Resolution", "GraphStore", "MentionModel",
      "GraphModel", "Provenance", "JSONText", "SchemaData",
    ]
  ),

  // Graph → answers.
  ("CypherSyntax", ["Terminal"]),
  ("CypherPlanning", ["CypherSyntax", "GraphModel"]),
  (
    "CypherExecution",
    [
      "CypherSyntax", "CypherPlanning", "GraphModel", "Provenance", "GraphStore", "SQLiteKit",
      "JSONText",
    ]
  ),
  ("Auditing", ["GraphModel", "Provenance", "JSONText", "Terminal"]),
  ("Exporting", ["GraphModel", "Provenance", "JSONText", "Terminal"]),
]

let libraries: [Target] = modules.map { module in
  .target(name: module.name, dependencies: module.dependencies.map { .byName(name: $0) })
}

let readsSampleGraphs: Set<String> = ["Auditing", "Exporting"]

let tests: [Target] = modules.map { module in
  .testTarget(
    name: "\(module.name)Tests",
    dependencies: ([module.name] + module.dependencies.filter { $0 != "CSQLite" }
      + (readsSampleGraphs.contains(module.name) ? ["SampleGraphs"] : []))
      .map { .byName(name: $0) })
}

/// Graphs drawn by hand that several test targets read.
let sampleGraphs = Target.target(
  name: "SampleGraphs", dependencies: ["GraphModel", "Provenance"], path: "Tests/SampleGraphs")

let package = Package(
  name: "guanxi",
  products: [.executable(name: "guanxi", targets: ["guanxi"])],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(name: "embed-schema"),
    .plugin(
      name: "EmbedSchema", capability: .buildTool(), dependencies: ["embed-schema"]),
    .target(name: "SchemaData", plugins: ["EmbedSchema"]),
    .testTarget(name: "SchemaDataTests", dependencies: ["SchemaData"]),
    .executableTarget(
      name: "guanxi", dependencies: modules.map { .byName(name: $0.name) }),
    .testTarget(name: "EndToEndTests", dependencies: ["JSONText", "SQLiteKit"]),
    sampleGraphs,
  ] + libraries + tests,
  swiftLanguageModes: [.v6]
)
