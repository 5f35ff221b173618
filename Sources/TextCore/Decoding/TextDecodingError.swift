/// Why the bytes of a file are refused.
public enum TextDecodingError: Error, Hashable, Sendable {
  /// No bytes, or nothing but blanks, front matter and lines that part articles.
  case empty
  /// A NUL byte stands at the offset: no text, or text in UTF-16 or UTF-32.
  case binary(offset: Int)
  /// The byte at the offset belongs to no character of the encoding that the file is otherwise in.
  case invalidBytes(encoding: TextEncoding, offset: Int)
  /// The file is larger than 1 GiB.
  case tooLarge(count: Int)
  /// The system offers no converter from the encoding (glibc's gconv modules are missing).
  case converterUnavailable(encoding: TextEncoding)
}
