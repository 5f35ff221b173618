extension Value: Hashable {
  /// Cypher's equivalence. Complexity: linear in the size of the values.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.float(let a), .float(let b)): a == b || (a.isNaN && b.isNaN)
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)):
      Int64(exactly: b) == a
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.node(let a), .node(let b)): a.id == b.id
    case (.relationship(let a), .relationship(let b)): a.id == b.id
    case (.path(let a), .path(let b)): a.hasSameElements(as: b)
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let flag): hasher.combine(flag)
    case .integer(let number): hasher.combine(number)
    case .float(let number):
      if let whole = Int64(exactly: number) {
        hasher.combine(whole)
      } else if number.isNaN {
        hasher.combine(1)
      } else {
        hasher.combine(number)
      }
    case .string(let text): text.hashBytes(into: &hasher)
    case .list(let items): hasher.combine(items)
    case .map(let entries): hasher.combine(entries)
    case .date(let date): hasher.combine(date)
    case .node(let node): hasher.combine(node.id)
    case .relationship(let relationship): hasher.combine(relationship.id)
    case .path(let path):
      hasher.combine(path.nodes[0].id)
      for relationship in path.relationships { hasher.combine(relationship.id) }
    }
  }
}

extension PathValue {
  /// Whether both walk over the same nodes and relationships in the same order.
  func hasSameElements(as other: PathValue) -> Bool {
    nodes.elementsEqual(other.nodes) { $0.id == $1.id }
      && relationships.elementsEqual(other.relationships) { $0.id == $1.id }
  }
}

extension String {
  /// Whether both are the same bytes of UTF-8. `==` would take canonical equivalents for equal, which
  /// SQLite and other engines do not.
  func hasSameBytes(as other: String) -> Bool {
    let (left, right) = (utf8, other.utf8)
    guard left.count == right.count else { return false }
    return left.elementsEqual(right)
  }

  func hashBytes(into hasher: inout Hasher) {
    let done: Void? = utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if done == nil { for byte in utf8 { hasher.combine(byte) } }
    hasher.combine(0xFF as UInt8)
  }

  /// By the bytes of UTF-8, which is the order of code points.
  func precedesByBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
