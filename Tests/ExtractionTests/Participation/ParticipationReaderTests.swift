import Lexicon
import Testing
import TextCore

@testable import Extraction

@Suite struct ParticipationReaderTests {
  /// `event | name act,act; name act`, an event a line; the event's printed name or `-`.
  static let cases: [(text: String, expected: [String])] = [
    (
      "3月15日,云溪区委理论学习中心组专题学习会举行。区委书记陈立新主持并讲话,区委副书记、区长何婉清,区人大常委会主任邱国栋出席。",
      ["云溪区委理论学习中心组专题学习会 | 陈立新 chair,speak; 何婉清 attend; 邱国栋 attend"]
    ),
    (
      "区委书记王俊出席会议并讲话。他强调,要主持好大局。区长黄祖英,区政协主席董伦出席。区委常委、统战部部长杨锋主持。",
      ["- | 王俊 attend,speak; 黄祖英 attend; 董伦 attend; 杨锋 chair"]
    ),
    (
      "受区委书记陈立新委托,区长何婉清主持会议。会议传达学习了市委书记罗盛讲话精神,通报了陈立新的批示。区政协主席韦东因公请假。",
      ["- | 何婉清 chair"]
    ),
    (
      "区领导陈立新、何婉清、邱国栋等出席开幕式,童安、吴凯等区领导陪同调研。",
      ["开幕式 | 陈立新 attend; 何婉清 attend; 邱国栋 attend; 童安 accompany; 吴凯 accompany"]
    ),
    (
      "区政府第36次常务会议于3月1日召开。会议由区长何婉清主持。",
      ["区政府第36次常务会议 | 何婉清 chair"]
    ),
    (
      "7月24日,区人大常委会主任徐永德率队调研中医院重庆院区项目,详细询问项目推进情况。",
      ["- | 徐永德 inspect"]
    ),
    (
      "区长何婉清会见蓝图科技有限公司董事长蒋一楠一行。",
      ["- | 何婉清 meet; 蒋一楠 meet"]
    ),
    (
      "全县经济工作会议召开。参加会议的有县委书记王斌、县长李国强等。",
      ["全县经济工作会议 | 王斌 attend; 李国强 attend"]
    ),
    (
      "全县经济工作会议召开。县长李国强对与会代表提出的建议作了回应。",
      ["全县经济工作会议 | "]
    ),
    (
      "“推动发展是硬仗。”区人大常委会主任徐永德表示,下一步要加强监督。", []
    ),
  ]

  @Test(arguments: cases) func participants(of text: String, expected: [String]) {
    let article = ArticleText(paragraph: text)
    let certain = personFinder.certainPersons(in: article)
    let reading = ArticleReading(
      article: article,
      persons: personFinder.allPersons(
        in: article, certain: certain, known: KnownNames(Set(certain.map(\.name)))),
      entities: [], dates: [], events: EventPhraseFinder(lexicon: EventLexicon(lexicons)),
      tokenizer: SentenceTokenizer(lexicons))
    var reader = ParticipationReader(article: reading)
    reader.readBody()
    let lines = reader.events.map { event in
      let name = event.phrase?.name.map(article.text.compactString) ?? "-"
      let people = event.participants.map { participant in
        let acts = Set(participant.acts.map(\.act)).sorted().map(\.rawValue)
        return "\(participant.name) \(acts.joined(separator: ","))"
      }
      return "\(name) | \(people.joined(separator: "; "))"
    }
    #expect(lines == expected)
  }
}
