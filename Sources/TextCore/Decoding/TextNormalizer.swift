/// Builds the normalised text of a file from its characters, in order.
struct TextNormalizer {
  private(set) var text = ReadingText()
  /// Offset just past a carriage return that a line feed may complete.
  private var carriageReturnEnd = -1

  init(capacity: Int) { text.bytes.reserveCapacity(capacity) }

  /// Adds one character.
  ///
  /// - Parameters:
  ///   - character: its UTF-8.
  ///   - source: its bytes in the file.
  mutating func add(_ scalar: Unicode.Scalar, _ character: ArraySlice<UInt8>, source: Range<Int>) {
    switch CharacterForm(scalar) {
    case .unchanged: text.append(character, source: source)
    case .ascii(let byte): text.append(ascii: byte, source: source)
    case .replaced(let other):
      text.append(Array(UTF8.encode(other) ?? .init())[...], source: source)
    case .absorbed: text.extendLast(by: source.count)
    case .lineFeed:
      if scalar == "\n", carriageReturnEnd == source.lowerBound {
        text.extendLast(by: source.count)
      } else {
        text.append(ascii: 0x0A, source: source)
      }
      carriageReturnEnd = scalar == "\r" ? source.upperBound : -1
    }
  }

  /// Adds characters that need no change and stand in the file byte for byte.
  mutating func addVerbatim(_ characters: ArraySlice<UInt8>, sourceStart: Int) {
    text.append(characters, source: sourceStart..<sourceStart + characters.count)
  }
}
