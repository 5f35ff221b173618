import Glibc
import Terminal

/// The program's three streams: data to standard output, everything else to standard error.
///
/// Not Sendable: it belongs to the main thread.
final class Console {
  /// Why standard output cannot take more.
  enum OutputError: Error, Hashable {
    /// The reader has closed it, as `head` does: no failure.
    case closed
    case failed(errno: Int32)
  }

  let isOutputTerminal = isatty(STDOUT_FILENO) == 1
  let isErrorTerminal = isatty(STDERR_FILENO) == 1
  private var pending: [UInt8] = []
  private var hasStatusLine = false

  /// Colours are for terminals whose user has not said no; see https://no-color.org.
  var usesColour: Bool {
    guard isOutputTerminal else { return false }
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    return getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  /// Columns of the terminal; nil where output goes elsewhere.
  var width: Int? {
    var size = winsize()
    guard isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Appends to standard output.
  func write(_ text: String) throws(OutputError) {
    pending += text.utf8
    if pending.count >= 65_536 { try flush() }
  }

  /// Appends a line to standard output.
  func line(_ text: String = "") throws(OutputError) {
    try write(text + "\n")
  }

  /// Appends bytes, such as those of a picture, to standard output.
  func write(bytes: [UInt8]) throws(OutputError) {
    pending += bytes
    if pending.count >= 65_536 { try flush() }
  }

  /// Hands everything to the system.
  func flush() throws(OutputError) {
    defer { pending.removeAll(keepingCapacity: true) }
    if let errno = Self.write(pending, to: STDOUT_FILENO) {
      throw errno == EPIPE ? .closed : .failed(errno: errno)
    }
  }

  /// A warning or note on standard error, at once.
  func notice(_ text: String) { errorLine("guanxi: " + text) }

  /// A line on standard error, at once. Names of files and words of the command line may hold
  /// anything: controls are made visible.
  func errorLine(_ text: String) {
    clearStatusLine()
    _ = Self.write(Array((escapingControls(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Replaces the line that shows how far the work is; shown on a terminal only.
  func status(_ text: String) {
    guard isErrorTerminal else { return }
    hasStatusLine = true
    _ = Self.write(Array("\r\u{1B}[K\(escapingControls(text))".utf8), to: STDERR_FILENO)
  }

  func clearStatusLine() {
    guard hasStatusLine else { return }
    hasStatusLine = false
    _ = Self.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// - Returns: the system's error number where not all could be written.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return errno }
        continue
      }
      written += count
    }
    return nil
  }
}
