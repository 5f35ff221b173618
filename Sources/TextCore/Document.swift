import GraphModel
import Provenance

/// One source file, read: its articles in order, each with the text as a reader reads it.
///
/// Made by `DocumentReader`. Nothing in it is interpreted beyond layout: who did what is the work of
/// `Extraction`.
public struct Document: Sendable {
  public var source: SourceFile
  /// When the file says, or lets infer, that it was published; nil where nothing tells.
  public var publication: CalendarDate?
  public var articles: [ArticleText]

  public init(source: SourceFile, publication: CalendarDate?, articles: [ArticleText]) {
    self.source = source
    self.publication = publication
    self.articles = articles
  }
}

/// One news item: its text as read, cut into blocks and sentences.
public struct ArticleText: Sendable {
  /// Headline block and body as read: normalised, page breaks joined; blocks are parted by `\n`.
  public var text: ReadingText
  /// The main headline, without kicker and deck.
  public var title: TextSpan
  /// All blocks in reading order; they do not overlap.
  public var blocks: [Block]
  /// Breaks of page or column inside a sentence.
  public var breaks: [ColumnBreak]
  /// Sentences that do not parse.
  public var garblings: [Garbling]
  /// The article's date: the publication date, or the one printed with the article.
  public var date: CalendarDate?

  public init(
    text: ReadingText, title: TextSpan, blocks: [Block], breaks: [ColumnBreak] = [],
    garblings: [Garbling] = [], date: CalendarDate?
  ) {
    self.text = text
    self.title = title
    self.blocks = blocks
    self.breaks = breaks
    self.garblings = garblings
    self.date = date
  }
}

/// A stretch of an article that layout sets apart.
public struct Block: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A slogan or section line above the headline.
    case kicker
    case headline
    /// Lines under the headline that sum the article up: 某某讲话 某某某某出席.
    case deck
    /// A line, or the opening of a paragraph up to its bracket, that credits writers: 本报讯(记者 …).
    case byline
    /// A headline inside the article.
    case subheadline
    case paragraph
    /// Text under a photograph.
    case caption
    /// 责任编辑 … and the like.
    case credit
  }

  public var kind: Kind
  /// Without surrounding blanks.
  public var span: TextSpan
  /// Sentences of the block in order; for headline blocks the parts between blanks.
  public var sentences: [Sentence]

  public init(kind: Kind, span: TextSpan, sentences: [Sentence]) {
    self.kind = kind
    self.span = span
    self.sentences = sentences
  }
}

/// A sentence with its closing punctuation, or a part of one where words are lost at a break.
public struct Sentence: Sendable, Hashable {
  public var span: TextSpan
  /// True where words are lost before or after it.
  public var isFragment: Bool

  public init(span: TextSpan, isFragment: Bool = false) {
    self.span = span
    self.isFragment = isFragment
  }
}

/// A place where the page cuts a sentence in two.
public struct ColumnBreak: Sendable, Hashable {
  /// Offset in the text at which the two parts meet.
  public var offset: Int
  /// True where the two parts do not read on: words are lost.
  public var losesWords: Bool
  /// The clauses before and after the break.
  public var context: TextSpan

  public init(offset: Int, losesWords: Bool, context: TextSpan) {
    self.offset = offset
    self.losesWords = losesWords
    self.context = context
  }
}

/// A sentence whose characters or words are wrong or out of place.
public struct Garbling: Sendable, Hashable {
  /// The sentence.
  public var sentence: TextSpan
  /// The words at fault.
  public var span: TextSpan
  /// Id of the rule that found it: `garbling.unbalanced-quotation`.
  public var rule: String
  /// One sentence for people.
  public var detail: String

  public init(sentence: TextSpan, span: TextSpan, rule: String, detail: String) {
    self.sentence = sentence
    self.span = span
    self.rule = rule
    self.detail = detail
  }
}
