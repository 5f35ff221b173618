import Testing

@testable import Resolution

@Suite struct PrintedFormsTests {
  @Test func aFormIsTheLongerOneThatEndsInIt() {
    let counts = ["石桥村": 5, "大河镇石桥村": 1, "科技城云溪园区": 7, "云溪园区": 2, "西部科技城云溪园区": 1]
    let together = [Set(counts.keys)]
    let longest = PrintedForms(counts: counts, together: together, choice: .longest)
    #expect(longest.name(of: "石桥村") == "大河镇石桥村")
    #expect(longest.name(of: "大河镇石桥村") == "大河镇石桥村")
    let common = PrintedForms(counts: counts, together: together, choice: .mostPrinted)
    for form in ["云溪园区", "科技城云溪园区", "西部科技城云溪园区"] {
      #expect(common.name(of: form) == "科技城云溪园区")
    }
    #expect(common.name(of: "未见村") == "未见村")
  }

  @Test(arguments: [
    // Two longer forms that do not end in each other.
    [["石桥村", "大河镇石桥村", "小河镇石桥村"]],
    // One longer form in one file, another in the next.
    [["石桥村", "大河镇石桥村"], ["石桥村", "小河镇石桥村"]],
    // Never printed together.
    [["石桥村"], ["大河镇石桥村"]],
  ])
  func whatIsAmbiguousStaysAlone(files: [[String]]) {
    let counts = Dictionary(files.joined().map { ($0, 1) }) { $0 + $1 }
    let forms = PrintedForms(counts: counts, together: files.map { Set($0) }, choice: .longest)
    for form in counts.keys { #expect(forms.name(of: form) == form) }
  }
}
