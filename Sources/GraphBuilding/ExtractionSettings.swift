import SchemaData
import TextCore

/// What decides, besides a file's bytes, what extraction reads from it.
public struct ExtractionSettings: Sendable, Hashable {
  /// Publication date of all files, where the user gives one.
  public var date: CalendarDate?
  /// Version of the program.
  public var version: String

  public init(date: CalendarDate?, version: String) {
    self.date = date
    self.version = version
  }

  /// The settings in one line; a source that was stored with another is read anew.
  var text: String {
    var text = "guanxi \(version), lexicons \(SchemaFile.fingerprint)"
    if let date { text += ", date \(date.iso)" }
    return text
  }
}
