import Foundation
import TestSupport
import Testing

@testable import XML

@Suite struct HostileXMLTests {
  @Test(arguments: [
    ("<abc>", XMLError.truncated(path: "test.xml", line: 1, column: 6)), ("<a>", nil),
    ("<a><b></a>", nil), ("", .empty(path: "test.xml")), ("<a", nil), ("  ", nil), ("text", nil),
    ("<a/><b/>", nil), ("<a>&amp</a>", nil), ("<a>R&D</a>", nil), ("<a b=1/>", nil),
    ("<a b='1' b='2'/>", nil), ("<a>\u{1}</a>", nil), ("<a>&#0;</a>", nil),
    ("<a>&#xD800;</a>", nil),
    ("<a>\u{0}</a>", nil), ("<a>]]></a>", nil), ("<a b='<'/>", nil), ("<a><![CDATA[", nil),
    ("<a>&nbsp;</a>", nil), ("<a><!-- -- --></a>", nil),
    ("<?xml version='1.0' encoding='q'?><a/>", nil),
    ("<!DOCTYPE a SYSTEM 'x.dtd'><a>&nbsp;</a>", nil),
    ("<!DOCTYPE a SYSTEM 'x.dtd'><a b='&nbsp;'/>", nil),
  ])
  func `refuses what is not whole and well-formed`(xml: String, expected: XMLError?) throws {
    for size in [1, 3, 16, 1 << 16] {
      let error = #expect(throws: XMLError.self) { try Trace.of(Array(xml.utf8), chunkSize: size) }
      if let expected { #expect(error == expected) }
      #expect(error?.description.hasPrefix("test.xml:") == true)
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://localhost:1/x'> %b;]><a/>",
    "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;&x;&x;'>]><a>&y;</a>",
  ])
  func `refuses documents that declare entities`(xml: String) throws {
    let error = #expect(throws: XMLError.self) { try Trace.of(xml) }
    guard case .entityDeclared = error else {
      Issue.record("expected entityDeclared, got \(String(describing: error))")
      return
    }
  }

  @Test func `gives what stands before the error`() throws {
    var reader = try XMLReader(bytes: Array("<a><b/>x</c>".utf8), name: "x")
    var events: [XMLEvent] = []
    #expect(throws: XMLError.self) {
      while let event = try reader.next() { events.append(event) }
    }
    #expect(events == [.start, .start, .end, .text])
  }

  @Test func `limits depth, text and tags`() throws {
    let limits = XMLLimits(depth: 3, text: 10, tag: 20)
    func trace(_ xml: String) throws -> [String] {
      try Trace.of(Array(xml.utf8), chunkSize: 8, limits: limits)
    }
    #expect(try trace("<a><b><c>1234567890</c></b></a>").count == 7)
    #expect(throws: XMLError.tooDeep(path: "test.xml", line: 1, column: 12, limit: 3)) {
      try trace("<a><b><c><d/></c></b></a>")
    }
    #expect(throws: XMLError.self) { try trace("<a>12345678901</a>") }
    #expect(throws: XMLError.self) { try trace("<a b='1234567890123456789012345678901234567'/>") }
  }

  @Test func `stops at a million levels and at a tag without end`() throws {
    let deep = [UInt8](repeating: UInt8(ascii: "<"), count: 1) + Array("a>".utf8)
    #expect(throws: XMLError.self) {
      try Trace.of((0..<1_000_000).flatMap { _ in deep })
    }
    let attributes = (0..<200_000).map { " a\($0)=''" }.joined()
    #expect(throws: XMLError.self) { try Trace.of("<a" + attributes + "/>") }
  }

  @Test func `says that bytes are in another encoding`() throws {
    let bytes = Array("<a>caf".utf8) + [0xE9] + Array(" noir</a>".utf8)
    let error = #expect(throws: XMLError.self) { try Trace.of(bytes) }
    guard case .notInEncoding = error else {
      Issue.record("expected notInEncoding, got \(String(describing: error))")
      return
    }
  }

  @Test func `says that half a character of UTF-16 is none`() throws {
    let units: [UInt16] = [0xFEFF] + Array("<a>x".utf16) + [0xD800] + Array("y</a>".utf16)
    let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let error = #expect(throws: XMLError.self) { try Trace.of(bytes) }
    guard case .notInEncoding = error else {
      Issue.record("expected notInEncoding, got \(String(describing: error))")
      return
    }
  }

  @Test func `says what is wrong with the file`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: XMLError.folder(path: folder.url.path)) {
      _ = try XMLReader(path: folder.url.path)
    }
    let path = folder.path("none.xml")
    #expect(throws: XMLError.missing(path: path)) { _ = try XMLReader(path: path) }
  }
}
