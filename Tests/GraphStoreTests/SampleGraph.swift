import GraphModel
import GraphStore
import MentionModel
import Provenance
import SQLiteKit

/// A small newspaper page of invented people, with the graph that it tells of.
enum SampleGraph {
  static let key = "2023/云溪 1.txt"
  static let text = """
    云溪区举行座谈会

    3月5日,区长李明出席座谈会并讲话。
    区委书记陈
    思远主持会议。
    """

  static let article: Int64 = 100
  static let liMing: Int64 = 1
  static let chenSiyuan: Int64 = 2
  static let meeting: Int64 = 50

  static func source(
    key: String = key, text: String = text, settings: String = "{}"
  ) throws -> SourceRecord {
    try SourceRecord(
      key: key, encoding: "UTF-8", sha256: "\(text.utf8.count)-\(text.hashValue)",
      bytes: Array(text.utf8), settings: settings,
      extraction: FileExtraction(
        articles: [], localities: [Locality(name: "云溪区", level: "区", parent: "江州市")]))
  }

  /// The bytes at which the words stand in the text.
  static func span(_ words: String, in text: String = text) -> ByteSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = (0...(bytes.count - wanted.count)).first {
      Array(bytes[$0...].prefix(wanted.count)) == wanted
    }
    return ByteSpan(start: start ?? 0, end: (start ?? 0) + wanted.count)
  }

  static func evidence(_ words: String..., rule: String, confidence: Double = 0.9) -> Evidence {
    Evidence(
      article: article, source: key, spans: words.map { span($0) }, rule: rule,
      confidence: confidence)
  }

  static var draft: GraphDraft {
    GraphDraft(
      nodes: [
        Node(id: liMing, labels: ["Person"], properties: ["name": "李明", "kind": "official"]),
        Node(id: chenSiyuan, labels: ["Person"], properties: ["name": "陈思远", "kind": "official"]),
        Node(
          id: meeting, labels: ["Meeting", "Event"],
          properties: ["name": "座谈会", "date": "2023-03-05", "named": true]),
        Node(
          id: article, labels: ["Article"],
          properties: ["name": "云溪区举行座谈会", "title": "云溪区举行座谈会", "date": "2023-03"]),
      ],
      relationships: [
        relationship(
          10, "ATTENDED", liMing, meeting, ["acts": ["attend", "speak"], "position": 1]),
        relationship(11, "SPOKE_AT", liMing, meeting),
        relationship(12, "ATTENDED", chenSiyuan, meeting, ["acts": ["chair"], "position": 2]),
        relationship(13, "CHAIRED", chenSiyuan, meeting),
        relationship(14, "MENTIONED_IN", liMing, article, ["count": 1]),
        relationship(15, "MENTIONED_IN", chenSiyuan, article, ["count": 1]),
        relationship(16, "MENTIONED_IN", meeting, article, ["count": 2]),
      ],
      evidence: [
        10: [evidence("区长李明出席座谈会并讲话", rule: "participation.attend")],
        11: [evidence("讲话", rule: "participation.speak")],
        12: [evidence("区委书记陈", "思远主持会议", rule: "participation.chair", confidence: 0.8)],
        13: [evidence("区委书记陈", "思远主持会议", rule: "participation.chair", confidence: 0.8)],
        14: [evidence("李明", rule: "person.title")],
        15: [evidence("陈", "思远", rule: "person.title")],
        16: [evidence("云溪区举行座谈会", rule: "event.held"), evidence("出席座谈会", rule: "event.named")],
      ],
      unresolved: [
        GraphDraft.Unresolved(
          source: key, article: article,
          item: UnresolvedItem(
            reason: .inferredYear, detail: "the year of 3月5日 is not printed",
            spans: [span("3月5日")]))
      ])
  }

  private static func relationship(
    _ id: Int64, _ type: String, _ source: Int64, _ target: Int64,
    _ properties: [String: PropertyValue] = [:]
  ) -> Relationship {
    Relationship(id: id, type: type, source: source, target: target, properties: properties)
  }

  /// Builds a database with the sample, or another draft on the sample's source.
  @discardableResult
  static func build(at path: String, draft: GraphDraft = draft) throws -> GraphDatabase {
    try GraphDatabase.build(at: path) { transaction in
      try transaction.put(try source())
      try transaction.replaceGraph(draft)
    }
    return try GraphDatabase.open(path: path)
  }

  /// All rows of all tables, for comparing what two databases hold.
  static func dump(_ database: GraphDatabase) throws -> [[SQLiteValue]] {
    let tables = try rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", of: database)
    return try tables.flatMap { table -> [[SQLiteValue]] in
      guard case .text(let name) = table[0] else { return [] }
      return try rows("SELECT '\(name)', * FROM \(name) ORDER BY 2, 3", of: database)
    }
  }

  static func rows(_ sql: String, of database: GraphDatabase) throws -> [[SQLiteValue]] {
    let statement = try database.connection.prepare(sql)
    var rows: [[SQLiteValue]] = []
    while try statement.step() {
      rows.append((0..<statement.columnCount).map { statement.value(at: $0) })
    }
    return rows
  }
}
