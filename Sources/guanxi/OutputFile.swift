import Glibc

/// Files that commands read and write beside the database.
enum OutputFile {
  /// Writes all bytes under a name of their own first, so that a file of that path is never half
  /// written.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    let unfinished = "\(path).unfinished-\(getpid())"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritableFile(path, errno: errno) }
    var failure: Int32?
    var written = 0
    while written < bytes.count, failure == nil {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        failure = errno
      }
    }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(unfinished, path) != 0 { failure = errno }
    if let failure {
      unlink(unfinished)
      throw .unwritableFile(path, errno: failure)
    }
  }

  static func makeFolder(_ path: String) throws(CommandError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw .unwritableFile(path, errno: errno)
    }
  }
}
