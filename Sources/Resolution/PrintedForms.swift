import MentionModel

/// Which printed forms of a project, village or place are one thing: 中华村 beside 静观镇中华村.
///
/// A form is the same as a longer one of the same file that ends in it, where there is just one such
/// family. The form that is printed most often names a place; a village is named with its township.
struct PrintedForms {
  /// The form that names the family of a form.
  private var names: [String: String] = [:]

  enum Choice {
    /// The form printed most often; the longer one of equals.
    case mostPrinted
    case longest
  }

  /// - Parameters:
  ///   - counts: how often each form is printed, over all files.
  ///   - together: the forms of each file.
  ///
  /// Complexity: linear in the forms, with their length as factor.
  init(counts: [String: Int], together: [Set<String>], choice: Choice) {
    var longer: [String: Set<String>] = [:]
    for forms in together {
      for (form, containing) in Self.formsByEnding(forms) {
        // 云溪园区 ends 科技城云溪园区 and 西部科技城云溪园区; one must end the other, or it is ambiguous.
        let longest = containing.max { ($0.count, $0) < ($1.count, $1) } ?? form
        if containing.allSatisfy({ longest.hasSuffix($0) }) {
          longer[form, default: []].insert(longest)
        }
      }
    }
    var family: [String: String] = [:]
    for form in counts.keys {
      var top = form
      // A form that has several longest ones in different files is ambiguous and stays alone.
      while let next = longer[top], next.count == 1, let only = next.first { top = only }
      family[form] = top
    }
    for (top, forms) in Dictionary(grouping: counts.keys, by: { family[$0] ?? $0 }) {
      let name =
        switch choice {
        case .longest: top
        case .mostPrinted:
          forms.max { (counts[$0] ?? 0, $0.count, $0) < (counts[$1] ?? 0, $1.count, $1) } ?? top
        }
      for form in forms { names[form] = name }
    }
  }

  func name(of form: String) -> String { names[form] ?? form }

  /// Longer forms by the shorter form that they end in. Endings of one character tell nothing.
  private static func formsByEnding(_ forms: Set<String>) -> [String: [String]] {
    var endings: [String: [String]] = [:]
    for form in forms {
      var ending = form.dropFirst()
      while ending.count > 1 {
        let shorter = String(ending)
        if forms.contains(shorter) { endings[shorter, default: []].append(form) }
        ending = ending.dropFirst()
      }
    }
    return endings
  }
}
