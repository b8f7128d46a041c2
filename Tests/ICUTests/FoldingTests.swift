import ICU
import TestSupport
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("NAVO", "navo"), ("Straße", "strasse"), ("ﬁets", "fiets"), ("É", "é"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
    ("", ""),
  ])
  func `takes case out`(text: String, expected: String) throws {
    #expect(try Folding()(text) == expected)
  }

  @Test(arguments: [
    ("Méditerranée", "mediterranee"), ("Čapek", "capek"), ("Işık", "isık"), ("й", "и"),
    ("ᾅδης", "αδησ"), ("Τῇ ᾼδι", "τη αδι"), ("μῖα", "μια"),
  ])
  func `takes marks off when asked`(text: String, expected: String) throws {
    #expect(try Folding(strippingMarks: true)(text) == expected)
  }

  @Test(arguments: 0..<100)
  func `folds once and for all`(seed: Int) throws {
    var random = Seeded(seed)
    let text = random.text(upTo: 60)
    for folding in [Folding(), Folding(strippingMarks: true)] {
      let folded = try folding(text)
      #expect(try folding(folded) == folded)
    }
  }
}
