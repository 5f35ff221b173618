import CypherPlanning

#if canImport(Glibc)
  import Glibc
#endif

/// The mathematical functions.
enum NumberFunctions {
  static func call(
    _ function: ScalarFunction, _ arguments: [Value]
  ) throws(EvaluationFailure) -> Value {
    switch function {
    case .pi: return .float(.pi)
    case .e: return .float(M_E)
    case .rand: return .float(Double.random(in: 0..<1))
    default: break
    }
    let name = function.displayName + "()"
    if arguments.contains(where: \.isNull) { return .null }
    var numbers: [Double] = []
    for argument in arguments {
      guard let number = argument.number else {
        throw EvaluationFailure.type(name, "a number", argument)
      }
      numbers.append(number)
    }
    let x = numbers[0]
    switch function {
    case .abs:
      guard case .integer(let number) = arguments[0] else { return .float(x.magnitude) }
      guard number != .min else { throw EvaluationFailure(.integerOverflow(operation: name)) }
      return .integer(number < 0 ? -number : number)
    case .sign: return .integer(x > 0 ? 1 : x < 0 ? -1 : 0)
    case .round: return .float(rounded(x, digits: numbers.count > 1 ? numbers[1] : 0))
    case .isnan: return .boolean(x.isNaN)
    default: return .float(real(function, x, numbers.count > 1 ? numbers[1] : 0))
    }
  }

  /// Halves go up, as in Java.
  private static func rounded(_ x: Double, digits: Double) -> Double {
    guard x.isFinite else { return x }
    let scale = pow(10, min(max(digits, 0), 300))
    let scaled = x * scale
    guard scaled.isFinite, scaled.magnitude < 0x1p52 else { return x }
    return (scaled + 0.5).rounded(.down) / scale
  }

  private static func real(_ function: ScalarFunction, _ x: Double, _ y: Double) -> Double {
    switch function {
    case .ceil: x.rounded(.up)
    case .floor: x.rounded(.down)
    case .sqrt: x.squareRoot()
    case .exp: exp(x)
    case .log: log(x)
    case .log10: log10(x)
    case .sin: sin(x)
    case .cos: cos(x)
    case .tan: tan(x)
    case .cot: 1 / tan(x)
    case .asin: asin(x)
    case .acos: acos(x)
    case .atan: atan(x)
    case .atan2: atan2(x, y)
    case .degrees: x * 180 / .pi
    case .radians: x * .pi / 180
    case .haversin: (1 - cos(x)) / 2
    default: .nan
    }
  }
}
