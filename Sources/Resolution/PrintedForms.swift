import MentionModel

/// Which printed forms of a village or place are one thing: 中华村 beside 静观镇中华村.
///
/// A form is the same as a longer one of the same file that ends in it, where there is just one such
/// family; else as the only longer one that files of the same scope let it be.
/// The form that is printed most often names a place; a village is named with its township.
struct PrintedForms {
  /// How often a file prints each form.
  struct File {
    var key: String
    /// Files of one scope help each other: one locality for villages, everywhere for places.
    var scope: String
    var counts: [String: Int]
  }

  enum Choice {
    /// The form printed most often; the longer one of equals.
    case mostPrinted
    case longest
  }

  private struct FormInScope: Hashable {
    var scope: String
    var form: String
  }

  /// The longest form of a form, by file, where it is another one.
  private var longest: [String: [String: String]] = [:]
  /// The longer forms that the files of a scope show.
  private var longer: [FormInScope: Set<String>] = [:]
  private var scopes: [String: String] = [:]
  /// The form that names a family, by its longest form.
  private var names: [FormInScope: String] = [:]

  /// Complexity: linear in the forms, with their length as factor.
  init(files: [File], choice: Choice) {
    for file in files {
      scopes[file.key] = file.scope
      for (form, containing) in Self.formsByEnding(Set(file.counts.keys)) {
        // 云溪园区 ends 科技城云溪园区 and 西部科技城云溪园区; one must end the other, or it is ambiguous.
        let top = containing.max { ($0.count, $0) < ($1.count, $1) } ?? form
        guard containing.allSatisfy({ top.hasSuffix($0) }) else { continue }
        longest[file.key, default: [:]][form] = top
        longer[FormInScope(scope: file.scope, form: form), default: []].insert(top)
      }
    }
    var families: [FormInScope: [String: Int]] = [:]
    for file in files {
      for (form, count) in file.counts {
        let top = FormInScope(scope: file.scope, form: top(of: form, in: file.key))
        families[top, default: [:]][form, default: 0] += count
      }
    }
    for (top, counts) in families {
      names[top] =
        switch choice {
        case .longest: top.form
        case .mostPrinted:
          counts.max { ($0.value, $0.key.count, $0.key) < ($1.value, $1.key.count, $1.key) }?.key
            ?? top.form
        }
    }
  }

  /// The name of what a form means in a file.
  func name(of form: String, in file: String) -> String {
    let top = top(of: form, in: file)
    return names[FormInScope(scope: scopes[file] ?? "", form: top)] ?? top
  }

  private func top(of form: String, in file: String) -> String {
    let scope = scopes[file] ?? ""
    var top = longest[file]?[form] ?? form
    // A form that has several longest ones in different files is ambiguous where none stands beside it.
    while let next = longer[FormInScope(scope: scope, form: top)], next.count == 1,
      let only = next.first
    {
      top = only
    }
    return top
  }

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
