import Glibc

/// A file, or folder, that is left out of a build, and why.
public struct FileRefusal: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The system's error number says why.
    case unreadable(errno: Int32)
    /// A pipe, a device, a socket.
    case notARegularFile
    /// No character but blanks.
    case empty
    /// A zero byte: no text.
    case binary(offset: Int)
    /// Neither UTF-8 nor GB18030; the offset counts bytes from 0.
    case undecodable(offset: Int)
    /// Larger than `limit` bytes.
    case tooLarge(limit: Int)
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
    case .empty:
      "\(path): holds no text; fill it or remove it"
    case .binary(let offset):
      "\(path): is no text (zero byte at offset \(offset)); give text files (.txt, .md)"
    case .undecodable(let offset):
      """
      \(path): is neither UTF-8 nor GB18030 (bad byte at offset \(offset)); \
      save it as UTF-8, or mend that place
      """
    case .tooLarge(let limit):
      "\(path): is larger than \(limit / 1_048_576) MiB; split it, one file a page or issue"
    }
  }
}
