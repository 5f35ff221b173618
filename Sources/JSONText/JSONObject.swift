/// The members of a JSON object in the order in which they were read or appended.
public struct JSONObject: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  public private(set) var members: [Member]

  /// - Precondition: no key occurs twice.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// The members of the dictionary, ascending by key.
  public init(sorting dictionary: [String: JSONValue]) {
    members = dictionary.sorted { $0.key < $1.key }.map { Member(key: $0.key, value: $0.value) }
  }

  /// The value of the member; nil where there is none.
  ///
  /// Complexity: linear in the number of members.
  public subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }

  /// Adds a member at the end.
  ///
  /// - Precondition: the object has no member with that key.
  public mutating func append(_ key: String, _ value: JSONValue) {
    members.append(Member(key: key, value: value))
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { members.startIndex }
  public var endIndex: Int { members.endIndex }
  public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { Member(key: $0, value: $1) })
  }
}
