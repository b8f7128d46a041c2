import Bitext
import Testing

@Suite struct ContentTests {
  private let bold = InlineCode(.opening, element: "bpt", pairing: "1", data: [.markup("<b>")])
  private let roman = InlineCode(.closing, element: "ept", pairing: "1", data: [.markup("</b>")])

  @Test func `joins text that meets`() {
    var content = Content("Druk ")
    content.append("op ")
    content.append("")
    #expect(content.runs == [.text("Druk op ")])
    #expect(content == Content([.text("Druk "), .text(""), .text("op ")]))
  }

  @Test func `tells text from codes`() {
    let content = Content([.text("Druk "), .code(bold), .text("nu"), .code(roman)])
    #expect(content.plainText == "Druk nu")
    #expect(content.codes == [bold, roman])
    #expect(content.hasCodes)
    #expect(!Content("Druk nu").hasCodes)
  }

  @Test func `holds nothing at first`() {
    #expect(Content().isEmpty)
    #expect(Content("").isEmpty)
    #expect(!Content([.code(bold)]).isEmpty)
    #expect(Content([.code(bold)]).plainText == "")
  }
}
