import Glibc

/// What the file system says about a path before SQLite opens it, for messages that name the cause.
enum FileInspection {
  enum Kind: Hashable {
    case missing, regular, directory, other
  }

  /// Follows symbolic links; `missing` also where a directory on the way is.
  static func kind(path: String) throws(StoreError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let number = errno
      if number == ENOENT || number == ENOTDIR { return .missing }
      throw .unreadable(path: path, errno: number)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .regular
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  static func requireRegularFile(path: String) throws(StoreError) {
    switch try kind(path: path) {
    case .regular: return
    case .missing: throw .missing(path: path)
    case .directory: throw .directory(path: path)
    case .other: throw .notARegularFile(path: path)
    }
  }

  static func exists(path: String) -> Bool { access(path, F_OK) == 0 }

  /// The system's error number, where the file may not be read.
  static func whyUnreadable(path: String) -> Int32? { access(path, R_OK) == 0 ? nil : errno }
}
