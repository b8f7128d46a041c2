internal import Bitext

/// A variant as the table `variant` holds it, by which units are told to be the same.
struct StoredVariant: Hashable, Comparable {
  /// The number of the language.
  let language: Int64
  /// The plain text.
  let text: String
  /// The content as JSON, where it has inline codes.
  let codes: String?

  /// The content.
  var content: Content { Self.content(text, codes) }

  private static func content(_ text: String, _ codes: String?) -> Content {
    guard let codes else { return Content(text) }
    var reader = JSONReader(codes)
    return Content.read(from: &reader) ?? Content(text)
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.language != right.language { return left.language < right.language }
    if left.text != right.text { return left.text < right.text }
    return (left.codes ?? "") < (right.codes ?? "")
  }
}

extension StoredVariant {
  init(_ variant: Variant, language: Int64) {
    self.language = language
    text = variant.content.plainText
    if variant.content.hasCodes {
      var json = JSONText()
      variant.content.write(to: &json)
      codes = json.string
    } else {
      codes = nil
    }
  }

  /// The variant of a row whose columns, from `column` on, are language, text and codes.
  init(_ row: Columns, from column: Int32 = 0) {
    language = row.integer(column)
    text = row.text(column + 1)
    codes = row.optionalText(column + 2)
  }

  /// The content of a row whose columns, from `column` on, are text and codes.
  static func content(_ row: Columns, from column: Int32) -> Content {
    content(row.text(column), row.optionalText(column + 1))
  }
}
