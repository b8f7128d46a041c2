import TestSupport
import Testing

@testable import XML

@Suite struct XMLRepairTests {
  @Test(arguments: [
    ("<a>R&D &amp; x&#233;</a>", "R&D & xé"), ("<a>\u{1}b&#2;&#x1F;c</a>", "\u{1}b\u{2}\u{1F}c"),
    ("<a>&nbsp;&</a>", "&nbsp;&"), ("<?xml version='1.0' encoding='UTF-16'?><a>é</a>", "é"),
    ("<a>a&#xD800;&#xFFFF;&#x110000;b</a>", "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ("<a><!-- & --><![CDATA[&amp;]]></a>", "&amp;"), ("<a>héé 漢 👩</a>", "héé 漢 👩"),
  ])
  func `mends what can be mended`(xml: String, expected: String) throws {
    for size in [4, 7, 1 << 16] { #expect(try text(Array(xml.utf8), size) == expected) }
  }

  @Test func `reads bytes that are no UTF-8 as Windows-1252`() throws {
    let bytes = Array("<a>caf".utf8) + [0xE9, 0x20, 0x80] + Array(" één</a>".utf8)
    for size in [4, 5, 1 << 16] { #expect(try text(bytes, size) == "café € één") }
  }

  @Test func `says what it did`() throws {
    var reader = try XMLReader(bytes: Array("<a>&&</a>".utf8), name: "x", repairs: true)
    while try reader.next() != nil {}
    #expect(reader.repairs == ["a bare & is read as &amp; (2 times)"])
  }

  private func text(_ bytes: [UInt8], _ size: Int) throws -> String {
    var reader = try XMLReader(
      InputFile(bytes: bytes, name: "x"), limits: XMLLimits(), chunkSize: size, repairs: true)
    var text = ""
    while let event = try reader.next() {
      if event == .text || event == .cdata { text += reader.text }
    }
    return text
  }
}
