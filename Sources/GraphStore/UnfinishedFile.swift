import Glibc

/// A new file beside the path that it will have when it is finished.
///
/// Its maker holds an advisory lock on it for as long as it lives, so that what a killed process
/// left is told from what another process is making; the next maker in the folder removes the former.
final class UnfinishedFile {
  let path: String
  private let destination: String
  private var descriptor: Int32

  /// Makes an empty file, and removes those that dead processes left for the same destination.
  init(for destination: String) throws(StoreError) {
    self.destination = destination
    UnfinishedFile.removeAbandoned(for: destination)
    var made: (path: String, descriptor: Int32)?
    while made == nil {
      let path = "\(destination).unfinished-\(UInt64.random(in: .min ... .max))"
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        switch errno {
        case EEXIST: continue
        case ENOENT, ENOTDIR: throw .missingFolder(path: destination)
        case EACCES, EPERM, EROFS: throw .readOnly(path: destination)
        case ENOSPC, EDQUOT: throw .full(path: destination)
        default: throw .unreadable(path: destination, errno: errno)
        }
      }
      // Another maker may take a file for abandoned between these two calls.
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, UnfinishedFile.hasName(descriptor) {
        made = (path, descriptor)
      } else {
        close(descriptor)
      }
    }
    path = made?.path ?? ""
    descriptor = made?.descriptor ?? -1
  }

  /// Gives the file its name; it must be complete and closed by SQLite.
  func publish() throws(StoreError) {
    guard fsync(descriptor) == 0 else {
      throw .inputOutput(path: destination, detail: String(cString: strerror(errno)))
    }
    // Unlike renaming, linking never replaces a file.
    if link(path, destination) == 0 {
      unlink(path)
    } else if errno == EEXIST {
      throw .createdMeanwhile(path: destination)
    } else if rename(path, destination) != 0 {
      throw .inputOutput(path: destination, detail: String(cString: strerror(errno)))
    }
    let folder = open(UnfinishedFile.folder(of: destination), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
    release()
  }

  /// Removes the file, unless it was published.
  func discard() {
    guard descriptor >= 0 else { return }
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
    release()
  }

  private func release() {
    close(descriptor)
    descriptor = -1
  }

  private static func hasName(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func removeAbandoned(for destination: String) {
    let folder = folder(of: destination)
    let name = destination.split(separator: "/").last.map(String.init) ?? destination
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let found = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard found.hasPrefix(name + ".unfinished-") else { continue }
      let path = folder + "/" + found
      let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }
}
