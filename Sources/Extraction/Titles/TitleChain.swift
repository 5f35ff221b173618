import TextCore

/// Offices printed one after another for the same person or persons: 区委常委、统战部部长.
struct TitleChain: Hashable {
  /// The offices in order; never empty.
  var offices: [TitleSpan]

  var span: TextSpan {
    TextSpan(start: offices[0].span.start, end: offices[offices.count - 1].span.end)
  }
}

/// One office as printed.
struct TitleSpan: Hashable {
  /// The whole office, status words and body included: 区人大常委会原主任.
  var span: TextSpan
  /// The head at its end: 主任, 副主任.
  var head: TextSpan
  /// True where 兼 joins it to the office before it, or (兼) follows it.
  var isConcurrent = false
}
