import Bitext
import Terminology
import Testing

@Suite struct FormCheckTests {
  private func findings(
    _ source: String, _ target: String, to language: LanguageTag = .en
  ) -> [CheckFinding] {
    PairChecker(source: .nl, target: language, glossary: Glossary(concepts: []))
      .findings(source: Content(source), target: Content(target))
  }

  @Test(
    arguments: [
      ("Open %s", "Open it", 1), ("Open %s", "Open %s", 0), ("%1$s in %2$d", "%2$d in %1$s", 0),
      ("%d bestanden", "%s files", 2), ("{naam} kwam", "{name} came", 2),
      ("Dag {name}", "Hello {name}", 0), ("Map $(dir)", "Folder", 1),
      ("100 % zeker", "100% sure", 0),
      ("Een <b>vet</b> woord", "A <b>bold word", 1), ("Kies <bestand>", "Choose <file>", 0),
      ("Tom &amp; Jerry", "Tom & Jerry", 0), ("%1fps", "%1 fps", 0), ("50%", "50%", 0),
      ("%a %e %b %Y om %H:%M", "%a, %b %d, %Y at %I:%M %p", 0), ("%.1fx%.1f", "%.1f x %.1f", 0),
    ])
  func `compares the codes that stand in plain text`(source: String, target: String, count: Int) {
    #expect(findings(source, target).count { $0.kind == .code } == count)
  }

  @Test func `asks for the codes of a segment by their names, in order`() {
    func content(_ codes: [(InlineCode.Role, String)]) -> Content {
      var content = Content("x")
      for (role, id) in codes {
        content.append(
          InlineCode(
            role, element: "g", pairing: id,
            attributes: role == .closing ? [] : [Attribute(name: "id", value: id)]))
        content.append("y")
      }
      return content
    }
    let checker = PairChecker(source: .nl, target: .en, glossary: Glossary(concepts: []))
    func messages(_ target: Content) -> [String] {
      checker.findings(source: content([(.opening, "1"), (.closing, "1")]), target: target)
        .map(\.message)
    }
    #expect(messages(content([(.opening, "1"), (.closing, "1")])) == [])
    #expect(
      messages(content([(.closing, "1"), (.opening, "1")]))
        == ["The code <g 1> closes before it opens."])
    #expect(messages(content([(.opening, "2"), (.closing, "2")])).count == 2)
  }

  @Test(
    arguments: [
      ("‘Ga’, zei hij", "“Go”, he said", 0), ("‘Ga’", "“Go", 1), ("een zin", "a “sentence", 1),
      ("‘Alleen water.", "“Only water.", 0), ("en toen’, zei ze", "and then,” she said", 0),
      ("een 5\" scherm", "a 5\" screen", 0), ("zijn auto’s", "his cars’", 0),
      ("'t Hof", "‘t Hof", 0),
      ("een ‘zin’", "a ‘sentence", 1), ("een zin", "a \"sentence”", 1),
    ])
  func `finds quotation marks without a fellow`(source: String, target: String, count: Int) {
    #expect(findings(source, target).count { $0.kind == .quote } == count)
  }

  @Test(
    arguments: [
      ("(a", "(a", 0), ("(a)", "(a", 1), ("a) eerst", "a) first", 0), ("1) dan", "(1) then", 0),
      ("lach :-)", "smile :-)", 0), ("[0, 1)", "[0, 1)", 0), ("(a)", "(a]", 2),
    ])
  func `finds brackets without a fellow`(source: String, target: String, count: Int) {
    #expect(findings(source, target).count { $0.kind == .bracket } == count)
  }

  @Test func `finds two spaces and says where, but not where the source has them`() throws {
    let finding = try #require(findings("een zin", "a  sentence").first)
    #expect(finding.kind == .space && finding.targetRange == 1..<3)
    #expect(findings("een  zin", "a  sentence") == [])
    #expect(findings("een zin", "  a sentence") == [])
    #expect(findings("Vraag; antwoord", "Question ; réponse", to: .fr) == [])
    #expect(findings("een zin\n", "a sentence").map(\.kind) == [.space])
  }
}
