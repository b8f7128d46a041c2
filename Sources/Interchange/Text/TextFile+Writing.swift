extension TextFile {
  /// Reads a file as plain text with all its marks, even where it is a document such as Markdown.
  public static func plain(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) -> TextFile {
    try TextFile(
      plain: WholeFile.bytes(of: path, limits: options.limits), name: path, options: options)
  }

  /// Writes a text, or sends it to standard output for `-`; a file is in its place only when it is
  /// whole.
  public static func write(_ text: String, to path: String) throws(InterchangeError) {
    var file = try OutputFile(path: path)
    let bytes = Array(text.utf8)
    try file.write(bytes.span)
    try file.finish()
  }
}
