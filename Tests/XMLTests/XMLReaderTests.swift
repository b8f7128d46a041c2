import Foundation
import TestSupport
import Testing

@testable import XML

@Suite struct XMLReaderTests {
  @Test func `gives elements, attributes and text in order`() throws {
    let xml = """
      <?xml version="1.0"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx xmlns:x="urn:x" b="1" a="&lt;&#233;"><x:e xml:lang='nl'/>Ja &amp; nee<!-- c --><?p d?>
      <![CDATA[<b>]]></tmx>
      """
    let trace = try Trace.of(xml)
    #expect(
      trace == [
        "!DOCTYPE tmx SYSTEM \"tmx14.dtd\"", "<tmx xmlns:x=urn:x b=1 a=<é", "<x:e xml:lang=nl",
        ">x:e", "Ja & nee", "!-- c ", "?p d", "\n", "[<b>", ">tmx",
      ])
  }

  @Test(arguments: 1...70)
  func `gives the same events whatever the pieces of the file`(size: Int) throws {
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?><a><b c="d&gt;&quot;e" f='>'>één &amp; twee\r\n</b><?p?>
      <![CDATA[]]]]><!-- - --><g h="漢字 👩"/>漢</a><!-- end -->
      """
    #expect(try Trace.of(xml, chunkSize: size) == Trace.of(xml, chunkSize: 1 << 16))
  }

  @Test func `resolves references in attributes as in text`() throws {
    let trace = try Trace.of(
      "<a b='R&amp;D &#38;amp; &#x26;lt; &lt;&gt;&quot;&apos;'>&amp;amp;</a>")
    #expect(trace == ["<a b=R&D &amp; &lt; <>\"'", "&amp;", ">a"])
  }

  @Test func `knows where it is`() throws {
    let text = "<a>\n  <b/>\n\n  <c>één</c></a>"
    var reader = try XMLReader(bytes: Array(text.utf8), name: "x")
    var places: [String] = []
    while let event = try reader.next() {
      if event == .start { places.append("\(reader.name) \(reader.line) \(reader.depth)") }
    }
    #expect(places == ["a 1 1", "b 2 2", "c 4 2"])
    #expect(reader.bytesRead == text.utf8.count)
    #expect(reader.totalBytes == text.utf8.count)
  }

  @Test(arguments: [
    ("UTF-8", String.Encoding.utf8, ""), ("UTF-8", .utf8, "\u{FEFF}"),
    ("UTF-16", .utf16LittleEndian, "\u{FEFF}"), ("UTF-16", .utf16BigEndian, "\u{FEFF}"),
    ("UTF-16LE", .utf16LittleEndian, ""), ("UTF-16", .utf16BigEndian, ""),
    ("ISO-8859-1", .isoLatin1, ""), ("windows-1252", .windowsCP1252, ""),
  ])
  func `reads the encoding that is declared`(
    name: String, encoding: String.Encoding, mark: String
  ) throws {
    let folder = try TemporaryFolder()
    let xml = mark + "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<a>Één ñandú, ça va</a>"
    let path = try folder.file("a.xml", try #require(xml.data(using: encoding)))
    var reader = try XMLReader(path: path)
    #expect(try Trace.of(&reader) == ["<a", "Één ñandú, ça va", ">a"])
  }

  @Test func `reads the quotes of Windows`() throws {
    let bytes = Array("<?xml version='1.0' encoding='windows-1251'?><a>".utf8) + [0xCF, 0xE0]
    #expect(try Trace.of(bytes + Array("</a>".utf8)) == ["<a", "Па", ">a"])
  }

  @Test func `keeps names whose prefix nobody declared`() throws {
    #expect(try Trace.of("<a><o:b w:c='1'/></a>") == ["<a", "<o:b w:c=1", ">o:b", ">a"])
  }

  @Test func `keeps out attributes that only a DTD gives`() throws {
    let xml = "<!DOCTYPE a [<!ATTLIST a b CDATA 'x' c CDATA 'y'>]><a c='1'/>"
    #expect(try Trace.of(xml) == ["!DOCTYPE a ", "<a c=1", ">a"])
  }
}
