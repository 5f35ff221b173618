import Foundation
import Testing

@testable import GraphBuilding

@Suite struct CorpusTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func keys(_ names: [String], root: String? = nil) throws -> [String] {
    let paths = names.map { folder.url.appending(path: $0).path }
    return try Corpus(paths: paths, root: root ?? folder.path).files.map(\.key)
  }

  @Test func folderGivesItsTextFilesInOrder() throws {
    for name in ["p/b.txt", "p/a.md", "p/C.TXT", "p/sub/z.txt", "p/x.pdf", "p/.hidden.txt"] {
      try folder.write(name)
    }
    try folder.write("p/.git/x.txt")
    #expect(try keys(["p"]) == ["p/C.TXT", "p/a.md", "p/b.txt", "p/sub/z.txt"])
  }

  @Test func orderAndRepetitionOfPathsDoNotMatter() throws {
    for name in ["p/a.txt", "q/b.txt"] { try folder.write(name) }
    let expected = ["p/a.txt", "q/b.txt"]
    #expect(try keys(["p", "q"]) == expected)
    #expect(try keys(["q", "p", "q/b.txt", "p/", "./p/../p"]) == expected)
  }

  @Test func namedFileCountsWhateverItsNameIs() throws {
    try folder.write("page")
    #expect(try keys(["page"]) == ["page"])
  }

  @Test func keysAreRelativeToTheRoot() throws {
    try folder.write("p/q/a.txt")
    #expect(try keys(["p"], root: folder.path + "/p") == ["q/a.txt"])
    #expect(try keys(["p"], root: folder.path + "/p/q") == ["a.txt"])
    try folder.write("other/b.txt")
    #expect(try keys(["p"], root: folder.path + "/other") == ["../p/q/a.txt"])
  }

  @Test func keysAreComposed() throws {
    try folder.write("e\u{301}报.txt")
    let key = try #require(try keys([""]).first)
    #expect(Array(key.utf8) == Array("é报.txt".utf8))
  }

  @Test func linksToFoldersAreListedAndNotFollowed() throws {
    try folder.write("p/a.txt")
    try folder.link("p/loop", to: ".")
    let corpus = try Corpus(paths: [folder.path + "/p"], root: folder.path)
    #expect(corpus.files.map(\.key) == ["p/a.txt"])
    #expect(corpus.unfollowedLinks == [folder.path + "/p/loop"])
  }

  @Test func linksToFilesAreFollowedUnderTheirOwnName() throws {
    try folder.write("elsewhere/a.txt")
    try folder.write("p/b.txt")
    try folder.link("p/c.txt", to: "../elsewhere/a.txt")
    #expect(try keys(["p"]) == ["p/b.txt", "p/c.txt"])
    #expect(try keys(["p/c.txt"]) == ["p/c.txt"])
  }

  @Test func namedLinkToAFolderIsFollowed() throws {
    try folder.write("p/a.txt")
    try folder.link("q", to: "p")
    #expect(try keys(["q"]) == ["p/a.txt"])
  }

  @Test func missingPathIsAnError() throws {
    let path = folder.path + "/nowhere"
    #expect(throws: BuildError.unusablePath(path, errno: ENOENT)) {
      try Corpus(paths: [path], root: nil)
    }
  }

  @Test func deepFoldersAreWalkedWithoutRecursion() throws {
    let deep = String(repeating: "d/", count: 300)
    try folder.write("p/" + deep + "a.txt")
    #expect(try keys(["p"]) == ["p/" + deep + "a.txt"])
  }

  @Test(arguments: [
    ("p/a.txt", "p", true), ("p2/a.txt", "p", false), ("p", "p", false), ("a.txt", "", true),
    ("../a.txt", "", false), ("../x/a.txt", "../x", true),
  ])
  func keysLieUnderFolders(key: String, folder: String, expected: Bool) {
    #expect(Corpus.isKey(key, under: folder) == expected)
  }

  @Test(arguments: [
    ("/a/b/c", "/a", "b/c"), ("/a", "/a", ""), ("/a/b", "/a/c/d", "../../b"), ("/a", "/", "a"),
  ])
  func relativePathsAreShort(path: String, root: String, expected: String) {
    #expect(Corpus.relativePath(of: path, from: root) == expected)
  }
}
