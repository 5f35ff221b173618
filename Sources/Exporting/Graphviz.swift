import Glibc

/// The `dot` program of Graphviz, which turns DOT into pictures.
public struct Graphviz: Sendable, Hashable {
  public enum Picture: String, Sendable, Hashable, CaseIterable {
    case svg, png
  }

  /// The program to run.
  public var path: String

  /// Finds `dot` in the folders of the search path (`PATH`, parted by `:`).
  public init(searchPath: String) throws(GraphvizError) {
    for folder in searchPath.split(separator: ":") {
      let candidate = "\(folder)/dot"
      var status = stat()
      if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        access(candidate, X_OK) == 0
      {
        path = candidate
        return
      }
    }
    throw .notInstalled
  }

  /// The picture that `dot` makes of the text. SVG is the same for the same text and the same Graphviz.
  ///
  /// No shell is involved. Text goes in and the picture comes out at the same time, so that neither
  /// side waits for the other, however large they are.
  public func render(_ dot: String, as picture: Picture) throws(GraphvizError) -> [UInt8] {
    let process = try ChildProcess(path: path, arguments: ["dot", "-T\(picture.rawValue)"])
    let result = try process.communicate(Array(dot.utf8))
    guard result.status == 0 else {
      let message = String(decoding: result.errors.prefix(2000), as: UTF8.self)
      throw .failed(status: result.status, message: message)
    }
    return result.output
  }
}
