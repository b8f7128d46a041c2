import TestSupport
import Testing

@testable import XML

@Suite struct XMLWriterTests {
  @Test func `writes elements, attributes and text`() {
    var writer = XMLWriter()
    writer.declaration()
    writer.documentType("a", "SYSTEM \"a.dtd\"")
    writer.start("a")
    writer.attribute("b", "\"<&>\n\t'")
    writer.text("1 < 2 && 3 > 2\r\n")
    writer.start("c")
    writer.end()
    writer.line(1)
    writer.comment("a--b-")
    writer.cdata("]]>")
    writer.instruction("p", "q?>")
    writer.end()
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE a SYSTEM "a.dtd">
      <a b="&quot;&lt;&amp;>&#10;&#9;'">1 &lt; 2 &amp;&amp; 3 &gt; 2&#13;
      <c/>
        <!--a- -b- --><![CDATA[]]]]><![CDATA[>]]><?p q? >?></a>
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    #expect(writer.depth == 0)
  }

  @Test(arguments: 0..<200)
  func `reads back any text it wrote`(seed: Int) throws {
    var random = Seeded(seed)
    let text = random.text(upTo: 60) + "\u{1}\u{1F}" + random.text(upTo: 10)
    let nonCharacter = try #require(
      Unicode.Scalar(UInt32.random(in: 0xFDD0...0xFDEF, using: &random)))
    let value = String(Character(nonCharacter)) + text
    var writer = XMLWriter()
    writer.start("a")
    writer.attribute("b", value)
    writer.text(value)
    writer.end()
    for size in [7, 1 << 16] {
      var reader = try XMLReader(
        InputFile(bytes: writer.bytes, name: "x"), limits: XMLLimits(), chunkSize: size)
      #expect(try reader.next() == .start)
      #expect(reader.attribute("b").map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
      #expect(try reader.next() == .text)
      #expect(Array(reader.text.unicodeScalars) == Array(value.unicodeScalars))
    }
  }

  @Test func `forgets what was taken away`() {
    var writer = XMLWriter()
    writer.start("a")
    var taken: [UInt8] = []
    writer.drain { span in for index in span.indices { taken.append(span[index]) } }
    writer.end()
    #expect(String(decoding: taken + writer.bytes, as: UTF8.self) == "<a></a>")
  }
}
