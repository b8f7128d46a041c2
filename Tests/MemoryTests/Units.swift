import Bitext

/// A unit of plain texts, each after its language.
func unit(_ texts: KeyValuePairs<String, String>, id: String? = nil) -> TranslationUnit {
  TranslationUnit(
    id: id,
    variants: texts.compactMap { language, text in
      LanguageTag(language).map { Variant(language: $0, content: Content(text)) }
    })
}

/// A language tag that is known to be one.
func tag(_ text: String) -> LanguageTag {
  guard let tag = LanguageTag(text) else { preconditionFailure("'\(text)' is no tag") }
  return tag
}
