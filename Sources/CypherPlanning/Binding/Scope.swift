/// A name of the query and what it stands for.
struct Variable: Hashable, Sendable {
  var slot: Slot
  var kind: VariableKind
  /// Of a named path inside its own MATCH, where no slot holds it yet.
  var definition: BoundExpression?

  var expression: BoundExpression { definition ?? .variable(slot) }
}

/// The names that can be used at one place of the query.
struct Scope: Hashable, Sendable {
  private var variables: [String: Variable] = [:]

  subscript(name: String) -> Variable? {
    get { variables[name] }
    set { variables[name] = newValue }
  }

  /// Ascending.
  var names: [String] { variables.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  var isEmpty: Bool { variables.isEmpty }

  /// The name of the variable in the slot.
  func name(of slot: Slot) -> String? { names.first { variables[$0]?.slot == slot } }

  /// This scope with the names of the other, which win.
  func overlaid(with other: Scope) -> Scope {
    var result = self
    result.variables.merge(other.variables) { $1 }
    return result
  }
}
