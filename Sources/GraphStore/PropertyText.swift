import GraphModel
import JSONText

/// Properties as the JSON text that `schema/graph.sql` describes.
public enum PropertyText {
  /// The deepest list of lists that is stored or read.
  static let maximumDepth = 64

  /// A JSON object with ascending keys; equal properties give equal text.
  public static func encode(_ properties: [String: PropertyValue]) -> String {
    if properties.isEmpty { return "{}" }
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      JSONValue.write(string: key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ value: PropertyValue, to bytes: inout [UInt8]) {
    switch value {
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += number.description.utf8
    case .double(let number): json(number).write(to: &bytes)
    case .string(let string): JSONValue.write(string: string, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(item, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  private static func json(_ number: Double) -> JSONValue {
    if number.isFinite { return .double(number) }
    return ["float": .string(number.isNaN ? "NaN" : number > 0 ? "Inf" : "-Inf")]
  }

  /// Reads what `encode` wrote; a member that is null is absent. Nil where the text is anything else.
  public static func decode(_ bytes: Span<UInt8>) -> [String: PropertyValue]? {
    guard
      let object = try? JSONValue(parsing: bytes, maximumDepth: maximumDepth + 2).object
    else { return nil }
    var properties: [String: PropertyValue] = [:]
    properties.reserveCapacity(object.count)
    for member in object where !member.value.isNull {
      guard let value = decode(member.value) else { return nil }
      properties[member.key] = value
    }
    return properties
  }

  private static func decode(_ json: JSONValue) -> PropertyValue? {
    switch json {
    case .null: return nil
    case .boolean(let flag): return .boolean(flag)
    case .integer(let number): return .integer(number)
    case .double(let number): return .double(number)
    case .string(let string): return .string(string)
    case .array(let elements):
      var items: [PropertyValue] = []
      for element in elements {
        guard let item = decode(element) else { return nil }
        items.append(item)
      }
      return .list(items)
    case .object(let object):
      guard object.count == 1 else { return nil }
      switch object["float"] {
      case "NaN": return .double(.nan)
      case "Inf": return .double(.infinity)
      case "-Inf": return .double(-.infinity)
      default: return nil
      }
    }
  }
}
