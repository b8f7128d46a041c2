import ICU
import Testing

@Suite struct LocaleNamesTests {
  @Test func `name regions, languages, currencies and cities in a language`() throws {
    let dutch = try LocaleNames(locale: "nl")
    let english = try LocaleNames(locale: "en")
    let french = try LocaleNames(locale: "fr")
    #expect(dutch.regions["DE"] == ["Duitsland"])
    #expect(dutch.regions["MM"]?.prefix(2) == ["Myanmar", "Birma"])
    #expect(english.regions["NL"] == ["Netherlands"])
    #expect(french.regions["150"] == ["Europe"])
    #expect(dutch.languages["uk"] == ["Oekraïens"])
    #expect(french.languages["nl"] == ["néerlandais"])
    #expect(english.currencies["PLN"]?.contains("Polish zlotys") == true)
    #expect(dutch.cities["Europe/Moscow"] == ["Moskou"])
    #expect(french.cities["Europe/London"] == ["Londres"])
  }

  @Test(arguments: ["", "xx", "not a locale at all", "🙂"])
  func `has little to say about a language that ICU does not know`(locale: String) throws {
    #expect(try LocaleNames(locale: locale).regions["DE"] != ["Deutschland"])
  }
}
