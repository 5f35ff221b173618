import Glibc
import TextCore

/// A file, or folder, that is left out of a build, and why.
public struct FileRefusal: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The system's error number says why.
    case unreadable(errno: Int32)
    /// A pipe, a device, a socket.
    case notARegularFile
    /// Larger than this many bytes.
    case tooLarge(limit: Int)
    /// Its bytes are no text.
    case notText(TextDecodingError)
    /// What was read from it cannot be written as JSON.
    case unstorable(detail: String)
  }

  public var key: String
  /// As the user can find it.
  public var path: String
  public var reason: Reason

  public init(key: String, path: String, reason: Reason) {
    self.key = key
    self.path = path
    self.reason = reason
  }
}

extension FileRefusal: CustomStringConvertible {
  /// Place, cause and way out in one line.
  public var description: String {
    switch reason {
    case .unreadable(let errno):
      "\(path): cannot be read: \(String(cString: strerror(errno))); check its permissions"
    case .notARegularFile:
      "\(path): is no regular file; give text files (.txt, .md)"
    case .tooLarge(let limit):
      "\(path): is larger than \(limit / 1_048_576) MiB; split it, one file a page or issue"
    case .unstorable(let detail):
      "\(path): what was read from it cannot be stored (\(detail)); please report this"
    case .notText(let error):
      "\(path): \(sentence(for: error))"
    }
  }

  private func sentence(for error: TextDecodingError) -> String {
    switch error {
    case .empty:
      "is empty; fill it or remove it"
    case .binary(let offset):
      "is binary (zero byte at offset \(offset)); give text files in UTF-8 or GB18030"
    case .invalidBytes(let encoding, let offset):
      """
      cannot be decoded as \(encoding.rawValue) (bad byte at offset \(offset)); \
      mend that place or save the file as UTF-8
      """
    case .tooLarge(let count):
      "is too large (\(count) bytes); split it, one file a page or issue"
    case .converterUnavailable(let encoding):
      """
      is in \(encoding.rawValue), for which this system has no converter; \
      install libc-bin's gconv modules or save the file as UTF-8
      """
    }
  }
}
