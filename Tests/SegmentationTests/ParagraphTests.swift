import Bitext
import Segmentation
import Testing

@Suite struct ParagraphTests {
  @Test(arguments: [
    // One paragraph a line.
    ("Kop\nEen zin. Nog een.\n", ["Kop", "Een zin.", "Nog een."]),
    // Wrapped lines, with a blank line between paragraphs.
    (
      "Dit is een lange zin die\nop de volgende regel verder\ngaat. En nog een.\n\nNieuw.",
      ["Dit is een lange zin die\nop de volgende regel verder\ngaat.", "En nog een.", "Nieuw."]
    ),
    // A heading above wrapped lines.
    (
      "De kop\nDit is een lange zin die\nop de volgende regel verder\ngaat tot hier.",
      ["De kop", "Dit is een lange zin die\nop de volgende regel verder\ngaat tot hier."]
    ),
    // Items of a list.
    (
      "Neem mee en vergeet niet:\n- een jas die tegen regen\n  kan en warm is\n- een tas\n- geld",
      [
        "Neem mee en vergeet niet:", "- een jas die tegen regen\n  kan en warm is", "- een tas",
        "- geld",
      ]
    ),
    // A word broken at the end of a line stays as it is.
    (
      "Hij werkt bij het water-\nschap in de grote stad\nvan het noorden.",
      ["Hij werkt bij het water-\nschap in de grote stad\nvan het noorden."]
    ),
    // Names, a line each.
    ("Kris Jansen\nJan Pietersen\nPiet Smit\n", ["Kris Jansen", "Jan Pietersen", "Piet Smit"]),
    // Tables and lists, a line each, though they begin with small letters.
    (
      "Openingstijden\nmaandag gesloten\ndinsdag 10.00 – 17.00 uur\nzondag gesloten\n",
      ["Openingstijden", "maandag gesloten", "dinsdag 10.00 – 17.00 uur", "zondag gesloten"]
    ),
    (
      "koffie 2,50\nappeltaart met slagroom 4,75\nthee 2,20\ntosti met ham en kaas 5,50\nwater 1,50",
      [
        "koffie 2,50", "appeltaart met slagroom 4,75", "thee 2,20", "tosti met ham en kaas 5,50",
        "water 1,50",
      ]
    ),
    // Line ends of other systems.
    ("Een.\r\nTwee.\rDrie.\u{2029}Vier.", ["Een.", "Twee.", "Drie.", "Vier."]),
  ])
  func `finds the paragraphs`(text: String, expected: [String]) throws {
    #expect(try segments(text, .automatic) == expected)
  }

  @Test func `is told what it cannot see`() throws {
    let text = "Een zin die\nVerder gaat. Nog een.\n\nNieuw"
    #expect(try segments(text, .lines) == ["Een zin die", "Verder gaat.", "Nog een.", "Nieuw"])
    #expect(try segments(text, .blankLines) == ["Een zin die\nVerder gaat.", "Nog een.", "Nieuw"])
    #expect(try segments(text, .whole) == ["Een zin die\nVerder gaat.", "Nog een.", "Nieuw"])
  }

  private func segments(_ text: String, _ style: ParagraphStyle) throws -> [String] {
    let dutch = try #require(LanguageTag("nl"))
    return try Segmenter(language: dutch, paragraphs: style).segments(of: text).map {
      $0.text.trimmingCharacters()
    }
  }
}

extension String {
  fileprivate func trimmingCharacters() -> String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
