/// Gives each article of a file its date.
struct ArticleDating {
  let scanner: DateScanner

  /// The publication date and the articles with theirs.
  ///
  /// In order: `publication`, which flag, front matter or name give; a date printed by itself with
  /// the article; the year that the article's own dates have; the year that the other articles agree on.
  func date(
    _ articles: [ArticleText], publication: CalendarDate?
  ) -> (publication: CalendarDate?, articles: [ArticleText]) {
    var articles = articles
    var years: Set<Int> = []
    for index in articles.indices {
      let printed = dateline(of: articles[index])
      if let publication {
        articles[index].date =
          printed.flatMap { refines($0, publication) ? $0 : nil } ?? publication
      } else {
        articles[index].date =
          printed
          ?? ownYear(of: articles[index]).map { CalendarDate(year: $0, isInferred: true) }
        if let year = articles[index].date?.year { years.insert(year) }
      }
    }
    guard publication == nil, years.count == 1, let year = years.first else {
      return (publication, articles)
    }
    let agreed = CalendarDate(year: year, isInferred: true)
    for index in articles.indices where articles[index].date == nil {
      articles[index].date = agreed
    }
    return (articles.count == 1 ? articles[0].date : agreed, articles)
  }

  /// Whether a printed date says more than the file's, and nothing else.
  private func refines(_ printed: CalendarDate, _ publication: CalendarDate) -> Bool {
    publication.day == nil && printed.day != nil && printed.year == publication.year
      && (publication.month == nil || publication.month == printed.month)
  }

  /// The full date of a line that holds nothing else.
  private func dateline(of article: ArticleText) -> CalendarDate? {
    let bytes = article.text.bytes
    for block in article.blocks where block.kind == .credit {
      guard Dateline.isDateline(bytes, block.span) else { continue }
      guard let found = scanner.expressions(in: bytes, block.span).first,
        case .calendar(.number(let year), .number(let month), let day?) = found.form
      else { continue }
      let date = CalendarDate(year: year, month: month, day: day, isInferred: true)
      if date.isValid { return date }
    }
    return nil
  }

  /// The one year of the full dates in headline and first paragraph; else the one year printed there;
  /// else the one year of the full dates of the whole text. Years that lie ahead (到2025年) do not
  /// count, nor does a year by itself that is mentioned later on.
  private func ownYear(of article: ArticleText) -> Int? {
    let bytes = article.text.bytes
    var leadFull: Set<Int> = []
    var lead: Set<Int> = []
    var all: Set<Int> = []
    var isLead = true
    for block in article.blocks {
      for found in scanner.expressions(in: bytes, block.span) {
        guard case .calendar(.number(let year), let month, _) = found.form,
          !isTarget(bytes, found.span, block.span)
        else { continue }
        if month != nil { all.insert(year) }
        if isLead { lead.insert(year) }
        if isLead, month != nil { leadFull.insert(year) }
      }
      if block.kind == .paragraph { isLead = false }
    }
    for years in [leadFull, lead, all] where years.count == 1 { return years.first }
    return nil
  }

  private func isTarget(_ bytes: [UInt8], _ date: TextSpan, _ span: TextSpan) -> Bool {
    ["到", "至", "力争"].contains { bytes.reads($0, endingAt: date.start, after: span.start) }
  }
}
