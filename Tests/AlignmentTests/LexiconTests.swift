import Testing

@testable import Alignment

@Suite struct LexiconTests {
  @Test func `knows a word by its first six letters, without accents and case`() {
    var lexicon = Lexicon()
    lexicon.add("Présidence", "voorzitterschap")
    #expect(lexicon.translations(ofStem: "presid").map(\.stem) == ["voorzi"])
  }

  @Test func `shares the weight of a term among its words`() {
    var lexicon = Lexicon()
    lexicon.add("bord", "pannello comandi", weight: 2)
    #expect(
      lexicon.translations(ofStem: "bord") == [
        Lexicon.Translation(stem: "comand", weight: 1),
        Lexicon.Translation(stem: "pannel", weight: 1),
      ])
  }

  @Test(arguments: [0, -1, Float.nan, .infinity])
  func `takes no weight that is none`(weight: Float) {
    var lexicon = Lexicon()
    lexicon.add("huis", "house", weight: weight)
    #expect(lexicon.isEmpty)
  }

  @Test func `reads back what it wrote`() throws {
    var lexicon = Lexicon()
    lexicon.add("straße", "street", weight: 1.5)
    lexicon.add("Брюссель", "Brussels")
    lexicon.add("water", "eau", weight: 0.25)
    var read = Lexicon()
    try read.add(tabbed: lexicon.text)
    #expect(read == lexicon)
    #expect(lexicon.text.hasPrefix("strass\tstreet\t1.5\nwater\teau\t0.25\n"))
  }

  @Test func `reads a dictionary of hunalign, where the target comes first`() throws {
    var lexicon = Lexicon()
    try lexicon.add(hunalign: "house @ huis\n\nfire engine @ brandweerauto\n")
    #expect(lexicon.translations(ofStem: "huis").map(\.stem) == ["house"])
    #expect(lexicon.translations(ofStem: "brandw").map(\.stem) == ["engine", "fire"])
  }

  @Test func `says which line of a file is no pair`() {
    var lexicon = Lexicon()
    #expect(throws: AlignmentError.notALexicon(line: 3)) {
      try lexicon.add(tabbed: "# note\nhuis\thouse\nboom\n")
    }
    #expect(throws: AlignmentError.notALexicon(line: 1)) { try lexicon.add(hunalign: "huis house") }
  }

  @Test func `reads the translations of a dictd dictionary, not its definitions`() throws {
    let entries = ["Haus /haʊ̯s/ <n, neut>\nmaison, bâtiment\nGebäude zum Wohnen\n"]
    var data = Array("kopje\n".utf8)
    var index = "00databaseinfo\tA\tG\n"
    for entry in entries {
      index += "haus\t\(Self.digits(data.count))\t\(Self.digits(entry.utf8.count))\n"
      data += Array(entry.utf8)
    }
    var lexicon = Lexicon()
    try lexicon.add(dictionaryIndex: Array(index.utf8), data: data)
    #expect(lexicon.translations(ofStem: "haus").map(\.stem) == ["batime", "maison"])
    var reversed = Lexicon()
    try reversed.add(dictionaryIndex: Array(index.utf8), data: data, isReversed: true)
    #expect(reversed == lexicon.reversed)
  }

  @Test(arguments: ["haus\t////////\t////////\n", "haus\tA\t+++\n", "haus\tA\t\n", "\t\t\n\n"])
  func `survives an index that points outside its dictionary`(index: String) throws {
    var lexicon = Lexicon()
    try lexicon.add(dictionaryIndex: Array(("x\tA\tA\n" + index).utf8), data: Array("a\nb".utf8))
    #expect(lexicon.isEmpty)
  }

  @Test func `learns from translated sentences which words belong together`() {
    var lexicon = Lexicon()
    lexicon.learn(from: [
      ("de rode auto", "the red car"), ("de rode fiets", "the red bike"),
      ("een blauwe auto", "a blue car"), ("een blauwe fiets", "a blue bike"),
      ("de blauwe boot", "the blue boat"), ("een rode boot", "a red boat"),
    ])
    for (word, translation) in [("rode", "red"), ("blauwe", "blue"), ("auto", "car")] {
      let best = lexicon.translations(ofStem: word).max { $0.weight < $1.weight }
      #expect(best?.stem == translation)
    }
  }

  private static func digits(_ number: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return String([alphabet[number >> 6 & 63], alphabet[number & 63]])
  }
}
