import GraphModel
import MentionModel
import Provenance
import TextCore

/// Lists what an article leaves open: garbled sentences, lost words, open lists, inferred years.
struct UnresolvedReader {
  let reading: ArticleReading

  private var text: ReadingText { reading.text }

  func items(events: [EventDraft]) -> [UnresolvedItem] {
    var items = reading.article.garblings.map {
      UnresolvedItem(
        reason: .garbledSentence, detail: $0.detail, spans: text.sourceSpans(of: $0.sentence))
    }
    items += reading.article.breaks.filter(\.losesWords).map {
      UnresolvedItem(
        reason: .lostWords, detail: "words are missing where the page breaks the sentence",
        spans: text.sourceSpans(of: $0.context))
    }
    items += OpenLists.spans(in: reading).map {
      UnresolvedItem(
        reason: .openList, detail: "the list ends in 等: others are not named",
        spans: text.sourceSpans(of: $0))
    }
    items += dates(of: events)
    return items.sorted {
      ($0.spans.first?.start ?? 0, $0.reason.rawValue)
        < ($1.spans.first?.start ?? 0, $1.reason.rawValue)
    }
  }

  private func dates(of events: [EventDraft]) -> [UnresolvedItem] {
    var seen: Set<TextSpan> = []
    return events.compactMap(\.date).filter { seen.insert($0.span).inserted }.compactMap {
      mention in
      let printed = text.string(mention.span)
      guard let date = mention.date else {
        return UnresolvedItem(
          reason: .unresolvedDate, detail: "\(printed) cannot be resolved to a date",
          spans: text.sourceSpans(of: mention.span))
      }
      guard date.isInferred else { return nil }
      return UnresolvedItem(
        reason: .inferredYear,
        detail: "\(printed) is read as \(date.iso): a part of it is not printed with the date",
        spans: text.sourceSpans(of: mention.span))
    }
  }
}

/// Runs of persons that 等 closes.
enum OpenLists {
  /// Indices of the persons in such runs.
  static func persons(in reading: ArticleReading) -> [Int] {
    runs(in: reading).flatMap(\.persons)
  }

  /// From the first person of each run to its 等.
  static func spans(in reading: ArticleReading) -> [TextSpan] {
    runs(in: reading).map(\.span)
  }

  private static func runs(
    in reading: ArticleReading
  ) -> [(persons: [Int], span: TextSpan)] {
    var result: [(persons: [Int], span: TextSpan)] = []
    for sentence in reading.bodySentences {
      var run: [Int] = []
      for token in sentence.tokens {
        switch token.kind {
        case .person(let index): run.append(index)
        case .punctuation(.enumeration), .punctuation(.comma), .punctuation(.blank): break
        case .cue(.etcetera):
          if let first = run.first {
            result.append(
              (run, TextSpan(start: reading.persons[first].extent.start, end: token.span.end)))
          }
          run = []
        default: run = []
        }
      }
    }
    return result
  }
}
