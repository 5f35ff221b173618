import Testing

@testable import Lexicon

@Suite struct ByteTrieTests {
  let trie = ByteTrie([("区", 1), ("区人大", 2), ("区人大常委会", 3), ("人大", 4)])
  let suffixes = ByteTrie([("委员会", 1), ("员会", 2), ("会", 3)], direction: .backward)

  @Test(arguments: [
    ("区人大常委会主任", 0, "区人大常委会"),
    ("区人大常委", 0, "区人大"),
    ("区委", 0, "区"),
    ("在区", 3, "区"),
  ])
  func findsTheLongestWord(text: String, offset: Int, expected: String) throws {
    let bytes = Array(text.utf8)
    let match = try #require(trie.longestMatch(in: bytes, at: offset))
    #expect(String(decoding: bytes[match.start..<match.end], as: UTF8.self) == expected)
  }

  @Test func findsAllWordsShortestFirst() {
    let matches = trie.matches(in: Array("区人大常委会".utf8), at: 0)
    #expect(matches.map(\.payload) == [1, 2, 3])
  }

  @Test func respectsTheLimit() {
    let bytes = Array("区人大常委会".utf8)
    #expect(trie.longestMatch(in: bytes, at: 0, before: 9)?.payload == 2)
    #expect(trie.longestMatch(in: bytes, at: 0, before: 2) == nil)
  }

  @Test func findsNothingWhereNoWordStarts() {
    #expect(trie.longestMatch(in: Array("大区".utf8), at: 0) == nil)
    #expect(trie.longestMatch(in: [], at: 0) == nil)
    #expect(trie.longestMatch(in: [0xE5, 0x8C], at: 0) == nil)
  }

  @Test func searchesBackward() {
    let bytes = Array("区委员会".utf8)
    #expect(suffixes.matches(in: bytes, endingAt: bytes.count).map(\.payload) == [3, 2, 1])
    #expect(suffixes.longestMatch(in: bytes, endingAt: bytes.count)?.start == 3)
    #expect(suffixes.longestMatch(in: bytes, endingAt: bytes.count, after: 6)?.payload == 2)
    #expect(suffixes.longestMatch(in: bytes, at: 0) == nil)
  }

  @Test func looksUpWholeWords() {
    #expect(trie["区人大"] == 2)
    #expect(trie["区人"] == nil)
    #expect(suffixes["员会"] == 2)
  }

  @Test func theFirstOfEqualWordsCounts() {
    let trie = ByteTrie([("区", 1), ("区", 2), ("", 3)])
    #expect(trie["区"] == 1)
    #expect(trie.count == 1)
  }
}
