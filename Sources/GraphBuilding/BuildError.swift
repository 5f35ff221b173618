import Glibc

/// Why nothing is built; the database is then as it was.
public enum BuildError: Error, Hashable, Sendable {
  /// A path that the user named; the system's error number says why.
  case unusablePath(String, errno: Int32)
  /// Folders that hold no text file.
  case noText(folders: [String])
  /// There are files, but none that can be used, and no database that could keep what it has.
  case nothingUsable([FileRefusal])
}

extension BuildError: CustomStringConvertible {
  /// Place, cause and way out.
  public var description: String {
    switch self {
    case .unusablePath(let path, let number) where number == ENOENT || number == ENOTDIR:
      "\(path): no such file or folder; check the spelling (the working directory counts)"
    case .unusablePath(let path, let number):
      "\(path): cannot be read: \(String(cString: strerror(number)))"
    case .noText(let folders):
      """
      \(folders.joined(separator: ", ")): no text in this folder; \
      files must end in .txt or .md and not begin with a dot
      """
    case .nothingUsable:
      "no file could be read, so no database was made"
    }
  }
}
