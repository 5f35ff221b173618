import GraphModel
import Provenance

/// A person named in the text.
public struct PersonMention: Hashable, Sendable, Codable {
  /// As it should stand: without the blanks that typesetting puts into it.
  public var name: String
  /// The bytes of the name.
  public var spans: [ByteSpan]
  public var kind: PersonKind
  /// Offices printed at this mention, in order.
  public var offices: [OfficeMention]
  /// The whole chain of titles as printed, 区委副书记、区长; nil where none is.
  public var title: String?
  public var rule: String
  public var confidence: Double

  public init(
    name: String, spans: [ByteSpan], kind: PersonKind, offices: [OfficeMention] = [],
    title: String? = nil, rule: String, confidence: Double
  ) {
    self.name = name
    self.spans = spans
    self.kind = kind
    self.offices = offices
    self.title = title
    self.rule = rule
    self.confidence = confidence
  }
}

/// One office of a title chain.
public struct OfficeMention: Hashable, Sendable, Codable {
  /// As printed, status words included: 区委副书记, 代区长, 原主席.
  public var printed: String
  /// The bytes of `printed`.
  public var spans: [ByteSpan]
  /// The body printed in it (区委, 区人大常委会, 重庆斯太宝科技有限公司), or nil: 区长, 总书记.
  public var body: String?
  /// The body that an earlier office of the chain leaves open for this one: 区委 for 组织部部长.
  public var context: String?
  /// The office without body and status words: 副书记, 区长, 部长.
  public var head: String
  public var status: OfficeStatus
  /// False for 区领导, 记者, 同志 …, which stay titles and become no Role.
  public var isRole: Bool

  public init(
    printed: String, spans: [ByteSpan], body: String?, context: String? = nil, head: String,
    status: OfficeStatus = .current, isRole: Bool = true
  ) {
    self.printed = printed
    self.spans = spans
    self.body = body
    self.context = context
    self.head = head
    self.status = status
    self.isRole = isRole
  }
}

/// A body, project, village or place named in the text.
public struct EntityMention: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case body, project, village, place
  }

  public var kind: Kind
  /// As printed, blanks of typesetting taken out.
  public var name: String
  /// The bytes of the name.
  public var spans: [ByteSpan]
  /// For bodies.
  public var bodyKind: BodyKind?
  /// A level for a place (区, 镇, 园区 …), the township for a village (静观镇), where printed.
  public var qualifier: String?
  /// Other printed forms that this mention itself equates: 中国科学院(中科院).
  public var aliases: [String]
  public var rule: String
  public var confidence: Double

  public init(
    kind: Kind, name: String, spans: [ByteSpan], bodyKind: BodyKind? = nil,
    qualifier: String? = nil, aliases: [String] = [], rule: String, confidence: Double
  ) {
    self.kind = kind
    self.name = name
    self.spans = spans
    self.bodyKind = bodyKind
    self.qualifier = qualifier
    self.aliases = aliases
    self.rule = rule
    self.confidence = confidence
  }
}
