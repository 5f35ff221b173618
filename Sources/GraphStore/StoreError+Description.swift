import Glibc

extension StoreError: CustomStringConvertible {
  /// Place, cause and way out, in one or two sentences.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file; `guanxi build PATH… -d \(path)` makes it"
    case .missingFolder(let path):
      "\(path): its directory does not exist; make it first"
    case .directory(let path):
      "\(path): is a directory, not a database"
    case .notARegularFile(let path):
      "\(path): is not a regular file, so it cannot be a database"
    case .unreadable(let path, let number):
      "\(path): cannot be opened: \(String(cString: strerror(number)))"
    case .readOnly(let path):
      "\(path): cannot be written; check the permissions of the file and its directory"
    case .empty(let path):
      "\(path): holds no graph yet; `guanxi build PATH… -d \(path)` fills it"
    case .notADatabase(let path):
      "\(path): is not a guanxi database (no SQLite file); it was left as it is"
    case .foreign(let path):
      "\(path): is a SQLite database of another program; it was left as it is"
    case .newer(let path, let version, let supported):
      """
      \(path): was written by a newer guanxi (format \(version), this one reads up to \(supported)); \
      update guanxi or build the database anew
      """
    case .corrupt(let path, let detail):
      "\(path): is damaged (\(detail)); build it anew from the sources"
    case .locked(let path):
      "\(path): is locked by another process; try again when that has finished"
    case .full(let path):
      "\(path): no space left; free some and try again, the database is as it was"
    case .inputOutput(let path, let detail):
      "\(path): reading or writing failed (\(detail)); check the disk"
    case .interrupted(let path):
      "\(path): interrupted; the database is as it was"
    case .createdMeanwhile(let path):
      "\(path): another build made it meanwhile and was left as it is; run the build again"
    case .unknownSource(let key):
      "\(key): no such source in the database"
    case .danglingReference(let path, let table, let row, let referenced):
      """
      \(path): not written: row \(row) of table \(table) would refer to a \(referenced) that is \
      not there; please report this
      """
    case .malformed(let path, let table, let row, let detail):
      """
      \(path): row \(row) of table \(table) cannot be read (\(detail)); \
      build the database anew from the sources
      """
    case .sqlite(let path, let error):
      "\(path): \(error)"
    }
  }
}
