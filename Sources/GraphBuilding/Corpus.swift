import Glibc

/// The text files under the paths that a user names.
///
/// A named file counts whatever its name is; in folders `.txt` and `.md` count, hidden files and
/// folders do not. Links to files are followed; links to folders inside a folder are not, so that
/// no loop can arise, and are listed instead.
public struct Corpus: Sendable {
  public struct File: Sendable, Hashable {
    /// Path relative to the root, `/` between parts, in Unicode's composed form.
    public var key: String
    /// Where it can be opened.
    public var path: String
  }

  /// Ascending by key, no key twice.
  public private(set) var files: [File] = []
  /// Folders and files that could not be looked into.
  public private(set) var refusals: [FileRefusal] = []
  /// Links to folders that were not followed.
  public private(set) var unfollowedLinks: [String] = []
  /// Named folders: path as named, and relative to the root.
  private(set) var folders: [(path: String, key: String)] = []
  private let root: String

  /// Looks through the paths; reads no file.
  ///
  /// - Parameter root: what keys are relative to; the working directory where it is nil.
  public init(paths: [String], root: String?) throws(BuildError) {
    do {
      self.root = try FileSystem.realPath(root ?? ".")
    } catch {
      throw .unusablePath(root ?? ".", errno: error.errno)
    }
    for path in paths { try add(path) }
    removeDuplicates()
  }

  /// Whether a stored source was under one of the named folders, and would have been found if it were
  /// still there.
  func shouldHold(key: String) -> Bool {
    folders.contains { Self.isKey(key, under: $0.key) }
      && !refusals.contains { key == $0.key || Self.isKey(key, under: $0.key) }
  }

  /// Throws where a named folder holds no text: hardly what the user meant.
  ///
  /// - Parameter exempt: says of a folder, by its key, that it may be empty.
  func requireText(exempt: (String) -> Bool = { _ in false }) throws(BuildError) {
    let empty = folders.filter { folder in
      !files.contains { Self.isKey($0.key, under: folder.key) }
        && !refusals.contains { $0.key == folder.key || Self.isKey($0.key, under: folder.key) }
        && !exempt(folder.key)
    }
    if !empty.isEmpty { throw .noText(folders: empty.map(\.path)) }
  }

  private mutating func add(_ path: String) throws(BuildError) {
    let real: String
    let kind: FileSystem.Kind
    do {
      kind = try FileSystem.kind(of: path)
      real = try kind == .folder ? FileSystem.realPath(path) : Self.location(ofFile: path)
    } catch {
      throw .unusablePath(path, errno: error.errno)
    }
    switch kind {
    case .folder:
      folders.append((path, key(ofPath: real)))
      walk(folder: real, shownAs: path)
    case .file, .link, .other:
      files.append(File(key: key(ofPath: real), path: path))
    }
  }

  /// Absolute, links resolved but for the last one: a link to a file has a name of its own.
  private static func location(ofFile path: String) throws(FileSystem.Failure) -> String {
    guard let slash = path.lastIndex(of: "/") else {
      return try FileSystem.realPath(".") + "/" + path
    }
    return try FileSystem.realPath(String(path[...slash])) + "/"
      + path[path.index(after: slash)...]
  }

  private mutating func walk(folder: String, shownAs shown: String) {
    var pending = [(real: folder, shown: shown.droppingFinalSlashes, depth: 0)]
    while let (folder, shown, depth) = pending.popLast() {
      let entries: [FileSystem.Entry]
      do throws(FileSystem.Failure) {
        guard depth < Self.maximumDepth else { throw FileSystem.Failure(errno: ENAMETOOLONG) }
        entries = try FileSystem.entries(of: folder)
      } catch {
        let reason = FileRefusal.Reason.unreadable(errno: error.errno)
        refusals.append(FileRefusal(key: key(ofPath: folder), path: shown, reason: reason))
        continue
      }
      for entry in entries where !entry.name.hasPrefix(".") {
        let real = folder + "/" + entry.name
        let path = shown == "/" ? "/" + entry.name : shown + "/" + entry.name
        let kind = entry.kind == .link ? (try? FileSystem.kind(of: real)) ?? .link : entry.kind
        if kind == .folder {
          if entry.kind == .link {
            unfollowedLinks.append(path)
          } else {
            pending.append((real, path, depth + 1))
          }
        } else if Self.isText(name: entry.name) {
          files.append(File(key: key(ofPath: real), path: path))
        }
      }
    }
  }

  /// Folders inside folders; no path of the system is that deep.
  private static let maximumDepth = 2_000

  private static func isText(name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".txt") || name.hasSuffix(".md")
  }

  private mutating func removeDuplicates() {
    files.sort {
      ($0.key, $0.path) < ($1.key, $1.path)
    }
    var previous: String?
    files.removeAll { file in
      defer { previous = file.key }
      return file.key == previous
    }
    unfollowedLinks = Set(unfollowedLinks).sorted()
    refusals = Set(refusals).sorted { $0.path < $1.path }
  }

  private func key(ofPath real: String) -> String {
    Self.relativePath(of: real, from: root).composed
  }

  /// Whether a file of that key lies in the folder; the root itself has the empty key.
  static func isKey(_ key: String, under folder: String) -> Bool {
    folder.isEmpty ? !key.hasPrefix("../") : key.hasPrefix(folder + "/")
  }

  /// The path from one absolute, real folder to another place; `../` where it lies outside.
  ///
  /// Complexity: linear in the lengths of the paths.
  static func relativePath(of path: String, from root: String) -> String {
    let target = path.split(separator: "/")
    let base = root.split(separator: "/")
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: base.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }
}

extension String {
  fileprivate var droppingFinalSlashes: String {
    var text = Substring(self)
    while text.count > 1, text.last == "/" { text.removeLast() }
    return String(text)
  }
}
