import Bitext
import Terminology
import TestSupport
import Testing

@Suite struct AcronymFinderTests {
  private func found(_ text: String, in language: LanguageTag = .nl) -> [String] {
    AcronymFinder(language: language).pairs(in: text).map { "\($0.acronym)=\($0.expansion)" }
  }

  @Test(arguments: [
    ("de Raad van Kerken (RvK) vindt", ["RvK=Raad van Kerken"]),
    ("de RvK (Raad van Kerken) vindt", ["RvK=Raad van Kerken"]),
    ("de Raad van Kerken, afgekort RvK, vindt", ["RvK=Raad van Kerken"]),
    ("RvK staat voor Raad van Kerken.", ["RvK=Raad van Kerken"]),
    ("de RvK, de Raad van Kerken, vindt", ["RvK=Raad van Kerken"]),
    ("een beroepsorganisatie (bo)", []),
    ("een vrije omroep (vo)", ["vo=vrije omroep"]),
    ("de Visserijorganisatie (VO) zwijgt", []),
    ("de Waterdienstorganisatie (WDO) zwijgt", ["WDO=Waterdienstorganisatie"]),
    ("de Autoriteit Consument & Markt (ACM)", ["ACM=Autoriteit Consument & Markt"]),
    ("een elektrocardiogram (ecg) wees uit", ["ecg=elektrocardiogram"]),
    ("de geheime dienst SBU zwijgt", ["SBU=geheime dienst"]),
    ("de Belgische inlichtingendienst (VSSE)", ["VSSE=Belgische inlichtingendienst"]),
    (
      "het Russische ministerie van Binnenlandse Zaken (MVD)",
      ["MVD=Russische ministerie van Binnenlandse Zaken"]
    ),
  ])
  func `reads both orders and words between`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "Jan Bos (VVD) sprak", "in Gent (B) regent het", "hij kwam (te laat) binnen", "(", "()", "A (B",
    "OVSE",
  ])
  func `takes no party, land or remark for an acronym`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `marks what only stands beside and is not spelled`() throws {
    let finder = AcronymFinder(language: .nl)
    let beside = try #require(finder.pairs(in: "de Poolse inlichtingendienst ABW zei").first)
    #expect(beside.order == .apposition)
    #expect(beside.expansion == "Poolse inlichtingendienst")
    let foreign = try #require(finder.pairs(in: "de Poolse Arbeiderspartij (PZPR) zei").first)
    #expect(!foreign.isSpelled)
    #expect(foreign.acronymRange == 27..<31)
  }

  @Test func `reads English, German and French`() {
    #expect(
      found("the Federal Bureau of Investigation (FBI)", in: .en) == [
        "FBI=Federal Bureau of Investigation"
      ])
    #expect(
      found("die Bundesanstalt für Arbeit (BfA)", in: .de) == ["BfA=Bundesanstalt für Arbeit"])
    #expect(
      found("l’Office national des forêts (ONF)", in: .fr) == ["ONF=Office national des forêts"])
  }

  @Test(arguments: 0..<25)
  func `survives any text`(seed: Int) {
    var random = Seeded(seed)
    let text = random.text(upTo: 200)
    for pair in AcronymFinder(language: .nl).pairs(in: text) {
      #expect(pair.acronymRange.upperBound <= text.utf8.count)
    }
  }
}
