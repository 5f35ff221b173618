import GraphModel
import MentionModel
import Provenance

/// One article on its way into the graph: what extraction read, and where it stands.
struct ArticleRecord {
  /// Id of the Article node.
  var id: Int64
  /// Key of the source file.
  var file: String
  var article: ArticleExtraction
  var localities: [Locality]

  /// The division that the file is about, if it tells.
  var locality: Locality? { localities.first }

  /// Within what a bare name is one thing: the division that the file is about, else the file.
  var scope: String { locality?.name ?? file }

  /// The identity of a body or office: an uncertain name is one only within what its file is about.
  func key(_ name: String, isCertain: Bool) -> String { isCertain ? name : "\(name)@\(scope)" }

  func evidence(_ spans: [ByteSpan], rule: String, confidence: Double) -> Evidence {
    Evidence(
      article: id, source: file, spans: spans.coalesced(), rule: rule, confidence: confidence)
  }
}

extension ArticleRecord {
  /// The articles of all files, earliest first: by date, file, offset. Undated ones come last.
  static func records(of files: [(key: String, extraction: FileExtraction)]) -> [ArticleRecord] {
    var identifiers = IdentifierAllocation()
    var records: [ArticleRecord] = []
    for file in files.sorted(by: { $0.key < $1.key }) {
      for article in file.extraction.articles {
        let id = identifiers.id(
          NodeLabel.article.rawValue, file.key, String(article.extent.start))
        records.append(
          ArticleRecord(
            id: id, file: file.key, article: article, localities: file.extraction.localities))
      }
    }
    return records.sorted {
      ($0.article.date?.iso ?? "9999", $0.file, $0.article.extent.start)
        < ($1.article.date?.iso ?? "9999", $1.file, $1.article.extent.start)
    }
  }
}
