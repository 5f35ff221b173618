import JSONText

/// The stateless step alone: what is read from each file of a corpus, as JSON.
public struct CorpusExtraction: Sendable {
  private let reader: FileReader

  public init(settings: ExtractionSettings) {
    reader = FileReader(settings: settings)
  }

  /// Hands out what was read from each file, in the order of the corpus, on the calling thread.
  ///
  /// Throws `BuildError.noText` before anything is read, and what the body throws.
  ///
  /// - Returns: the files that could not be used.
  public func extract(
    _ corpus: Corpus, _ body: (Corpus.File, JSONValue) throws -> Void
  ) throws -> [FileRefusal] {
    try corpus.requireText()
    var refusals = corpus.refusals
    let outcomes = OrderedOutcomes(count: corpus.files.count) { index in
      Result { () throws(FileRefusal) in
        let file = corpus.files[index]
        return try reader.extraction(of: file).json(file: file.key)
      }
    }
    try outcomes.receive { index, outcome in
      switch outcome {
      case .success(let value): try body(corpus.files[index], value)
      case .failure(let refusal): refusals.append(refusal)
      }
    }
    return refusals
  }
}
