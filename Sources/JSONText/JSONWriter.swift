extension JSONValue {
  /// How values are laid out.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// Without blanks, on one line.
    case compact
    /// One member or element a line, indented by two blanks; empty ones stay on one line.
    case pretty
  }

  /// The value as JSON, members in the order they have; no line break at the end.
  ///
  /// Doubles always have a fraction or an exponent, so that they are read back as doubles. NaN and
  /// infinity, which JSON cannot say, become null. Control characters (C0, DEL, C1) are escaped, so
  /// that the text is safe on a terminal.
  ///
  /// Complexity: linear in the size of the value; the depth of nesting costs no stack.
  public func text(style: Style = .compact) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, style: style)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `text(style:)` returns.
  public func write(to bytes: inout [UInt8], style: Style = .compact) {
    var writer = JSONWriter(style: style)
    writer.write(self, to: &bytes)
  }

  /// Appends a string as JSON, in quotation marks.
  public static func write(string: String, to bytes: inout [UInt8]) {
    JSONWriter.append(string, to: &bytes)
  }
}

/// Writes values; keeps the arrays and objects that it is inside of on a stack of its own.
private struct JSONWriter {
  /// An array or object and the index of what comes next in it.
  enum Frame {
    case array([JSONValue], next: Int)
    case object(JSONObject, next: Int)
  }

  let style: JSONValue.Style
  var frames: [Frame] = []

  init(style: JSONValue.Style) {
    self.style = style
  }

  mutating func write(_ value: JSONValue, to bytes: inout [UInt8]) {
    begin(value, to: &bytes)
    while let frame = frames.popLast() {
      switch frame {
      case .array(let elements, let next) where next < elements.count:
        separate(next, to: &bytes)
        frames.append(.array(elements, next: next + 1))
        begin(elements[next], to: &bytes)
      case .object(let object, let next) where next < object.count:
        separate(next, to: &bytes)
        Self.append(object[next].key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if style == .pretty { bytes.append(UInt8(ascii: " ")) }
        frames.append(.object(object, next: next + 1))
        begin(object[next].value, to: &bytes)
      case .array:
        breakLine(to: &bytes)
        bytes.append(UInt8(ascii: "]"))
      case .object:
        breakLine(to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
    }
  }

  /// Writes a scalar whole, of an array or object the opening bracket.
  private mutating func begin(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += number.description.utf8
    // The shortest digits that read back as the same double; always with "." or "e".
    case .double(let number): bytes += (number.isFinite ? number.description : "null").utf8
    case .string(let string): Self.append(string, to: &bytes)
    case .array(let elements) where elements.isEmpty: bytes += "[]".utf8
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      frames.append(.array(elements, next: 0))
    case .object(let object) where object.isEmpty: bytes += "{}".utf8
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      frames.append(.object(object, next: 0))
    }
  }

  private func separate(_ index: Int, to bytes: inout [UInt8]) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine(to: &bytes, deeper: 1)
  }

  private func breakLine(to bytes: inout [UInt8], deeper: Int = 0) {
    guard style == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * (frames.count + deeper))
  }

  static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var follows: UInt8 = 0
    for byte in string.utf8 {
      // C1 controls are 0xC2 0x80 … 0xC2 0x9F.
      if follows == 0xC2, byte < 0xA0 {
        bytes.removeLast()
        appendEscape(byte, to: &bytes)
        follows = 0
        continue
      }
      follows = byte
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x0C: bytes += "\\f".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F: appendEscape(byte, to: &bytes)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt8, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes += "\\u00\(unit < 0x10 ? "0" : "")\(digits)".utf8
  }
}
