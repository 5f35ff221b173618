import Provenance
import Testing

@testable import Resolution

@Suite struct IdentifierAllocationTests {
  @Test func idsAreTheStableOnes() {
    var allocation = IdentifierAllocation()
    #expect(allocation.id("Body", "云溪区委") == StableIdentifier.id("Body", "云溪区委"))
    #expect(allocation.id("Body", "云溪区委") == StableIdentifier.id("Body", "云溪区委"))
  }

  @Test func identitiesThatMeetInOneHashGetIdsOfTheirOwn() {
    // A hash so poor that only the number of parts counts.
    var allocation = IdentifierAllocation { Int64($0.count) }
    allocation.reserve(2)
    let ids = [
      allocation.id("Body", "甲"), allocation.id("Body", "乙", "丙", "丁"),
      allocation.id("Body", "甲"),
    ]
    #expect(ids == [3, 4, 3])
  }
}
