public import Bitext

/// What a memory or an exchange file holds: a unit or a concept.
public enum BitextItem: Hashable, Codable, Sendable {
  /// A translation unit.
  case unit(TranslationUnit)
  /// An entry of a glossary.
  case concept(Concept)
}

extension BitextItem {
  /// What a person knows it by: its source text, or its first term.
  ///
  /// - Parameter language: the language of the sources; that of the first variant when `nil`.
  public func title(in language: LanguageTag? = nil) -> String {
    switch self {
    case .unit(let unit): unit.source(in: language)?.content.plainText ?? unit.id ?? ""
    case .concept(let concept): concept.terms.first?.text ?? concept.id ?? ""
    }
  }
}

extension TranslationUnit {
  /// The variant that is the source: that of a language, else the first.
  func source(in language: LanguageTag?) -> Variant? {
    language.flatMap { variant(for: $0) } ?? variants.first
  }

  /// What the file calls the place of the unit: PO `msgctxt`, XLIFF `resname`.
  var placeName: String? {
    annotations.properties(named: "msgctxt").first
      ?? annotations.properties(named: "x-resname").first
  }
}
