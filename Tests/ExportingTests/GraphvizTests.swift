import Exporting
import Foundation
import SampleGraphs
import Testing

/// A folder with an executable `dot` of one's own, gone at the end.
private func withProgram(
  _ script: String, _ body: (String) throws -> Void
) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "guanxi-dot-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let program = folder.appendingPathComponent("dot")
  try Data(script.utf8).write(to: program)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
  try body("/nonexistent:\(folder.path)")
}

@Test func largeTextGoesThroughBothPipes() throws {
  try withProgram("#!/bin/sh\nexec /bin/cat\n") { path in
    let text = String(repeating: "区委书记\n", count: 200_000)
    let output = try Graphviz(searchPath: path).render(text, as: .svg)
    #expect(output == Array(text.utf8))
  }
}

@Test func failureCarriesStatusAndMessage() throws {
  try withProgram("#!/bin/sh\necho \"boom $1\" >&2\nexit 3\n") { path in
    let text = String(repeating: "x", count: 300_000)
    #expect(throws: GraphvizError.failed(status: 3, message: "boom -Tpng\n")) {
      try Graphviz(searchPath: path).render(text, as: .png)
    }
  }
}

@Test func missingProgramSaysHowToGetIt() {
  #expect(throws: GraphvizError.notInstalled) { try Graphviz(searchPath: "/nonexistent::") }
  #expect(GraphvizError.notInstalled.description.contains("apt-get install graphviz"))
}

@Test func pageBecomesTheSameSVGTwice() throws {
  guard let graphviz = try? Graphviz(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
  else {
    print("skipped: graphviz is not installed")
    return
  }
  let page = GraphSketch.beibeiPage
  let dot = DOTFormat().text(try Subgraph(whole: page.graph, evidence: page))
  let picture = try graphviz.render(dot, as: .svg)
  let text = String(decoding: picture, as: UTF8.self)
  #expect(text.contains("北碚区委2023年第二次调研"))
  #expect(text.contains("xlink:title="))
  let again = try graphviz.render(dot, as: .svg)
  #expect(picture == again)
}
