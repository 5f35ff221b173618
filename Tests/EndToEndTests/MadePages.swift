import Foundation

/// Small made pages, each about a meeting of its own.
enum MadePages {
  private static let surnames = ["张", "李", "陈", "刘", "赵", "周", "吴", "孙"]
  private static let givenNames = ["伟", "建国", "秀英", "志强", "海燕", "永明", "晓东", "国栋"]

  private static func person(_ number: Int) -> String {
    surnames[number % 8] + givenNames[(number / 8 + number * 3) % 8]
  }

  static func secretary(_ number: Int) -> String { person(number) }

  static func text(_ number: Int) -> String {
    let day = number % 28 + 1
    return """
      云溪区委召开第\(number)次专题工作会议

      本报讯 2023年8月\(day)日,云溪区委第\(number)次专题工作会议召开。区委书记\(person(number))出席会议并讲话。
      区委副书记、区长\(person(number + 5))主持会议,区委常委、统战部部长\(person(number + 11))出席。

      """
  }

  static func write(_ numbers: ClosedRange<Int>, to workspace: Workspace) throws {
    for number in numbers { try workspace.write("pages/\(number).txt", text(number)) }
  }
}
