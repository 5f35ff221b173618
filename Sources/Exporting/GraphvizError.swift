/// Why Graphviz made no picture. `GraphvizError.description` says it to people.
public enum GraphvizError: Error, Sendable, Hashable {
  /// There is no `dot` in any folder of the search path.
  case notInstalled
  /// `dot` could not be started, or its pipes not be made; the system's error number.
  case cannotStart(path: String, errno: Int32)
  /// `dot` ended with an exit status other than 0, or by a signal (status 128 + signal).
  case failed(status: Int32, message: String)
}

extension GraphvizError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notInstalled:
      "svg and png are drawn by Graphviz, and there is no `dot` on the PATH: install it"
        + " (Debian: apt-get install graphviz fonts-noto-cjk) or use --format dot"
    case .cannotStart(let path, let number):
      "cannot run \(path) (error \(number)); --format dot needs no other program"
    case .failed(let status, let message):
      "dot failed with status \(status)" + (message.isEmpty ? "" : ": \(message)")
    }
  }
}
