/// Replaces runs of scans, expansions and conditions by one SQL statement, in the same order, pinned by
/// CROSS JOIN. Only what means exactly the same in SQL goes into it; where SQL can only narrow down, the
/// condition is looked at again afterwards.
struct WriteSQL {
  let catalog: GraphCatalog
  let constants: [String: Literal]

  func rewrite(_ plan: Plan) -> Plan {
    switch plan {
    case .scan(let input, let scan):
      var (base, writer) = opened(input)
      guard writer.append(scan) else { return plan }
      return .read(base, writer.read)
    case .expand(let input, let expansion):
      var (base, writer) = opened(input)
      guard singles(below: plan).isSuperset(of: expansion.distinctFrom),
        writer.append(expansion)
      else { return plan }
      return .read(base, writer.read)
    case .filter(.read(let base, let read), let condition):
      var writer = SQLWriter(catalog: catalog, constants: constants, read: read)
      switch writer.append(condition) {
      case .exact: return .read(base, writer.read)
      case .narrowing: return .filter(.read(base, writer.read), condition)
      case .none: return plan
      }
    default: return plan
    }
  }

  /// The statement that the input ends with, or a new one over it.
  private func opened(_ input: Plan) -> (base: Plan, writer: SQLWriter) {
    if case .read(let base, let read) = input {
      return (base, SQLWriter(catalog: catalog, constants: constants, read: read))
    }
    return (input, SQLWriter(catalog: catalog, constants: constants, read: nil))
  }

  /// Slots below that hold one relationship each, not a list.
  private func singles(below plan: Plan) -> Set<Slot> {
    var singles: Set<Slot> = []
    var current = plan.input
    while let plan = current {
      switch plan {
      case .read(_, let read):
        singles.formUnion(read.outputs.filter { $0.content == .relationship }.map(\.slot))
      case .expand(_, let expansion) where expansion.relationship.length == nil:
        singles.insert(expansion.relationship.slot)
      default: break
      }
      current = plan.input
    }
    return singles
  }
}
