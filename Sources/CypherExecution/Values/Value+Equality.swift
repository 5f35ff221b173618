extension Value {
  /// The operator `=`: nil is unknown. Values of different types are unequal, but integers and floats
  /// are compared as numbers; NaN equals nothing; a null inside a list or map makes the comparison
  /// unknown unless something else differs.
  ///
  /// Complexity: linear in the size of the values.
  public func equals(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.null, _), (_, .null): return nil
    case (.float(let a), .float(let b)): return a == b
    case (.list(let a), .list(let b)):
      guard a.count == b.count else { return false }
      var result: Bool? = true
      for index in a.indices {
        guard let same = a[index].equals(b[index]) else {
          result = nil
          continue
        }
        if !same { return false }
      }
      return result
    case (.map(let a), .map(let b)):
      guard a.count == b.count else { return false }
      var result: Bool? = true
      for (key, value) in a {
        guard let counterpart = b[key] else { return false }
        guard let same = value.equals(counterpart) else {
          result = nil
          continue
        }
        if !same { return false }
      }
      return result
    default: return self == other
    }
  }

  /// The operator `IN`: whether the list holds a value that equals this one; nil is unknown.
  func isMember(of list: [Value]) -> Bool? {
    var result: Bool? = false
    for item in list {
      switch equals(item) {
      case true: return true
      case nil: result = nil
      default: break
      }
    }
    return result
  }
}

/// Three-valued logic (Kleene): nil is unknown.
enum Logic {
  static func not(_ a: Bool?) -> Bool? { a.map { !$0 } }

  static func and(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == false || b == false { return false }
    return a == nil || b == nil ? nil : true
  }

  static func or(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == true || b == true { return true }
    return a == nil || b == nil ? nil : false
  }

  static func xor(_ a: Bool?, _ b: Bool?) -> Bool? {
    guard let a, let b else { return nil }
    return a != b
  }
}
