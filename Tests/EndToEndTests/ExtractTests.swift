import Foundation
import JSONText
import Testing

/// `guanxi extract` on made pages and on the page in `seeds/`.
@Suite struct ExtractTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func articles(_ text: String) throws -> [JSONValue] {
    try #require(try JSONValue(parsing: text)["articles"]?.array)
  }

  @Test func oneFileIsOneObject() async throws {
    try MadePages.write(1...1, to: workspace)
    let run = try await ProgramRun.guanxi("extract", "pages/1.txt", in: workspace)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let value = try JSONValue(parsing: run.output)
    #expect(value["file"] == "pages/1.txt")
    let article = try #require(value["articles"]?.array?.first)
    let names = article["persons"]?.array?.compactMap { $0["name"]?.string }
    #expect(names?.contains(MadePages.secretary(1)) == true)
  }

  @Test func severalFilesAreAnArrayOrLines() async throws {
    try MadePages.write(1...3, to: workspace)
    let array = try await ProgramRun.guanxi("extract", "pages", in: workspace)
    let values = try #require(try JSONValue(parsing: array.output).array)
    #expect(values.map { $0["file"] } == ["pages/1.txt", "pages/2.txt", "pages/3.txt"])
    let lines = try await ProgramRun.guanxi("extract", "--jsonl", "pages", in: workspace)
    #expect(try lines.lines.map { try JSONValue(parsing: $0) } == values)
  }

  @Test func aFolderGetsOneFileEach() async throws {
    try MadePages.write(1...2, to: workspace)
    try workspace.write("other/1.txt", MadePages.text(7))
    let run = try await ProgramRun.guanxi("extract", "pages", "other", "-o", "out", in: workspace)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path("out")).sorted()
    #expect(names == ["2.json", "other_1.json", "pages_1.json"])
  }

  @Test func refusedFilesDoNotStopTheOthers() async throws {
    try MadePages.write(1...1, to: workspace)
    try workspace.write("pages/0.txt", bytes: [0, 1, 2])
    let run = try await ProgramRun.guanxi("extract", "pages", in: workspace)
    #expect(run.status == 2)
    #expect(run.errors.contains("pages/0.txt: is binary"))
    #expect(try JSONValue(parsing: run.output).array?.count == 1)
  }

  @Test func spansCutTheNamesOutOfTheFile() async throws {
    try workspace.copySeeds()
    let bytes = Array(try workspace.bytes("seeds/beibei-2023-08.txt"))
    let run = try await ProgramRun.guanxi("extract", "seeds", in: workspace)
    var mentions = 0
    for article in try articles(run.output) {
      for person in article["persons"]?.array ?? [] {
        for mention in person["mentions"]?.array ?? [] {
          let printed = (mention["spans"]?.array ?? []).map { span -> String in
            let ends = (span.array ?? []).compactMap { $0.integer.map(Int.init) }
            return String(decoding: bytes[ends[0]..<ends[1]], as: UTF8.self)
          }.joined()
          #expect(printed.filter { !$0.isWhitespace } == person["name"]?.string)
          mentions += 1
        }
      }
    }
    #expect(mentions > 20)
  }

  @Test func thePageYieldsItsFiveArticlesAndFourteenPeople() async throws {
    try workspace.copySeeds()
    let run = try await ProgramRun.guanxi("extract", "seeds", in: workspace)
    let articles = try articles(run.output)
    #expect(articles.count == 5)
    let names = articles.flatMap { $0["persons"]?.array ?? [] }.compactMap { $0["name"]?.string }
    #expect(Set(names).count == 14)
    for name in ["王俊", "黄祖英", "徐永德", "董伦", "章榕", "邓美涛", "杨锋", "习近平", "王志刚", "秦廷富"] {
      #expect(names.contains(name), "\(name)")
    }
  }
}
