import CypherPlanning

extension Evaluation {
  /// Calls a scalar function. All but a few are null where an argument is.
  func call(
    _ function: ScalarFunction, _ arguments: [BoundExpression], _ place: Place
  ) throws(QueryError) -> Value {
    if function == .coalesce {
      for argument in arguments {
        let value = try value(argument)
        if !value.isNull { return value }
      }
      return .null
    }
    let values = try values(arguments)
    switch function {
    case .id, .elementid, .labels, .type, .properties, .keys, .nodes, .relationships, .startnode,
      .endnode, .length, .exists, .evidence:
      return try graphFunction(function, values[0], place)
    default: break
    }
    return try placing(place) { () throws(EvaluationFailure) -> Value in
      switch function {
      case .size, .head, .last, .tail, .range, .reverse:
        return try ListFunctions.call(function, values)
      case .tostring, .tointeger, .tofloat, .toboolean, .date:
        return try ConversionFunctions.call(function, values[0])
      case .tolower, .toupper, .trim, .ltrim, .rtrim, .split, .substring, .replace, .left, .right:
        return try StringFunctions.call(function, values)
      default: return try NumberFunctions.call(function, values)
      }
    }
  }
}
