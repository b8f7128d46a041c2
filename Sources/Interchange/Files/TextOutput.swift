internal import Bitext

/// A text file on its way: what is written goes out in pieces, and is in its place when it is whole.
struct TextOutput: ~Copyable {
  private var file: OutputFile
  /// What has not gone out yet.
  var bytes: [UInt8]

  /// Begins a file, or standard output for `-`, with some bytes.
  init(path: String, begin: [UInt8] = []) throws(InterchangeError) {
    file = try OutputFile(path: path)
    bytes = begin
  }

  /// Begins a copy of a file with the byte order mark that it has; `nil` to write none.
  static func copying(_ input: String, to path: String?) throws(InterchangeError) -> TextOutput? {
    let mark = try MarkupInput.mark(of: input)
    guard let path else { return nil }
    return try TextOutput(path: path, begin: mark)
  }

  /// Sends what there is, where it is much.
  mutating func sendIfMuch() throws(InterchangeError) {
    if bytes.count > 1 << 16 { try send() }
  }

  /// Ends the file and puts it in its place.
  mutating func finish() throws(InterchangeError) {
    try send()
    try file.finish()
  }

  private mutating func send() throws(InterchangeError) {
    try file.write(bytes.span)
    bytes.removeAll(keepingCapacity: true)
  }
}
