import Glibc

/// The few calls of the file system that reading a corpus needs; each reports the system's `errno`.
enum FileSystem {
  struct Failure: Error, Hashable {
    var errno: Int32
  }

  enum Kind: Hashable {
    case file, folder, link, other
  }

  struct Entry: Hashable {
    var name: String
    var kind: Kind
  }

  /// What a path names, symbolic links followed.
  static func kind(of path: String) throws(Failure) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure(errno: errno) }
    return kind(mode: status.st_mode)
  }

  /// The path without links, dots and doubled slashes, absolute.
  static func realPath(_ path: String) throws(Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw Failure(errno: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The entries of a folder in ascending order of their names' bytes; a link is named as such.
  /// Names that are not UTF-8 come back with replacement characters, so that they open nothing.
  static func entries(of folder: String) throws(Failure) -> [Entry] {
    guard let stream = opendir(folder) else { throw Failure(errno: errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isKnown = lstat(folder + "/" + name, &status) == 0
      entries.append(Entry(name: name, kind: isKnown ? kind(mode: status.st_mode) : .other))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// All bytes of a regular file.
  ///
  /// - Returns: nil where it is larger than the limit.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8]? {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(errno: errno) }
    guard kind(mode: status.st_mode) == .file else { throw Failure(errno: EINVAL) }
    guard Int(status.st_size) <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        guard errno == EINTR else { throw Failure(errno: errno) }
        continue
      }
      bytes += buffer.prefix(count)
      if bytes.count > limit { return nil }
    }
  }

  private static func kind(mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
