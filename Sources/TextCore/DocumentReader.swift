// Turns the bytes of a file into its articles: decoded, normalised, divided, cut into sentences, dated.
// It reads layout and dates only; who did what is the work of `Extraction`.

/// Reads files of newspaper text. Made once, used for any number of files, from any task.
public struct DocumentReader: Sendable {
  private let joiner: ParagraphJoiner
  private let words: LayoutWords
  private let dates = DateScanner()
  private let garblingRules = GarblingRules()

  public init() {
    words = LayoutWords()
    let hangingWords = HangingWords()
    joiner = ParagraphJoiner(
      classifier: LineClassifier(words: words, hangingWords: hangingWords, dates: dates),
      breakRules: BreakRules(words: hangingWords))
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - key: its path relative to the build's root; a date in its last part dates the file.
  ///   - bytes: the file; all offsets in the result's source spans count in them.
  ///   - publicationDate: overrides what the file and its name say.
  /// - Throws: `TextDecodingError` where the bytes are no text that can be read.
  ///
  /// Complexity: linear in the number of bytes.
  public func read(
    key: String, bytes: [UInt8], publicationDate: CalendarDate?
  ) throws(TextDecodingError) -> Document {
    let (page, encoding) = try TextDecoder.decode(bytes)
    let frontMatter = FrontMatter(page.bytes)
    var articles: [ArticleText] = []
    let sections = LineScanner.sections(of: page, from: frontMatter.end)
    let divider = ArticleDivider(words: words, isDelimited: sections.count > 1, dates: dates)
    for lines in sections {
      let units = joiner.units(of: lines, in: page)
      for layout in divider.articles(of: units, in: page) {
        var article = ArticleAssembler.article(layout, page: page)
        article.garblings = garblingRules.garblings(in: article)
        articles.append(article)
      }
    }
    if articles.isEmpty { throw .empty }
    let source = SourceFile(key: key, bytes: bytes, encoding: encoding)
    let publication = PublicationDate(scanner: dates)
    let printed = frontMatter.date.flatMap { publication.written(page.bytes, $0) }
    let dated = ArticleDating(scanner: dates).date(
      articles, publication: publicationDate ?? printed ?? publication.inName(key))
    return Document(source: source, publication: dated.publication, articles: dated.articles)
  }
}
