internal import Bitext
internal import XML

/// A piece of a file of JSON: an object, or a line without one, and what stands around it.
struct JSONPiece {
  var before: [UInt8] = []
  var text: [UInt8]
  var after: [UInt8] = []
  /// The line on which it begins, from 1.
  var line: Int

  /// Whether it holds anything.
  var isBlank: Bool { text.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
}

/// What gives the pieces of a file of JSON in their order, so that all of them are the whole file.
protocol JSONPieceSource: ~Copyable {
  /// What an object looks like.
  static var example: String { get }
  var path: String { get }

  /// The next piece, or `nil` at the end of the file.
  mutating func next() throws(InterchangeError) -> JSONPiece?
}

/// The lines of a file of JSON lines.
struct JSONLinePieces: ~Copyable, JSONPieceSource {
  static let example = "an object such as {\"nl\":\"Ja\",\"en\":\"Yes\"}"
  private var lines: LineReader

  init(_ lines: consuming LineReader) { self.lines = lines }

  var path: String { lines.path }

  mutating func next() throws(InterchangeError) -> JSONPiece? {
    guard let text = try lines.next() else { return nil }
    return JSONPiece(text: Array(text.utf8), after: Array(lines.lineEnd.utf8), line: lines.line)
  }
}

/// The objects of an array, as Weblate has a memory.
struct JSONObjectPieces: ~Copyable, JSONPieceSource {
  static let example = "an object with source, target, source_language and target_language"
  private var objects: JSONObjectScanner
  private var isAtEnd = false

  init(path: String, _ limits: ReadingLimits) throws(InterchangeError) {
    do {
      objects = JSONObjectScanner(try InputFile(path: path), limits)
    } catch {
      throw .xml(error)
    }
  }

  var path: String { objects.path }

  mutating func next() throws(InterchangeError) -> JSONPiece? {
    if isAtEnd { return nil }
    if let object = try objects.next() {
      return JSONPiece(before: object.before, text: object.bytes, line: object.line)
    }
    isAtEnd = true
    return JSONPiece(text: [], after: objects.rest, line: objects.line)
  }
}
