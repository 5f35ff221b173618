import GraphModel
import Lexicon
import TextCore

/// Finds the persons of an article: first those that a title or credit makes certain, then, knowing the
/// names of the whole file, the bare mentions.
struct PersonFinder {
  let names: NameMatcher
  let titles: TitleLexicon
  let titleFinder: TitleFinder
  let credits: CreditNames
  let subjects: SubjectNames
  let collective: CollectivelyTitledNames
  let listed: ListedNames
  let courtesy: CourtesyNames
  let appointments: AppointmentReader

  init(_ lexicons: Lexicons) {
    titles = TitleLexicon(lexicons)
    names = NameMatcher(lexicon: NameLexicon(lexicons))
    titleFinder = TitleFinder(lexicon: titles)
    credits = CreditNames(names: names, credits: CreditWord.loadTrie())
    appointments = AppointmentReader(names: names, titles: titleFinder)
    listed = ListedNames(names: names, acts: lexicons.actCues)
    courtesy = CourtesyNames(names: names, titles: titles)
    collective = CollectivelyTitledNames(names: names, titleWords: lexicons.titleWords)
    subjects = SubjectNames(
      names: names, personVerbs: lexicons.actCues, stopWords: WordList.nameLikeWords.loadTrie())
  }

  /// Persons whose name stands with a title, in a credit, or opens a clause before a person's verb.
  ///
  /// Ascending, not overlapping.
  func certainPersons(in article: ArticleText) -> [PersonSpan] {
    var found: [PersonSpan] = []
    for block in article.blocks {
      switch block.kind {
      case .byline, .credit:
        found += credits.persons(in: article.text, block.span)
      case .kicker, .headline, .deck, .subheadline, .paragraph, .caption:
        for sentence in block.sentences {
          found += persons(in: article.text, sentence.span)
        }
      }
    }
    return withoutOverlaps(found)
  }

  /// All mentions: the certain ones, those of the names that the file is known to hold, and surnames with
  /// an office of its persons.
  ///
  /// - Parameters:
  ///   - known: names certain somewhere in the file.
  ///   - holders: who holds which office, anywhere in the file.
  func allPersons(
    in article: ArticleText, certain: [PersonSpan], known: KnownNames,
    holders: OfficeHolders = OfficeHolders()
  ) -> [PersonSpan] {
    let taken = union(of: certain.map(\.extent))
    let references = SurnameReferences(names: names.lexicon, titles: titles)
    var found = certain
    for block in article.blocks {
      found += known.persons(in: article.text, block.span, taken: taken)
      for sentence in block.sentences {
        for case .person(let person) in references.references(
          in: article.text, sentence.span, taken: taken, holders: holders)
        {
          found.append(person)
        }
      }
    }
    return withoutOverlaps(found)
  }

  /// Adds the heads of the offices printed at each name.
  func add(_ persons: [PersonSpan], of text: ReadingText, to holders: inout OfficeHolders) {
    for person in persons {
      for office in person.offices {
        holders.add(person.name, head: text.compactString(office.head))
      }
    }
  }

  /// The spans in order, those that overlap as one: names that share a title share a part of their extent.
  private func union(of spans: [TextSpan]) -> [TextSpan] {
    var result: [TextSpan] = []
    for span in spans.sorted() {
      if let last = result.last, span.start < last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  private func persons(in text: ReadingText, _ sentence: TextSpan) -> [PersonSpan] {
    var found: [PersonSpan] = []
    let chains = titleFinder.chains(in: text, sentence)
    for (index, chain) in chains.enumerated() {
      let next = index + 1 < chains.count ? chains[index + 1].offices[0].head.start : nil
      let after = TitledNames(names: names, titles: titles).persons(
        in: text, after: chain, limit: sentence.end, nextTitle: next)
      // 习近平总书记关于…: what follows the title must close like a name to win over the name before it.
      if let first = after.first, first.rule != TitledNames.unmarkedRule,
        names.lexicon.rightContextScore(in: text, at: first.span.end, limit: sentence.end) > 0
      {
        found += after
        continue
      }
      let before = chain.offices.compactMap { office in
        NamesBeforeTitles(names: names, lexicon: titles).person(
          in: text, head: office.head, from: office.span.start)
      }
      found += before.isEmpty ? after : before
    }
    found += collective.persons(in: text, sentence)
    found += listed.persons(in: text, sentence)
    found += courtesy.persons(in: text, sentence)
    found += appointments.appointments(in: text, sentence).map(\.person)
    for clause in ClauseSplitter.clauses(of: sentence, in: text) {
      if let person = subjects.person(in: text, at: text.trimmed(clause).start, limit: clause.end) {
        found.append(person)
      }
    }
    return found
  }

  /// The mentions in order; where two overlap the more certain one, then the longer one, stays.
  private func withoutOverlaps(_ persons: [PersonSpan]) -> [PersonSpan] {
    let order = persons.sorted {
      ($0.span.start, -$0.confidence, -$0.span.count, $0.rule)
        < ($1.span.start, -$1.confidence, -$1.span.count, $1.rule)
    }
    var result: [PersonSpan] = []
    for person in order {
      if let last = result.last, last.span.overlaps(person.span) {
        if person.confidence > last.confidence { result[result.count - 1] = person }
        continue
      }
      result.append(person)
    }
    return result
  }
}
