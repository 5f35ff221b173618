import Lexicon
import TextCore

/// Projects, works and campaigns: 远望高科·云溪智慧港项目, “清河净岸”专项行动; and what is being built.
struct ProjectRecognizer: SentenceRecognizer {
  let lexicons: Lexicons
  let names: NameStart
  let generic: GenericNameFilter
  let finder: DivisionFinder

  func recognize(in sentence: inout SentenceEntities) {
    let text = sentence.text
    let end = sentence.span.end
    var found: [EntitySpan] = []
    var index = sentence.span.start
    while index < end {
      guard
        let suffix = lexicons.projectSuffixes.longestMatch(
          in: text.bytes, at: index, before: end)
      else {
        index = text.after(index)
        continue
      }
      if let project = project(suffix, in: sentence) {
        while let last = found.last, project.span.contains(last.span) { found.removeLast() }
        if found.last?.span.overlaps(project.span) != true { found.append(project) }
      }
      index = text.after(index)
    }
    for project in found { sentence.add(project) }
  }

  private func project(
    _ suffix: ByteTrie<ProjectSuffix>.Match, in sentence: SentenceEntities
  ) -> EntitySpan? {
    let text = sentence.text
    let floor = sentence.span.start
    let limit = sentence.span.end
    if suffix.payload.use == .sure,
      let word = lexicons.suffixLookalikes.matches(
        in: text.bytes, at: text.before(text.before(suffix.end)), before: limit
      ).last, word.end > suffix.end
    {
      return nil
    }
    let options = NameStart.Options(maximum: 32, trimsInnerVerbs: true, takesQuotations: true)
    guard
      var start = names.start(
        in: text, endingAt: suffix.start, floor: floor, options: options),
      start < suffix.start
    else { return nil }
    if suffix.payload.use == .building {
      guard isBuilt(start, suffix.end, in: sentence) || isGrown(suffix) else { return nil }
      // A base lies in the village that is printed before it, a project keeps it in its name.
      while let end = sentence.placeEnds[start], end < suffix.start { start = end }
    }
    let isCampaign = suffix.payload.text.hasSuffix("行动")
    guard
      core(text, start: start, end: suffix.start, isCampaign: isCampaign)
        >= (isCampaign || suffix.payload.use == .building ? 3 : 2),
      !lexicons.genericNames.contains(text.string(start, suffix.end))
    else { return nil }
    return EntitySpan(
      kind: .project, span: TextSpan(start: start, end: suffix.end),
      rule: suffix.payload.use == .sure ? "project.suffix" : "project.building",
      confidence: suffix.payload.use == .sure ? 0.8 : 0.65)
  }

  /// Characters that name something, without divisions at the front and generic words.
  private func core(_ text: EntityText, start: Int, end: Int, isCampaign: Bool) -> Int {
    var index = start
    var isDivided = false
    while let division = finder.division(at: index, in: text, before: end) {
      index = division.end
      isDivided = true
    }
    let count = generic.coreCount(text, start: index, end: end)
    // A title in quotation marks is a name whatever its words; “十大” is none.
    if EntityText.isClosingQuote(text.scalar(before: end)), text.count(index, end) >= 6 {
      return count + 3
    }
    // 方正县城市更新行动: a locality's own campaign is named by words that are generic elsewhere.
    if isDivided, isCampaign, text.count(index, end) >= 4 { return count + 3 }
    return count
  }

  private func isBuilt(_ start: Int, _ end: Int, in sentence: SentenceEntities) -> Bool {
    let text = sentence.text
    if let after = lexicons.buildingCues.longestMatch(
      in: text.bytes, at: end, before: sentence.span.end), after.payload.place != .before
    {
      return true
    }
    for cue in lexicons.buildingCuesBackward.matches(
      in: text.bytes, endingAt: start, after: sentence.span.start)
    where cue.payload.place != .after {
      return true
    }
    return false
  }

  /// 种植基地 and the like are works by themselves.
  private func isGrown(_ suffix: ByteTrie<ProjectSuffix>.Match) -> Bool {
    suffix.payload.text == "种植基地" || suffix.payload.text == "养殖基地"
  }
}
