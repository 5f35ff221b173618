/// WHERE after WITH, or conditions over one another, go into the MATCH below where there is one.
func mergeConditions(_ plan: Plan) -> Plan {
  guard case .filter(.match(let input, let pattern, let inner), let outer) = plan else {
    return plan
  }
  return .match(
    input, pattern, where: .conjunction((inner?.conjuncts ?? []) + outer.conjuncts))
}
