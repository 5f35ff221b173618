import Lexicon
import MentionModel
import Testing

@testable import Resolution

@Suite struct RoleResolverTests {
  static let roles: RoleResolver = {
    let lexicons = Lexicons()
    return RoleResolver(lexicons, restorer: LocalityRestorer(lexicons))
  }()

  static let cases: [(office: OfficeMention, name: String, body: String)] = [
    (office("区长", head: "区长"), "云溪区区长", "云溪区政府"),
    (office("代区长", head: "区长", status: .acting), "云溪区区长", "云溪区政府"),
    (office("常务副区长", head: "常务副区长"), "云溪区常务副区长", "云溪区政府"),
    (office("市长", head: "市长"), "江州市市长", "江州市政府"),
    (office("云溪区长", body: "云溪", head: "区长"), "云溪区区长", "云溪区政府"),
    (office("区政府副区长", body: "区政府", head: "副区长"), "云溪区副区长", "云溪区政府"),
    (office("白鹭镇镇长", body: "白鹭镇", head: "镇长"), "白鹭镇镇长", "白鹭镇政府"),
    (
      office("组织部部长", body: "组织部", context: "区委", head: "部长"), "云溪区委组织部部长",
      "云溪区委组织部"
    ),
    (office("副书记", context: "区委", head: "副书记"), "云溪区委副书记", "云溪区委"),
    (office("区委书记", body: "区委", head: "书记"), "云溪区委书记", "云溪区委"),
    (office("总书记", head: "总书记"), "中共中央总书记", "中共中央"),
    (
      office("远山科技有限公司董事长", body: "远山科技有限公司", head: "董事长"),
      "远山科技有限公司董事长", "远山科技有限公司"
    ),
  ]

  @Test(arguments: cases)
  func officesBelongToTheirBody(office: OfficeMention, name: String, body: String) throws {
    let role = try #require(Self.roles.role(of: office, localities: [county, township]))
    #expect(role.name == name)
    #expect(role.body == body)
    #expect(role.title == office.head)
    #expect(role.isCertain)
  }

  @Test(arguments: [
    office("书记", head: "书记"),
    office("区领导", head: "区领导", isRole: false),
  ])
  func whatNamesNoBodyIsNoRole(office: OfficeMention) {
    #expect(Self.roles.role(of: office, localities: [county]) == nil)
  }

  @Test func nationalOfficesAndUnknownPlacesAreMarked() {
    let national = Self.roles.role(of: office("总书记", head: "总书记"), localities: [county])
    #expect(national?.isNational == true && national?.locality == nil)
    let unknown = Self.roles.role(
      of: office("县委书记", body: "县委", head: "书记"), localities: [county])
    #expect(unknown?.isCertain == false)
  }
}
