import Testing

@testable import Resolution

@Suite struct PrintedFormsTests {
  private func file(_ key: String, _ counts: [String: Int], scope: String = "云溪区")
    -> PrintedForms.File
  {
    PrintedForms.File(key: key, scope: scope, counts: counts)
  }

  @Test func aFormIsTheLongerOneThatEndsInIt() {
    let files = [
      file("a", ["石桥村": 5, "大河镇石桥村": 1, "科技城云溪园区": 7, "云溪园区": 2, "西部科技城云溪园区": 1])
    ]
    let longest = PrintedForms(files: files, choice: .longest)
    #expect(longest.name(of: "石桥村", in: "a") == "大河镇石桥村")
    #expect(longest.name(of: "大河镇石桥村", in: "a") == "大河镇石桥村")
    let common = PrintedForms(files: files, choice: .mostPrinted)
    for form in ["云溪园区", "科技城云溪园区", "西部科技城云溪园区"] {
      #expect(common.name(of: form, in: "a") == "科技城云溪园区")
    }
    #expect(common.name(of: "未见村", in: "a") == "未见村")
  }

  @Test(arguments: [
    // Two longer forms that do not end in each other.
    [["石桥村", "大河镇石桥村", "小河镇石桥村"]],
    // Two longer forms in other files.
    [["石桥村"], ["石桥村", "大河镇石桥村"], ["石桥村", "小河镇石桥村"]],
    // Never printed together.
    [["石桥村"], ["大河镇石桥村"]],
  ])
  func whatIsAmbiguousStaysAlone(files: [[String]]) {
    let forms = PrintedForms(
      files: files.enumerated().map { index, names in
        file("\(index)", Dictionary(names.map { ($0, 1) }) { $0 + $1 })
      }, choice: .longest)
    #expect(forms.name(of: "石桥村", in: "0") == "石桥村")
  }

  @Test func theOwnFileTellsWhichOneIsMeant() {
    let forms = PrintedForms(
      files: [
        file("a", ["石桥村": 1, "大河镇石桥村": 1]), file("b", ["石桥村": 1, "小河镇石桥村": 1]),
      ], choice: .longest)
    #expect(forms.name(of: "石桥村", in: "a") == "大河镇石桥村")
    #expect(forms.name(of: "石桥村", in: "b") == "小河镇石桥村")
  }

  @Test func filesOfOneScopeHelpEachOther() {
    let forms = PrintedForms(
      files: [
        file("a", ["石桥村": 1, "大河镇石桥村": 1]), file("b", ["石桥村": 1]),
        file("c", ["石桥村": 1], scope: "鹤山区"),
      ], choice: .longest)
    #expect(forms.name(of: "石桥村", in: "b") == "大河镇石桥村")
    #expect(forms.name(of: "石桥村", in: "c") == "石桥村")
  }
}
