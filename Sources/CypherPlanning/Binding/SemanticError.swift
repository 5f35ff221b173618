/// Why a query that can be read has no meaning. The facts; `message` has the words.
public enum SemanticError: Hashable, Sendable {
  case undefinedVariable(String, nearMiss: String?)
  case variableAlreadyBound(String)
  case variableTypeConflict(String, isA: VariableKind, usedAs: VariableKind)
  case unknownFunction(String, nearMiss: String?)
  case wrongArgumentCount(function: String, expected: ClosedRange<Int>, found: Int)
  case invalidAggregation(function: String)
  case nestedAggregation(function: String)
  case ambiguousAggregation
  case columnNameConflict(String)
  case noExpressionAlias
  case noVariablesInScope
  case invalidArgumentType(operation: String, expected: String)
  case invalidParameterUse(String)
  case relationshipRepeated(String)
  case differentColumnsInUnion
  case invalidClauseComposition(String)
  case nonConstantCount(clause: String)
  case negativeCount(clause: String)
  case countNotInteger(clause: String)
  case requiresDirectedRelationship
  case noSingleRelationshipType
  case readOnly(clause: String)
  case notSupported(String)
  /// More clauses than a plan may have operators in a row.
  case tooManyClauses(limit: Int)
  case missingParameter(String)
}

/// What a variable stands for, as far as the query's text tells.
public enum VariableKind: String, Hashable, Sendable {
  case node, relationship, path
  case relationshipList = "list of relationships"
  case value
}

/// A semantic error with its place.
public struct PlanningError: Error, Hashable, Sendable {
  public var error: SemanticError
  public var place: Place

  public init(_ error: SemanticError, _ place: Place) {
    self.error = error
    self.place = place
  }
}

extension SemanticError {
  /// Kind and detail as openCypher's conformance kit names them.
  public var classification: (kind: String, detail: String) {
    switch self {
    case .undefinedVariable: ("SyntaxError", "UndefinedVariable")
    case .variableAlreadyBound: ("SyntaxError", "VariableAlreadyBound")
    case .variableTypeConflict: ("SyntaxError", "VariableTypeConflict")
    case .unknownFunction: ("SyntaxError", "UnknownFunction")
    case .wrongArgumentCount: ("SyntaxError", "InvalidNumberOfArguments")
    case .invalidAggregation: ("SyntaxError", "InvalidAggregation")
    case .nestedAggregation: ("SyntaxError", "NestedAggregation")
    case .ambiguousAggregation: ("SyntaxError", "AmbiguousAggregationExpression")
    case .columnNameConflict: ("SyntaxError", "ColumnNameConflict")
    case .noExpressionAlias: ("SyntaxError", "NoExpressionAlias")
    case .noVariablesInScope: ("SyntaxError", "NoVariablesInScope")
    case .invalidArgumentType: ("SyntaxError", "InvalidArgumentType")
    case .invalidParameterUse: ("SyntaxError", "InvalidParameterUse")
    case .relationshipRepeated: ("SyntaxError", "RelationshipUniquenessViolation")
    case .differentColumnsInUnion: ("SyntaxError", "DifferentColumnsInUnion")
    case .invalidClauseComposition: ("SyntaxError", "InvalidClauseComposition")
    case .nonConstantCount: ("SyntaxError", "NonConstantExpression")
    case .negativeCount: ("SyntaxError", "NegativeIntegerArgument")
    case .countNotInteger: ("SyntaxError", "InvalidArgumentType")
    case .requiresDirectedRelationship: ("SyntaxError", "RequiresDirectedRelationship")
    case .noSingleRelationshipType: ("SyntaxError", "NoSingleRelationshipType")
    case .readOnly: ("SyntaxError", "ReadOnly")
    case .notSupported: ("SyntaxError", "NotSupported")
    case .tooManyClauses: ("SyntaxError", "TooDeep")
    case .missingParameter: ("ParameterMissing", "MissingParameter")
    }
  }

  /// The name that was probably meant.
  public var nearMiss: String? {
    switch self {
    case .undefinedVariable(_, let name), .unknownFunction(_, let name): name
    default: nil
    }
  }

  public var message: String {
    switch self {
    case .undefinedVariable(let name, _): "variable `\(name)` is not defined"
    case .variableAlreadyBound(let name): "variable `\(name)` is already bound"
    case .variableTypeConflict(let name, let kind, let use):
      "`\(name)` is a \(kind.rawValue) and cannot be used as a \(use.rawValue)"
    case .unknownFunction(let name, _): "there is no function \(name)()"
    case .wrongArgumentCount(let function, let expected, let found):
      "\(function)() takes \(Self.count(expected)), not \(found)"
    case .invalidAggregation(let function):
      "\(function)() aggregates rows and can only stand in RETURN or WITH"
    case .nestedAggregation(let function):
      "\(function)() aggregates inside another aggregate"
    case .ambiguousAggregation:
      "an expression with an aggregate may only use variables that are columns of their own"
    case .columnNameConflict(let name): "two columns are called `\(name)`"
    case .noExpressionAlias: "an expression in WITH needs a name: … AS name"
    case .noVariablesInScope: "* stands for all variables, but there are none"
    case .invalidArgumentType(let operation, let expected): "\(operation) needs \(expected)"
    case .invalidParameterUse(let name):
      "parameter $\(name) cannot stand for a map of properties in MATCH"
    case .relationshipRepeated(let name):
      "relationship `\(name)` stands twice in one MATCH, where no relationship may repeat"
    case .differentColumnsInUnion: "the parts of a UNION must have the same columns"
    case .invalidClauseComposition(let problem): problem
    case .nonConstantCount(let clause): "\(clause) cannot depend on rows"
    case .negativeCount(let clause): "\(clause) needs a number that is not negative"
    case .countNotInteger(let clause): "\(clause) needs an integer"
    case .requiresDirectedRelationship: "the relationship needs a direction"
    case .noSingleRelationshipType: "the relationship needs exactly one type"
    case .readOnly(let clause): "\(clause) would change the graph, which is only read here"
    case .notSupported(let what): "\(what) is not supported yet"
    case .tooManyClauses(let limit): "a query has at most \(limit) clauses and patterns"
    case .missingParameter(let name): "parameter $\(name) is not given"
    }
  }

  private static func count(_ range: ClosedRange<Int>) -> String {
    let (least, most) = (range.lowerBound, range.upperBound)
    if least == most { return least == 1 ? "1 argument" : "\(least) arguments" }
    return most > 100 ? "at least \(least) arguments" : "\(least) to \(most) arguments"
  }
}
