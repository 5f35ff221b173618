/// A date as printed, before anything is known of the article's date.
struct DateExpression: Hashable {
  enum Form: Hashable {
    /// Year, month, day, as far as printed; at least one of them is.
    case calendar(year: Year?, month: Month?, day: Int?)
    /// 昨日: days from the article's date.
    case dayOffset(Int)
    /// 上周五: weeks from the article's week; Monday is 1.
    case weekday(week: Int, day: Int)
    /// 当日, 次日: days from the date that was told last.
    case anchor(Int)
    /// 近日.
    case vague
  }

  enum Year: Hashable {
    case number(Int)
    /// Years from the article's: 今年 0, 去年 -1.
    case offset(Int)
  }

  enum Month: Hashable {
    case number(Int)
    case offset(Int)
  }

  /// The last day or month of a range.
  struct End: Hashable {
    var year: Int?
    var month: Int?
    var day: Int?
  }

  var span: TextSpan
  var form: Form
  var end: End?
}
