import Bitext
import Foundation

@testable import Interchange

/// Small files of every format, written by hand after the specifications.
enum Fixtures {
  struct File {
    var name: String
    var kind: FileKind
    var bytes: [UInt8]
  }

  /// All files in the folder `Fixtures`, ordered by name.
  static func all() throws -> [File] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { !$0.hasSuffix(".dtd") }.map { name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      return File(
        name: name, kind: FileKind.kind(ofWhole: bytes, name: name) ?? .text, bytes: bytes)
    }
  }

  /// Reads all that is in a file.
  static func readAll(
    _ bytes: [UInt8], _ kind: FileKind, _ options: ReadingOptions = ReadingOptions()
  ) throws {
    switch kind {
    case .html, .docx, .odt, .markdown, .captions:
      var reader = try DocumentReader(bytes: bytes, name: "f", kind: kind, options: options)
      while try reader.next() != nil {}
    case .tmx:
      var reader = try TMXReader(bytes: bytes, name: "f", options: options)
      while try reader.next() != nil {}
    case .xliff:
      var reader = try XLIFFReader(bytes: bytes, name: "f", options: options)
      while try reader.next() != nil {}
    case .tbx:
      var reader = try TBXReader(bytes: bytes, name: "f", options: options)
      while try reader.next() != nil {}
    default: try readText(String(decoding: bytes, as: UTF8.self), kind, options)
    }
  }

  private static func readText(
    _ text: String, _ kind: FileKind, _ options: ReadingOptions
  ) throws {
    switch kind {
    case .po:
      var reader = try POReader(text: text, name: "f", options: options)
      while try reader.next() != nil {}
    case .jsonLines:
      var reader = JSONLinesReader(text: text, name: "f", options: options)
      while try reader.next() != nil {}
    case .record:
      var reader = RecordReader(text: text, name: "f", options: options)
      while try reader.next() != nil {}
    case .glossaryTable:
      var reader = try GlossaryTableReader(text: text, name: "f", options: options)
      while try reader.next() != nil {}
    case .pairTable:
      var reader = try PairTableReader(text: text, name: "f", options: options)
      while try reader.next() != nil {}
    default: _ = try TextFile(bytes: Array(text.utf8), name: "f", options: options)
    }
  }
}
