import GraphModel
import Provenance

extension GraphSketch {
  /// The graph of the page under `seeds/`, as a reader would draw it.
  public static var beibeiPage: GraphSketch {
    var sketch = GraphSketch()
    sketch.addBeibeiPage()
    return sketch
  }

  private mutating func addBeibeiPage() {
    let forum = "区委举行2023年第二次调研协商座谈会暨暑期谈心活动"
    let park = "西部(重庆)科学城 北碚园区实现“弯道超车”"
    let review = "区十九届人大举行加快重大项目建设 实施产业升级行动情况专题审议会议"
    let related = "北碚区人大开展年中专题审议"
    let millet = "党建引领产业发展 小米粒焕发新活力"

    var articles: [String: Int64] = [:]
    for title in [forum, park, review, related, millet] {
      articles[title] = node(
        title, .article,
        properties: [
          "title": .string(title), "date": "2023-08", "date_precision": "month",
          "date_inferred": true, "file": "seeds/beibei-2023-08.txt",
        ])
    }
    func person(_ name: String, _ kind: PersonKind, in sketch: inout GraphSketch) -> Int64 {
      sketch.node(name, .person, properties: ["kind": .string(kind.rawValue)])
    }
    func body(_ name: String, _ kind: BodyKind, in sketch: inout GraphSketch) -> Int64 {
      sketch.node(name, .body, properties: ["kind": .string(kind.rawValue)])
    }

    let committee = body("北碚区委", .party, in: &self)
    let government = body("北碚区政府", .government, in: &self)
    let standing = body("北碚区人大常委会", .congress, in: &self)
    let congress = body("北碚区第十九届人民代表大会", .congress, in: &self)
    let consultative = body("北碚区政协", .consultative, in: &self)
    let organisation = body("北碚区委组织部", .party, in: &self)
    let unitedFront = body("北碚区委统战部", .party, in: &self)
    let sensor = body("重庆斯太宝科技有限公司", .company, in: &self)
    let photonics = body("中科光智(重庆)科技有限公司", .company, in: &self)
    let industrial = body("中南高科产业集团", .company, in: &self)
    let hospital = body("广州中医药大学第一附属医院", .hospital, in: &self)
    let place = node("科学城北碚园区", .place, properties: ["level": "园区"])
    let village = node("静观镇中华村", .village)
    let milletBase = node("糯小米种植基地", .project)
    let smartPort = node("中南高科·北碚科技智慧港项目", .project)
    let branch = node("广州中医药大学第一附属医院重庆院区项目", .project)

    let meeting = node(
      "北碚区委2023年第二次调研协商座谈会暨暑期谈心活动", .event, .meeting,
      properties: [
        "kind": "meeting", "date": "2023-08-24", "date_precision": "day", "date_inferred": true,
        "named": true,
      ])
    let session = node(
      "加快重大项目建设实施产业升级行动情况专题审议会议", .event, .meeting,
      properties: [
        "kind": "meeting", "date": "2023-08-22", "date_precision": "day", "date_inferred": true,
        "named": true,
      ])
    let visit = node(
      "徐永德调研广州中医药大学第一附属医院重庆院区项目", .event, .visit,
      properties: [
        "kind": "visit", "date": "2023-07-24", "date_precision": "day", "date_inferred": true,
        "named": false,
      ])
    let ceremony = node(
      "中南高科·北碚科技智慧港项目奠基仪式", .event, .ceremony,
      properties: [
        "kind": "ceremony", "date": "2023-06", "date_precision": "month", "date_inferred": true,
        "named": true,
      ])

    let deck = "王俊讲话 黄祖英徐永德董伦出席"
    let leaders = "区委副书记、区长黄祖英,区人大常委会主任徐永德,区政协主席董伦"
    let first = "区委书记王俊出席会议并讲话。"
    let chaired = "区委常委、统战部部长杨锋主持。"
    func attendee(
      _ name: String, _ position: Int64, _ title: String, _ acts: [Act], headline: Int64?,
      line: Int, quote: String, in sketch: inout GraphSketch
    ) -> Int64 {
      let id = person(name, .official, in: &sketch)
      var properties: [String: PropertyValue] = [
        "acts": .list(acts.map { .string($0.rawValue) }), "title": .string(title),
        "position": .integer(position), "list": "closed",
      ]
      var cited = [(article: forum, line: line, quote: quote)]
      if let headline {
        properties["headline_position"] = .integer(headline)
        cited.insert((forum, 7, deck), at: 0)
      }
      sketch.relate(id, .attended, meeting, properties, cited: cited)
      for act in acts where act == .chair || act == .speak {
        sketch.relate(
          id, act == .chair ? .chaired : .spokeAt, meeting, cited: [(forum, line, quote)])
      }
      return id
    }
    let wang = attendee(
      "王俊", 1, "区委书记", [.attend, .speak], headline: 1, line: 9, quote: first, in: &self)
    let huang = attendee(
      "黄祖英", 2, "区委副书记、区长", [.attend], headline: 2, line: 11, quote: leaders, in: &self)
    let xu = attendee(
      "徐永德", 3, "区人大常委会主任", [.attend], headline: 3, line: 11, quote: leaders, in: &self)
    let dong = attendee(
      "董伦", 4, "区政协主席", [.attend], headline: 4, line: 11, quote: leaders, in: &self)
    let zhang = attendee(
      "章榕", 5, "区委常委、常务副区长", [.attend], headline: nil, line: 11,
      quote: "区委常委、常务副区长章榕", in: &self)
    let deng = attendee(
      "邓美涛", 6, "区委常委、组织部部长", [.attend], headline: nil, line: 11,
      quote: "区委常委、组织部部长邓美涛出席", in: &self)
    let yang = attendee(
      "杨锋", 7, "区委常委、统战部部长", [.chair], headline: nil, line: 11, quote: chaired,
      in: &self)
    relate(meeting, .heldBy, committee, cited: [(forum, 9, "北碚区委…活动举行")])
    for name in ["各民主党派", "工商联", "知联会"] {
      let group = body(name, .group, in: &self)
      relate(
        group, .attended, meeting, ["acts": ["attend"]],
        cited: [(forum, 15, "各民主党派、工商联、知联会代表")])
    }

    let sessionDeck = "黄祖英出席 徐永德主持"
    relate(
      xu, .attended, session,
      [
        "acts": ["chair", "speak"], "title": "区人大常委会主任", "position": 2,
        "headline_position": 2, "list": "closed",
      ],
      cited: [(review, 61, sessionDeck), (review, 67, "徐永德指出")])
    relate(xu, .chaired, session, cited: [(review, 61, sessionDeck)])
    relate(xu, .spokeAt, session, cited: [(review, 67, "徐永德指出"), (review, 71, "徐永德强调")])
    relate(
      huang, .attended, session,
      [
        "acts": ["attend"], "title": "区委副书记、区长", "position": 1, "headline_position": 1,
        "list": "open",
      ],
      cited: [(review, 61, sessionDeck), (review, 63, "区委副书记、区长黄祖英等")])
    relate(session, .heldBy, congress, cited: [(review, 63, "区十九届人大举行")])
    relate(session, .heldBy, standing, cited: [(related, 111, "北碚区人大常委会召开")])
    for (name, act, type) in [
      ("全区区人大代表", Act.attend, RelationshipType.attended),
      ("区人大常委会机关各专委会负责人", .observe, .attended), ("区级相关部门", .observe, .attended),
      ("各镇街", .observe, .attended),
    ] {
      let group = body(name, .group, in: &self)
      relate(
        group, type, session, ["acts": [.string(act.rawValue)]],
        cited: [(review, 79, "全区区人大代表出席会议 … 列席会议")])
    }

    let led = "7月24日,区人大常委会主任徐永德率队调研广州中医药大学第一附属医院重庆院区项目"
    relate(
      xu, .attended, visit,
      ["acts": ["inspect"], "title": "区人大常委会主任", "position": 1, "list": "open"],
      cited: [(related, 97, led)])
    relate(
      xu, .inspected, branch, ["event": .integer(visit), "date": "2023-07-24"],
      cited: [(related, 97, led)])
    relate(visit, .at, branch, cited: [(related, 97, led)])
    relate(ceremony, .at, place, cited: [(park, 49, "在科学城北碚园区举行奠基仪式")])
    relate(ceremony, .at, smartPort, cited: [(park, 49, "智慧港项目…举行奠基仪式")])
    relate(industrial, .runs, smartPort, cited: [(park, 49, "中南高科·北碚科技智慧港项目")])
    relate(sensor, .locatedIn, place, cited: [(park, 35, "位于科学城北碚园区的")])
    relate(photonics, .locatedIn, place, cited: [(park, 47, "位于科学城北碚园区内的")])
    relate(milletBase, .locatedIn, village, cited: [(millet, 133, "静观镇中华村糯小米种植基地")])
    for part in [organisation, unitedFront] {
      relate(part, .partOf, committee, cited: [(forum, 11, "区委常委、组织部部长")])
    }

    let secretary = person("习近平", .official, in: &self)
    let manager = person("王志刚", .company, in: &self)
    let central = body("中共中央", .party, in: &self)
    let offices: [(Int64, String, String, Int64, Int, String)] = [
      (wang, "书记", "北碚区委书记", committee, 9, "区委书记王俊"),
      (huang, "副书记", "北碚区委副书记", committee, 11, "区委副书记、区长黄祖英"),
      (huang, "区长", "北碚区区长", government, 11, "区委副书记、区长黄祖英"),
      (xu, "主任", "北碚区人大常委会主任", standing, 11, "区人大常委会主任徐永德"),
      (dong, "主席", "北碚区政协主席", consultative, 11, "区政协主席董伦"),
      (zhang, "常务副区长", "北碚区常务副区长", government, 11, "区委常委、常务副区长章榕"),
      (deng, "部长", "北碚区委组织部部长", organisation, 11, "区委常委、组织部部长邓美涛"),
      (yang, "部长", "北碚区委统战部部长", unitedFront, 11, "区委常委、统战部部长杨锋"),
      (secretary, "总书记", "中共中央总书记", central, 9, "习近平总书记"),
      (manager, "副总经理", "重庆斯太宝科技有限公司副总经理", sensor, 39, "副总经理王志刚"),
    ]
    for (holder, title, name, body, line, quote) in offices {
      let role = node(name, .role, properties: ["title": .string(title)])
      let cited = [(article: line == 39 ? park : forum, line: line, quote: quote)]
      relate(
        holder, .holds, role,
        ["status": "current", "first_cited": "2023-08", "last_cited": "2023-08"], cited: cited)
      relate(role, .of, body, cited: cited)
    }
    let writers: [(String, String, Int)] = [
      ("熊辉", forum, 9), ("向金城", park, 29), ("齐宏", review, 63), ("彭浩杰", related, 87),
      ("秦廷富", millet, 133),
    ]
    for (name, article, line) in writers {
      let writer = person(name, .journalist, in: &self)
      guard let id = articles[article] else { continue }
      relate(writer, .wrote, id, cited: [(article, line, "记者 \(name)")])
    }
    for (id, article) in [(wang, forum), (xu, related), (hospital, related), (village, millet)] {
      guard let target = articles[article] else { continue }
      relate(id, .mentionedIn, target, ["count": 1], cited: [(article, 9, "…")])
    }
  }
}
