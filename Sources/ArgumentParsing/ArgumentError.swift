/// Why a command line cannot be understood. It holds facts; `ProgramDeclaration.message(for:)` has
/// the words.
public struct ArgumentError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case missingCommand
    case unknownCommand(String, nearest: String?)
    /// As typed, dashes included.
    case unknownOption(String, nearest: String?)
    case missingValue(option: String, placeholder: String)
    case unexpectedValue(flag: String, value: String)
    case invalidValue(option: String, value: String, expectation: String, nearest: String?)
    case repeatedOption(String)
    case missingPositional(placeholder: String)
    case unexpectedPositional(String)
  }

  /// The command that was meant; nil where none was found.
  public var command: String?
  public var reason: Reason

  public init(command: String?, reason: Reason) {
    self.command = command
    self.reason = reason
  }
}

extension ProgramDeclaration {
  /// What is wrong, what was meant perhaps, and how the command is used: lines without a final
  /// newline.
  public func message(for error: ArgumentError) -> String {
    let usage: String
    if let command = error.command.flatMap(command(named:)) {
      usage = "usage: " + self.usage(of: command) + "\nsee: \(name) help \(command.name)"
    } else {
      usage = "usage: \(name) COMMAND …\nsee: \(name) --help"
    }
    return sentence(for: error.reason) + "\n" + usage
  }

  private func sentence(for reason: ArgumentError.Reason) -> String {
    func hint(_ nearest: String?) -> String { nearest.map { "; did you mean \($0)?" } ?? "" }
    return switch reason {
    case .missingCommand:
      "a command is missing"
    case .unknownCommand(let name, let nearest):
      "there is no command '\(name)'" + hint(nearest)
    case .unknownOption(let option, let nearest):
      "there is no option \(option)" + hint(nearest)
    case .missingValue(let option, let placeholder):
      "\(option) needs a value: \(option) \(placeholder)"
    case .unexpectedValue(let flag, let value):
      "\(flag) takes no value, but '\(value)' was given"
    case .invalidValue(let option, let value, let expectation, let nearest):
      "\(option) must be \(expectation), not '\(value)'" + hint(nearest)
    case .repeatedOption(let option):
      "\(option) was given twice"
    case .missingPositional(let placeholder):
      "\(placeholder) is missing"
    case .unexpectedPositional(let word):
      "'\(word)' is one word too many"
    }
  }
}
