/// What the program's end tells the shell.
enum ExitStatus: Int32 {
  case done = 0
  /// Something that was asked for by name is not there, or a check has findings.
  case notFound = 1
  /// Wrong use, or input that cannot be used; also when some files of a build were refused.
  case unusable = 2
  /// The surroundings: locked, full, no permission to write.
  case surroundings = 3
  case interrupted = 130
}
