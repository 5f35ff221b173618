import GraphModel
import MentionModel
import TextCore

/// A body, project, village or place found in an article, as a span of its text.
struct EntitySpan: Hashable, Sendable {
  var kind: EntityMention.Kind
  var span: TextSpan
  /// For bodies.
  var bodyKind: BodyKind?
  /// The level of a place (区, 镇, 园区), the township of a village where it is printed.
  var qualifier: String?
  /// Id of the rule that found it: `body.organ`.
  var rule: String
  /// 0 … 1.
  var confidence: Double

  init(
    kind: EntityMention.Kind, span: TextSpan, bodyKind: BodyKind? = nil, qualifier: String? = nil,
    rule: String, confidence: Double
  ) {
    self.kind = kind
    self.span = span
    self.bodyKind = bodyKind
    self.qualifier = qualifier
    self.rule = rule
    self.confidence = confidence
  }

  /// The name as it should stand: without the blanks that typesetting puts into it.
  func name(in text: ReadingText) -> String {
    String(
      decoding: text.bytes[span.range].lazy.filter { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
  }

  /// The mention that is stored.
  func mention(in text: ReadingText) -> EntityMention {
    EntityMention(
      kind: kind, name: name(in: text), spans: text.sourceSpans(of: span), bodyKind: bodyKind,
      qualifier: qualifier, rule: rule, confidence: confidence)
  }

  /// The name as another part of the extraction refers to it.
  func reference(in text: ReadingText) -> EntityReference {
    let name = name(in: text)
    return switch kind {
    case .body: .body(name)
    case .project: .project(name)
    case .village: .village(name)
    case .place: .place(name)
    }
  }
}
