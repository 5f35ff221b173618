/// LIMIT right after ORDER BY: sorting keeps no more rows than that. SKIP in between prevents it.
func limitSorting(_ plan: Plan) -> Plan {
  guard case .limit(.sort(let input, let keys, let carried, nil), let count, let place) = plan
  else { return plan }
  return .limit(.sort(input, keys, carried: carried, limit: count), count, place)
}
