/// A piece of SQL with what its placeholders are bound to.
public struct SQLText: Hashable, Sendable {
  public var text: String
  public var parameters: [SQLRead.Parameter]

  init(_ text: String, _ parameters: [SQLRead.Parameter] = []) {
    self.text = text
    self.parameters = parameters
  }

  static func + (left: SQLText, right: SQLText) -> SQLText {
    SQLText(left.text + right.text, left.parameters + right.parameters)
  }

  static func + (left: SQLText, right: String) -> SQLText {
    SQLText(left.text + right, left.parameters)
  }
}
