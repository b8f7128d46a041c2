import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct TextFileTests {
  @Test(arguments: [
    ("Één\r\nà", String.Encoding.utf8), ("\u{FEFF}Één\r\nà", .utf8),
    ("\u{FEFF}Één\r\nà", .utf16LittleEndian), ("\u{FEFF}Één\r\nà", .utf16BigEndian),
  ])
  func `reads every encoding that names itself`(text: String, encoding: String.Encoding) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.txt", try #require(text.data(using: encoding)))
    #expect(Array(try TextFile(path: path).text.utf8) == Array("Één\r\nà".utf8))
  }

  @Test func `reads characters beyond the first plane from UTF-16`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x3D, 0xD8, 0x69, 0xDC, 0x61, 0]
    #expect(try TextFile(bytes: bytes, name: "a").text == "👩a")
    #expect(throws: InterchangeError.notUTF16(path: "a", line: 1)) {
      _ = try TextFile(bytes: Array(bytes.dropLast(4)), name: "a")
    }
  }

  @Test func `says where text is no UTF-8, and reads it when it may repair`() throws {
    let bytes = Array("één\ncaf".utf8) + [0xE9, 0x80]
    #expect(throws: InterchangeError.notUTF8(path: "a", line: 2, column: 4)) {
      _ = try TextFile(bytes: bytes, name: "a")
    }
    let repaired = try TextFile(
      bytes: Array("caf".utf8) + [0xE9, 0x80], name: "a", options: ReadingOptions(repairs: true))
    #expect(repaired.text == "café€")
    #expect(repaired.remarks.count == 1)
  }

  @Test func `refuses what is no text`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: InterchangeError.binary(path: "a")) {
      _ = try TextFile(bytes: [0x7F, 0x45, 0, 1], name: "a")
    }
    #expect(throws: InterchangeError.self) { _ = try TextFile(path: folder.url.path) }
    #expect(throws: InterchangeError.self) { _ = try TextFile(path: folder.path("none")) }
    #expect(try TextFile(bytes: [], name: "a").text == "")
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><!-- x --><tmx/>", FileKind.tmx), ("<xliff version='2.0'/>", .xliff),
    ("<!DOCTYPE martif SYSTEM 'x'><martif/>", .tbx), ("<tbx xmlns='urn'/>", .tbx),
    ("<s:srx/>", .srx), ("# c\nid: x\nkind: other\n", .record), ("%rec: concept\n", .record),
    ("# t\nmsgid \"\"\nmsgstr \"\"\n", .po), ("nl\ten\nvrede\tpeace\n", .glossaryTable),
    ("nl;en;definition\nEen zin.;A sentence.;x\n", .glossaryTable),
    ("nl\ten\nEen zin.\tA sentence.\n", .pairTable), ("Een zin.\n", .text), ("", .text),
    ("#UTX 1.11; nl/en\n", .glossaryTable), ("{\"nl\":\"a\",\"en\":\"b\"}\n", .jsonLines),
    ("<!DOCTYPE html><p>", .html), ("PK\u{3}\u{4}", .archive), ("SQLite format 3\u{0}", .memory),
  ])
  func `tells the kind of a file from its content`(text: String, expected: FileKind) throws {
    let folder = try TemporaryFolder()
    #expect(try FileKind.of(folder.file("a.dat", text)) == expected)
  }

  @Test func `tells XML in UTF-16`() throws {
    let data = try #require("\u{FEFF}<?xml version='1.0'?><tmx/>".data(using: .utf16LittleEndian))
    #expect(FileKind.kind(of: Array(data), name: "a") == .tmx)
    #expect(FileKind.kind(of: Array(data.dropFirst(2)), name: "a") == .tmx)
    #expect(FileKind.kind(of: [1, 0, 2], name: "a") == nil)
  }
}
