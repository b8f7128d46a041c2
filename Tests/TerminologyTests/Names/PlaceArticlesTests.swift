import Testing

@testable import Terminology

@Suite struct PlaceArticlesTests {
  @Test(arguments: [
    ("en", "Ukraine", ["of Ukraine"]), ("en", "Netherlands", ["of the Netherlands"]),
    ("de", "Ukraine", ["der Ukraine"]), ("de", "Iran", ["des Iran"]),
    ("de", "Polen", ["von Polen", "Polens"]), ("de", "Belarus", ["von Belarus"]),
    ("fr", "Ukraine", ["d’Ukraine"]), ("fr", "Russie", ["de Russie"]),
    ("fr", "Kazakhstan", ["du Kazakhstan"]), ("fr", "Pays-Bas", ["des Pays-Bas"]),
    ("fr", "ONU", ["de l’ONU"]), ("nl", "Polen", []),
  ])
  func `say of in each language`(language: String, name: String, expected: [String]) {
    #expect(PlaceArticles.genitives(of: name, in: language) == expected)
  }
}
