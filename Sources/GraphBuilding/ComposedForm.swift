@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's normalization form C.
  ///
  /// Some systems hand out file names in decomposed form; a key must not depend on that.
  /// See https://www.unicode.org/reports/tr15/.
  var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
