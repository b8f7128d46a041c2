extension TextFile {
  /// Writes a text, or sends it to standard output for `-`; a file is in its place only when it is
  /// whole.
  public static func write(_ text: String, to path: String) throws(InterchangeError) {
    var file = try OutputFile(path: path)
    let bytes = Array(text.utf8)
    try file.write(bytes.span)
    try file.finish()
  }
}
