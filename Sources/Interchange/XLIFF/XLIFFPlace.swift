internal import Bitext
internal import XML

/// What holds where a reader of XLIFF stands: version and languages.
struct XLIFFPlace {
  private(set) var dialect = InlineDialect.xliff1
  /// Whether the file was written by `XLIFFWriter`, whose names and properties are known.
  private(set) var isOwn = false
  private let languages: [LanguageTag]
  private var named: (source: LanguageTag?, target: LanguageTag?)

  /// - Parameter languages: source and target, where the file does not say.
  init(languages: [LanguageTag]) { self.languages = languages }

  /// The source language.
  var source: LanguageTag? { named.source ?? (languages.count > 1 ? languages.first : nil) }

  /// The target language.
  var target: LanguageTag? { named.target ?? languages.last }

  /// The element that holds what belongs together.
  var unitElement: String { dialect == .xliff2 ? "unit" : "trans-unit" }

  /// Takes note of an element that begins.
  mutating func enter(_ xml: borrowing XMLReader) {
    var values: [String: String] = [:]
    if xml.name == "xliff" || xml.name == "file" {
      for index in 0..<xml.attributeCount {
        values[xml.attributeName(index)] = xml.attributeValue(index)
      }
    }
    enter(xml.name) { values[$0] }
  }

  /// Takes note of an element that begins, by its name and attributes.
  mutating func enter(_ element: String, attribute: (String) -> String?) {
    switch element {
    case "xliff":
      if attribute("version")?.hasPrefix("2") == true { dialect = .xliff2 }
      named.source = attribute("srcLang").flatMap { LanguageTag($0) }
      named.target = attribute("trgLang").flatMap { LanguageTag($0) }
    case "file" where dialect == .xliff2: isOwn = attribute("original") == XLIFFExtras.original
    case "file" where dialect == .xliff1:
      isOwn = attribute("original") == XLIFFExtras.original
      named.source = attribute("source-language").flatMap { LanguageTag($0) }
      named.target = attribute("target-language").flatMap { LanguageTag($0) }
    default: break
    }
  }
}
