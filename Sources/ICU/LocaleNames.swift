internal import CICU

/// What one language calls the regions, languages, currencies and some cities of the world (CLDR).
///
/// Two of them, read by code, are a dictionary between any two languages:
/// ```swift
/// let dutch = try LocaleNames(locale: "nl"), english = try LocaleNames(locale: "en")
/// dutch.regions["BY"]    // ["Belarus"]
/// english.regions["NL"]  // ["Netherlands"]
/// ```
/// Reading them costs some milliseconds; keep them.
public struct LocaleNames: Sendable {
  /// The names of states and territories by ISO 3166 code, of continents and other parts of the
  /// world by UN M49 code; the usual name first, then others.
  public let regions: [String: [String]]
  /// The names of languages by ISO 639 code.
  public let languages: [String: [String]]
  /// The names of currencies by ISO 4217 code: the name, then as after one and after many.
  public let currencies: [String: [String]]
  /// The names of the cities that time zones are named after, by time zone.
  public let cities: [String: [String]]

  /// Reads the names that a language uses.
  ///
  /// - Parameter locale: a language as ICU or BCP 47 names it; of one that ICU has no data of, all
  ///   names are missing.
  public init(locale: String) throws(ICUError) {
    let full = try DisplayNames(locale: locale, isShort: false)
    let short = try DisplayNames(locale: locale, isShort: true)
    var regions: [String: [String]] = [:]
    for code in DisplayNames.regionCodes {
      let names = try [full.region(code), short.region(code)]
      regions[code] = Self.forms(names.filter { $0 != code })
    }
    var languages: [String: [String]] = [:]
    for code in DisplayNames.languageCodes {
      let name = try full.language(code)
      if name != code { languages[code] = Self.forms([name]) }
    }
    self.regions = regions.filter { !$0.value.isEmpty }
    self.languages = languages
    self.currencies = try CurrencyNames.names(locale: locale).mapValues(Self.unique)
    self.cities = try CityNames.names(locale: locale).mapValues { [$0] }
  }

  /// Each name, and where it has brackets, what stands before and in them: *Myanmar (Birma)*.
  private static func forms(_ names: [String]) -> [String] {
    unique(
      names.flatMap { name -> [String] in
        guard let open = name.firstIndex(of: "("), name.hasSuffix(")"), open > name.startIndex
        else { return [name] }
        let before = name[..<open].split(separator: " ").joined(separator: " ")
        let inside = name[name.index(after: open)...].dropLast()
        return [before, String(inside)]
      })
  }

  private static func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0.offset].contains($0.element) && !$0.element.isEmpty }
      .map(\.element)
  }
}
