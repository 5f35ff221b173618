extension JSONValue {
  /// How deep arrays and objects may lie inside one another, where the caller sets no other limit.
  public static let defaultMaximumDepth = 256

  /// Reads one value; blanks may surround it.
  ///
  /// Strict: no comments, no trailing commas, no byte order mark, no key twice in one object. An
  /// integer beyond 64 bits becomes the nearest double, a number beyond a double's range is an error.
  ///
  /// Complexity: linear in the number of bytes.
  public init(
    parsing bytes: Span<UInt8>, maximumDepth: Int = JSONValue.defaultMaximumDepth
  ) throws(JSONError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
    } catch {
      throw .invalidUTF8(offset: error.byteOffsets.lowerBound)
    }
    var parser = JSONParser(maximumDepth: maximumDepth)
    parser.skipBlanks(bytes)
    self = try parser.value(bytes, depth: 0)
    parser.skipBlanks(bytes)
    guard parser.position == bytes.count else {
      throw .trailingContent(offset: parser.position)
    }
  }

  /// Reads one value from an array of UTF-8 bytes.
  public init(
    parsing bytes: [UInt8], maximumDepth: Int = JSONValue.defaultMaximumDepth
  ) throws(JSONError) {
    try self.init(parsing: bytes.span, maximumDepth: maximumDepth)
  }

  /// Reads one value from text; offsets of errors count its UTF-8 bytes.
  public init(
    parsing text: String, maximumDepth: Int = JSONValue.defaultMaximumDepth
  ) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), maximumDepth: maximumDepth)
  }
}

/// A position in bytes already known to be valid UTF-8, and what can be read from there.
struct JSONParser {
  var position = 0
  let maximumDepth: Int

  init(maximumDepth: Int) {
    self.maximumDepth = maximumDepth
  }

  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        position += 1
      default: return
      }
    }
  }

  /// The byte at the position, which stays where it is.
  func peek(_ bytes: Span<UInt8>) throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw .unexpectedEnd(offset: position) }
    return bytes[position]
  }

  mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    let byte = try peek(bytes)
    switch byte {
    case UInt8(ascii: "{"): return try object(bytes, depth: depth)
    case UInt8(ascii: "["): return try array(bytes, depth: depth)
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
    case UInt8(ascii: "t"): return try word("true", .boolean(true), bytes)
    case UInt8(ascii: "f"): return try word("false", .boolean(false), bytes)
    case UInt8(ascii: "n"): return try word("null", .null, bytes)
    default: throw .unexpectedByte(byte, offset: position)
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue, _ bytes: Span<UInt8>
  ) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      let byte = try peek(bytes)
      guard byte == word.utf8Start[index] else { throw .unexpectedByte(byte, offset: position) }
      position += 1
    }
    return value
  }

  private mutating func array(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth: depth)
    var elements: [JSONValue] = []
    skipBlanks(bytes)
    if try peek(bytes) == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      skipBlanks(bytes)
      elements.append(try value(bytes, depth: depth + 1))
      if try !comma(before: UInt8(ascii: "]"), bytes) { return .array(elements) }
    }
  }

  private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth: depth)
    var object = JSONObject()
    var keys = KeySet()
    skipBlanks(bytes)
    if try peek(bytes) == UInt8(ascii: "}") {
      position += 1
      return .object(object)
    }
    while true {
      skipBlanks(bytes)
      let offset = position
      let first = try peek(bytes)
      guard first == UInt8(ascii: "\"") else { throw .unexpectedByte(first, offset: position) }
      let key = try string(bytes)
      guard keys.insert(key, into: object) else { throw .duplicateKey(key, offset: offset) }
      skipBlanks(bytes)
      let colon = try peek(bytes)
      guard colon == UInt8(ascii: ":") else { throw .unexpectedByte(colon, offset: position) }
      position += 1
      skipBlanks(bytes)
      object.append(key, try value(bytes, depth: depth + 1))
      if try !comma(before: UInt8(ascii: "}"), bytes) { return .object(object) }
    }
  }

  /// Steps over the bracket that opens an array or object.
  private mutating func enter(depth: Int) throws(JSONError) {
    guard depth < maximumDepth else { throw .tooDeep(limit: maximumDepth, offset: position) }
    position += 1
  }

  /// Steps over a comma (true) or the closing bracket (false).
  private mutating func comma(
    before close: UInt8, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Bool {
    skipBlanks(bytes)
    let byte = try peek(bytes)
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw .unexpectedByte(byte, offset: position)
    }
    position += 1
    return byte != close
  }
}

/// The keys of an object being read: compared one by one while they are few, hashed from then on.
private struct KeySet {
  private var hashed: Set<String> = []
  private static let fewest = 12

  /// False where the object, or the set made from it, has the key already.
  mutating func insert(_ key: String, into object: JSONObject) -> Bool {
    if object.count < Self.fewest { return object[key] == nil }
    if hashed.isEmpty { hashed = Set(object.lazy.map(\.key)) }
    return hashed.insert(key).inserted
  }
}
