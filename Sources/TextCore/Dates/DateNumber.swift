/// A number as dates use it: 24, 2023, 二十四, 二〇二三.
struct DateNumber {
  var start: Int
  var end: Int
  var value: Int
  var isChinese: Bool
  private var digits: Int

  /// 1900 … 2100 in four digits.
  var isYear: Bool { digits == 4 && (1900...2100).contains(value) }

  /// The number that starts at an offset; nil where there is none or it has more than four digits.
  init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
    guard start < limit else { return nil }
    self.start = start
    var index = start
    var value = 0
    var digits = 0
    while index < limit, (0x30...0x39).contains(bytes[index]) {
      digits += 1
      guard digits <= 4 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    if digits > 0 {
      (self.end, self.value, self.digits, isChinese) = (index, value, digits, false)
      return
    }
    var tens: Int?
    while index < limit, digits < 4 {
      let scalar = bytes.scalar(at: index)
      if scalar == "十" || scalar == "廿" {
        guard tens == nil, digits <= 1 else { break }
        tens = scalar == "廿" ? 2 : digits == 0 ? 1 : value
        (value, digits) = (0, 0)
      } else if let digit = Self.digit(scalar) {
        if tens != nil, digits == 1 { break }
        value = value * 10 + digit
        digits += 1
      } else {
        break
      }
      index += bytes.characterWidth(at: index)
    }
    guard index > start else { return nil }
    if let tens {
      value += tens * 10
      digits = 2
    }
    (self.end, self.value, self.digits, isChinese) = (index, value, digits, true)
  }

  static func isChineseDigit(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || scalar == "十" || scalar == "廿"
  }

  /// 1 … 7 for 一 … 六, 日 and 天.
  static func weekday(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "日" || scalar == "天" { return 7 }
    return digit(scalar).flatMap { (1...6).contains($0) ? $0 : nil }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
