import Bitext
import Testing

@testable import Alignment

@Suite struct EverydayTests {
  private let table = """
    # A remark.
    en | nl | uk
    year | jaar/jaren | рік/року
    never | nooit | -
    broken | line
    """

  @Test func `takes two columns in either direction`() throws {
    var lexicon = Lexicon()
    lexicon.add(everyday: table, from: .dutch, to: .english)
    #expect(lexicon.stems == ["jaar", "jaren", "nooit"])
    #expect(lexicon.translations(ofStem: "jaar").map(\.weight) == [0.5])
    var back = Lexicon()
    back.add(everyday: table, from: .english, to: .dutch)
    #expect(back == lexicon.reversed)
  }

  @Test func `leaves out meanings that a language has no word for, and languages it does not name`()
    throws
  {
    let ukrainian = try #require(LanguageTag("uk-UA"))
    var lexicon = Lexicon()
    lexicon.add(everyday: table, from: .english, to: ukrainian)
    #expect(lexicon.stems == ["year"])
    lexicon = Lexicon()
    lexicon.add(everyday: table, from: .english, to: .french)
    #expect(lexicon.isEmpty)
  }
}
