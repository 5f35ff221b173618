import Lexicon
import TextCore

/// Finds bodies, projects, villages and places in an article.
struct EntityRecognizer: Sendable {
  private let recognizers: [any SentenceRecognizer]
  private let known = KnownNameRecognizer()

  init(_ lexicons: Lexicons) {
    let names = NameStart(lexicons: lexicons)
    let finder = DivisionFinder(lexicons: lexicons)
    let suffixes = BodySuffixFinder(lexicons: lexicons)
    let generic = GenericNameFilter(lexicons: lexicons)
    // Places first: villages build on townships, organs on both, projects on all places.
    recognizers = [
      DivisionRecognizer(finder: finder),
      TownshipRecognizer(lexicons: lexicons, names: names),
      ParkRecognizer(lexicons: lexicons, names: names, generic: generic),
      VillageRecognizer(lexicons: lexicons, names: names, generic: generic),
      OrganRecognizer(
        lexicons: lexicons, names: names, suffixes: suffixes, finder: finder, generic: generic),
      NamedBodyRecognizer(
        lexicons: lexicons, names: names, suffixes: suffixes, generic: generic),
      ProjectRecognizer(lexicons: lexicons, names: names, generic: generic, finder: finder),
    ]
  }

  /// All mentions in reading order. Spans do not overlap, except that the township in a village's
  /// name and the village at the start of a body's or project's name are listed after it.
  ///
  /// Complexity: linear in the article.
  func entities(in article: ArticleText) -> [EntitySpan] {
    let text = EntityText(bytes: article.text.bytes)
    let spans = article.blocks.flatMap { block in
      block.sentences.isEmpty ? [block.span] : block.sentences.map(\.span)
    }
    var found: [EntitySpan] = []
    for span in spans {
      var sentence = SentenceEntities(text: text, span: span)
      for recognizer in recognizers { recognizer.recognize(in: &sentence) }
      found += sentence.found
    }
    found += known.repetitions(of: found, in: text, within: spans)
    return OverlapResolution.resolve(found)
  }
}
