internal import Bitext

/// The names that people give languages at the head of a column.
enum LanguageNames {
  /// The tag of a language by its name in lower case, also with a region in brackets as
  /// spreadsheets of translation offices have it: `english (us)`.
  static func tag(named name: String) -> LanguageTag? {
    if let code = codes[name] { return LanguageTag(code) }
    guard name.hasSuffix(")"), let bracket = name.firstIndex(of: "(") else { return nil }
    let language = String(name[..<bracket]).trimmedWhiteSpace
    let region = String(name[name.index(after: bracket)...].dropLast()).trimmedWhiteSpace
    guard let code = codes[language], let regionCode = regions[region] ?? Self.code(region)
    else { return nil }
    return LanguageTag(code + "-" + regionCode)
  }

  /// Whether the name of a language at the head of a column can be nothing else: more or less than
  /// three letters, or the code of three letters of a language that is met often.
  static func isSure(_ name: String) -> Bool {
    name.utf8.count != 3 || codesOfThree.contains(name.lowercased())
  }

  /// Codes of ISO 639-3 and those of ISO 639-2 for bibliographies.
  private static let codesOfThree: Set<String> = [
    "nld", "dut", "eng", "deu", "ger", "fra", "fre", "spa", "ita", "por", "rus", "ukr",
    "pol", "ces", "cze", "dan", "swe", "nob", "nor", "fin", "tur", "ara", "zho", "chi",
    "jpn", "kor", "hun", "ron", "rum", "ell", "gre", "lat", "fry",
  ]

  private static func code(_ region: String) -> String? {
    region.utf8.count == 2 && region.allSatisfy(\.isASCIILetter) ? region : nil
  }

  private static let codes: [String: String] = {
    let names = [
      "nl": "dutch nederlands niederländisch néerlandais", "en": "english engels englisch anglais",
      "de": "german duits deutsch allemand", "fr": "french frans französisch français",
      "es": "spanish spaans spanisch espagnol español",
      "it": "italian italiaans italienisch italien italiano",
      "pt": "portuguese portugees portugiesisch portugais português",
      "ru": "russian russisch russe русский", "uk": "ukrainian oekraïens ukrainisch ukrainien",
      "pl": "polish pools polnisch polonais polski", "cs": "czech tsjechisch tschechisch tchèque",
      "da": "danish deens dänisch danois dansk", "sv": "swedish zweeds schwedisch suédois svenska",
      "nb": "norwegian noors norwegisch norvégien norsk",
      "fi": "finnish fins finnisch finnois suomi",
      "tr": "turkish turks türkisch turc türkçe", "ar": "arabic arabisch arabe العربية",
      "zh": "chinese chinees chinesisch chinois 中文", "ja": "japanese japans japanisch japonais 日本語",
      "ko": "korean koreaans koreanisch coréen 한국어", "hu": "hungarian hongaars ungarisch hongrois",
      "ro": "romanian roemeens rumänisch roumain", "el": "greek grieks griechisch grec",
      "la": "latin latijn latein", "fy": "frisian fries friesisch frison frysk",
    ]
    var codes: [String: String] = [:]
    for (code, text) in names {
      for name in text.split(separator: " ") { codes[String(name)] = code }
    }
    return codes
  }()

  private static let regions = [
    "united kingdom": "GB", "great britain": "GB", "united states": "US", "usa": "US",
    "netherlands": "NL", "belgium": "BE", "germany": "DE", "austria": "AT", "switzerland": "CH",
    "france": "FR", "canada": "CA", "nederland": "NL", "belgië": "BE",
  ]
}
