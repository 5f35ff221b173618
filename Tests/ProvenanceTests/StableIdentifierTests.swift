import Provenance
import Testing

@Suite struct StableIdentifierTests {

  @Test func idsAreTheFirstBitsOfTheHash() {
    let digest = SHA256.digest(of: Array("Person\u{1F}王伟@云溪区".utf8))
    var bits = ""
    for byte in digest.prefix(7) {
      let digits = String(byte, radix: 2)
      bits += String(repeating: "0", count: 8 - digits.count) + digits
    }
    #expect(StableIdentifier.id("Person", "王伟@云溪区") == Int64(bits.prefix(53), radix: 2))
  }

  @Test(arguments: [["Body", "a"], ["Body", "b"], ["Role", "a"], ["", ""], [""], []])
  func idsArePositiveAndSafeAsDoubles(parts: [String]) {
    let id = StableIdentifier.id(parts)
    #expect(id > 0)
    #expect(Int64(exactly: Double(id)) == id)
    #expect(id < 1 << 53)
  }

  @Test func partsAreHeldApart() {
    #expect(StableIdentifier.id("Body", "ab") != StableIdentifier.id("Bodya", "b"))
  }
}
