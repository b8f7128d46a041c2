import Bitext
import Testing

@testable import Interchange

@Suite struct CodePlacementTests {
  private static func code(_ role: InlineCode.Role, _ id: String) -> Content.Run {
    .code(
      InlineCode(
        role, element: role == .standalone ? "x" : "g", pairing: role == .standalone ? nil : id,
        attributes: [Attribute(name: "id", value: id)]))
  }

  private static func pair(_ id: String, _ text: String) -> [Content.Run] {
    [code(.opening, id), .text(text), code(.closing, id)]
  }

  @Test func `follows codes that the translation has in another order`() {
    let source = Content(Self.pair("1", "rood") + [.text(" en ")] + Self.pair("2", "wit"))
    let stored = Content(Self.pair("a", "groen") + [.text(" en ")] + Self.pair("b", "wit"))
    let target = Content(Self.pair("b", "white") + [.text(" and ")] + Self.pair("a", "green"))
    let placed = CodePlacement.placing(codesOf: source, in: target, translating: stored)
    #expect(
      placed == Content(Self.pair("2", "white") + [.text(" and ")] + Self.pair("1", "green")))
  }

  @Test func `puts codes around the same words where the translation has none`() {
    let source = Content([.text("Dag ")] + Self.pair("1", "NAVO") + [.text("!")])
    let placed = CodePlacement.placing(codesOf: source, in: "Hello NAVO!", translating: "Dag NAVO!")
    #expect(placed == Content([.text("Hello ")] + Self.pair("1", "NAVO") + [.text("!")]))
    let other = CodePlacement.placing(codesOf: source, in: "Hello NAVOS!", translating: nil)
    #expect(other.codes.count == 2 && other.plainText == "Hello NAVOS!")
  }

  @Test func `writes each code of the source once and none of another`() {
    let source = Content([Self.code(.standalone, "1"), .text("Ja")])
    let target = Content([.text("Yes"), Self.code(.standalone, "9"), Self.code(.standalone, "8")])
    let placed = CodePlacement.placing(codesOf: source, in: target)
    #expect(placed.codes.map { $0.attributes[0].value } == ["1"])
  }
}
