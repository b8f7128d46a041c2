import Pont

/// The JSON form of a text in a language.
struct LanguageTextRecord: Encodable {
  let language: String
  let text: String

  init(_ text: LanguageText) {
    language = text.language.text
    self.text = text.text
  }

  init(_ variant: Variant) {
    language = variant.language.text
    text = variant.content.plainText
  }
}
