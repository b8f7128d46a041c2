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
    ("de Visserijorganisatie (VO) zwijgt", ["VO=Visserijorganisatie"]),
    ("de Waterdienstorganisatie (WDO) zwijgt", ["WDO=Waterdienstorganisatie"]),
    ("de Autoriteit Consument & Markt (ACM)", ["ACM=Autoriteit Consument & Markt"]),
    ("een elektrocardiogram (ecg) wees uit", ["ecg=elektrocardiogram"]),
    ("de geheime dienst SBU zwijgt", ["SBU=geheime dienst"]),
    ("de Belgische inlichtingendienst (VSSE)", ["VSSE=Belgische inlichtingendienst"]),
    (
      "het Russische ministerie van Binnenlandse Zaken (MVD)",
      ["MVD=Russische ministerie van Binnenlandse Zaken"]
    ),
    ("de Nieuw-Zuidelijke Alliantie (N-ZA)", ["N-ZA=Nieuw-Zuidelijke Alliantie"]),
    ("de Boeren, Dorpen & Vissers (BD&V)", ["BD&V=Boeren, Dorpen & Vissers"]),
    ("de Bond van Molenaars (Engels: UMO)", ["UMO=Bond van Molenaars"]),
    ("de Bond van Molenaars, die bekendstaat als de BVM, zei", ["BVM=Bond van Molenaars"]),
    ("het VN-bomenfonds (Untref)", ["Untref=VN-bomenfonds"]),
    ("de ondernemingsraad (OR)", ["OR=ondernemingsraad"]),
    ("de wmh (wet op de molenaarshulp)", ["wmh=wet op de molenaarshulp"]),
    ("de Noordelijke Molenaarspartij NUP zei", ["NUP=Noordelijke Molenaarspartij"]),
    ("de veiligheidsdienst SBOe zei", ["SBOe=veiligheidsdienst"]),
    ("de spoorbeheerder ProBaan zei", []),
    ("de oppositiepartij MoM (Molens en Meelzakken) zei", ["MoM=Molens en Meelzakken"]),
    ("de Volksrepubliek Drenthe (DNR)", ["DNR=Volksrepubliek Drenthe"]),
    (
      "Europees Agentschap voor de veiligheid van molens (EASA)",
      ["EASA=Europees Agentschap voor de veiligheid van molens"]
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

  @Test(arguments: [
    ("De Zuidelijke militaire molendienst MMD zei", ["MMD=Zuidelijke militaire molendienst"]),
    ("De Noord-Zuidse maal- en molendienst XYZ zei", ["XYZ=Noord-Zuidse maal- en molendienst"]),
    ("De machtige molendienst XYZ zei", ["XYZ=molendienst"]),
    ("De militaire molendienst XYZ zei", ["XYZ=militaire molendienst"]),
    ("het VN-bureau voor molens XYZ zei", ["XYZ=VN-bureau voor molens"]),
    ("de Hoge Molenraad HMR zei", ["HMR=Hoge Molenraad"]),
    ("de vakbonden ABC en DEF zeiden", []),
    ("de Zuidse strijdkrachten ZSK zeiden", ["ZSK=Zuidse strijdkrachten"]),
    ("de uitgever ABC Molens zei", []),
    ("de molendienst ABC-directeur", []),
  ])
  func `begins what stands before an acronym where it tells bodies apart`(
    text: String, expected: [String]
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("de Unie van Molenaars in Drenthe (XMD)", ["XMD=Unie van Molenaars in Drenthe"]),
    (
      "de Alliantie voor de Eenheid van de Molens (AUR)",
      ["AUR=Alliantie voor de Eenheid van de Molens"]
    ),
    (
      "het Bureau voor Zuidse Instellingen en Molens (XDI)",
      ["XDI=Bureau voor Zuidse Instellingen en Molens"]
    ),
    ("het Zuidse Maalverdrag (NPT)", ["NPT=Zuidse Maalverdrag"]),
    ("zelfstandigen zonder molen (zzm’ers)", ["zzm=zelfstandigen zonder molen"]),
    ("zzm’ers (zelfstandigen zonder molen)", ["zzm=zelfstandigen zonder molen"]),
    ("NMO’s (niet-malende organisaties)", ["NMO=niet-malende organisaties"]),
    ("de Bond van Molenaars (afk. BVM)", ["BVM=Bond van Molenaars"]),
    ("Artsen zonder Grenzen (MSF) zei", ["MSF=Artsen zonder Grenzen"]),
    ("de Molenaars zonder Grenzen (MSF)", ["MSF=Molenaars zonder Grenzen"]),
    (
      "de VN-organisatie voor molens, meel en brood (Unemo)",
      ["Unemo=VN-organisatie voor molens, meel en brood"]
    ),
    ("de Verenigde Molens – JEF – malen", ["JEF=Verenigde Molens"]),
    ("de Zuidse dienst – nog altijd KGB geheten – maalt", ["KGB=Zuidse dienst"]),
    ("de Bond van Meel, beter bekend als XPEC, zei", ["XPEC=Bond van Meel"]),
    ("de Bond van Meel (Oekraïense afkorting: XBM)", ["XBM=Bond van Meel"]),
    ("de XPB, de Zuidse molendienst, zei", ["XPB=Zuidse molendienst"]),
    ("de partij Meel en Rechtvaardigheid (PiS)", ["PiS=Meel en Rechtvaardigheid"]),
    ("de Nationale Verzameling (XN)", ["XN=Nationale Verzameling"]),
    ("Raad voor toegepast maalonderzoek (TMO)", ["TMO=toegepast maalonderzoek"]),
    (
      "de Zuidse Raad voor toegepast maalonderzoek (TMO)",
      ["TMO=Zuidse Raad voor toegepast maalonderzoek"]
    ),
    ("kunstmatige intelligentie (AI)", ["AI=kunstmatige intelligentie"]),
    ("vloeibaar aardgas (lng)", ["lng=vloeibaar aardgas"]),
    ("niet-malende organisaties (nmo’s)", ["nmo=niet-malende organisaties"]),
    ("de BoerBurgerBeweging (BBB)", ["BBB=BoerBurgerBeweging"]),
    ("de Vrije Commissie voor Oldië (COI)", ["COI=Vrije Commissie voor Oldië"]),
    ("de Democratische Republiek Molen (RMD)", ["RMD=Democratische Republiek Molen"]),
    (
      "de Zuidse Molenorganisatie (Zumo, Engels: SMO)",
      ["Zumo=Zuidse Molenorganisatie", "SMO=Zuidse Molenorganisatie"]
    ),
    ("de Zuidse Bond, kortweg Zubo, zei", ["Zubo=Zuidse Bond"]),
  ])
  func `takes a body that the letters do not spell or spell in part`(
    text: String, expected: [String]
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "de Duitse regering (CDU)", "het Duitse leger (CDU/SPD)", "J.P. (Jan Peter) Bos",
    "de Zuidse oppositieleider Bos (ABC)", "Montenegro (MNE)", "de TGV (Parijs-Lyon)",
    "de bank in Utrecht (XYZ)", "D66 (Bos en Dekker)", "de Franse Le Pen (RN)",
    "de Zuidse partij (Molenaar)", "de ABC, de grootste partij, won", "het vliegveld (XYZ)",
    "de Douane (BE)",
  ])
  func `takes no place, source, pair or government for what an acronym stands for`(text: String) {
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
      found("the Millers’ Congress’s (MC) head and the news agency MPA", in: .en) == [
        "MC=Millers’ Congress", "MPA=news agency",
      ])
    #expect(
      found("The US mill regulator XYZ and the Millers’ agency for southern mills (XYZ)", in: .en)
        == ["XYZ=US mill regulator", "XYZ=Millers’ agency for southern mills"])
    #expect(
      found("the CMP (Centers for Mills and Public Grain)", in: .en) == [
        "CMP=Centers for Mills and Public Grain"
      ])
    #expect(
      found("Mills (SPVs) and special mill vehicles (SMVs)", in: .en) == [
        "SMV=special mill vehicles"
      ])
    #expect(
      found("The Mill Court, the MC, wrote a letter for Mr Miller (KGB)", in: .en) == [
        "MC=Mill Court"
      ])
    #expect(found("Lkw (Lastkraftwagen)", in: .de) == ["Lkw=Lastkraftwagen"])
    #expect(found("die Gewerkschaft IG Mehl", in: .de).isEmpty)
    #expect(
      found("die Organisation Müller ohne Grenzen (RSF)", in: .de) == ["RSF=Müller ohne Grenzen"])
    #expect(found("l’agence de presse MPA", in: .fr) == ["MPA=agence de presse"])
    #expect(found("L’agence russe TASS", in: .fr) == ["TASS=agence russe"])
    #expect(
      found("Le service de meunerie militaire GRU", in: .fr) == [
        "GRU=service de meunerie militaire"
      ])
    #expect(
      found("Das XYZ, das Hilfswerk der Vereinten Mühlen, zählt", in: .de) == [
        "XYZ=Hilfswerk der Vereinten Mühlen"
      ])
    #expect(
      found("l’Agence de la meunerie écologique (Admin)", in: .fr) == [
        "Admin=Agence de la meunerie écologique"
      ])
    #expect(found("der russische Geheimdienst FSB", in: .de) == ["FSB=russische Geheimdienst"])
    #expect(
      found("die Bundesanstalt für Arbeit (BfA)", in: .de) == ["BfA=Bundesanstalt für Arbeit"])
    #expect(
      found("Für die Deutsche Mühle für Roggen (MfR) gilt", in: .de) == [
        "MfR=Deutsche Mühle für Roggen"
      ])
    #expect(
      found("Für die deutsche Mühle für Roggen (MfR) gilt", in: .de) == ["MfR=Mühle für Roggen"])
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
