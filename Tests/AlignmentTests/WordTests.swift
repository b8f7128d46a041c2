import Testing

@testable import Alignment

@Suite struct WordTests {
  @Test(arguments: [
    ("10.000 euro, 10,000", ["10000", "euro", "10000"]),
    ("8839,8 m op 31.12.1956", ["8839", "8", "m", "op", "31", "12", "1956"]),
    ("L'altitude d’été", ["l", "altitu", "d", "ete"]), ("Wie? Ja!", ["wie", "ja"]),
    ("COVID-19", ["covid", "19"]), ("漢字", ["漢", "字"]), ("", []),
    ("Straße São Żółć", ["strass", "sao", "zolc"]), ("1.2.3", ["1", "2", "3"]),
  ])
  func `cuts text into stems`(text: String, stems: [String]) {
    #expect(Vocabulary.stems(of: text) == stems)
  }

  @Test(arguments: [
    ("1. Doel", "Doel"), ("2.3.1. Doel", "Doel"), ("a ) la réfraction", "la réfraction"),
    ("(iv) rest", "rest"), ("12) twaalf", "twaalf"), ("1956 was warm", "1956 was warm"),
    ("3.", "3."), ("A. Jansen", "A. Jansen"), ("8,5 m", "8,5 m"), ("", ""), ("(", "("),
    ("b)", "b)"), ("  7. x", "x"),
  ])
  func `sets the number of a list item aside`(text: String, rest: String) {
    #expect(Enumerator.rest(of: text) == rest)
  }

  @Test(arguments: [
    ["loekasjenko", "lukashenko", "лукашенко"], ["muziek", "music"], ["poutine", "putin", "путин"],
    ["zelensky", "zelenskyy"], ["tsjernobyl", "chernobyl", "tschernobyl", "чернобыль"],
    ["hryhorenko", "григоренко"], ["grigorenko", "григоренко"],
    ["troechanov", "trukhanov", "truchanow", "труханов"], ["houden", "гудень"],
    ["tsjernihiv", "czernihow", "chernihiv", "чернігів"],
  ])
  func `names of several languages meet in their consonants`(names: [String]) {
    let skeletons = names.map { Set(Skeleton.all(of: $0.utf8, minimum: 2)) }
    let common = skeletons.reduce(skeletons[0]) { $0.intersection($1) }
    #expect(!common.isEmpty)
  }
}
