/// What a look for things to be mended has come to: with nothing found it leaves with status 0, else
/// with 1, so that a build can be guarded by it.
struct Finds {
  /// How many were found.
  let count: Int
  /// How they were printed.
  let format: OutputFormat

  /// Says where nothing was found, and leaves with status 1 where something was.
  func end() throws {
    if count > 0 { throw ExitStatus.foundNothing }
    if format == .text { StandardError.line("nothing found") }
  }
}
