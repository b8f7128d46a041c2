internal import Bitext
internal import FoundationEssentials

/// A translation unit as an object of JSON: `{"nl":"Ja","en":"Yes"}`, or as Weblate has it, with
/// `source`, `target`, `source_language` and `target_language`.
enum JSONUnit {
  /// The unit that an object says; `nil` where it is none.
  static func unit(of text: some DataProtocol) -> TranslationUnit? {
    guard var object = strings(of: text) else { return nil }
    var unit = TranslationUnit(variants: [])
    unit.id = object.removeValue(forKey: "id")
    for (language, text) in [("source_language", "source"), ("target_language", "target")] {
      guard let tag = object[language].flatMap({ LanguageTag($0) }),
        let content = object.removeValue(forKey: text)
      else { continue }
      object.removeValue(forKey: language)
      unit.variants.append(Variant(language: tag, content: Content(content)))
    }
    for key in object.keys.sorted() {
      let value = object[key] ?? ""
      if let field = TermField(key), field.part == .full, field.status == nil {
        unit.variants.append(Variant(language: field.language, content: Content(value)))
      } else if key == "note" {
        unit.annotations.append(.note(value, attributes: []))
      } else {
        unit.annotations.append(.property(key, value: value, attributes: []))
      }
    }
    return unit.variants.isEmpty ? nil : unit
  }

  /// The values of an object that are strings, numbers or truth values; `nil` where it is none.
  private static func strings(of text: some DataProtocol) -> [String: String]? {
    let decoded = try? JSONDecoder().decode([String: JSONText].self, from: Data(text))
    return decoded?.compactMapValues(\.text)
  }
}

/// A value of JSON as text; `nil` for what is nothing, a list or an object.
private struct JSONText: Decodable {
  let text: String?

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let string = try? value.decode(String.self) {
      text = string
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    } else if let number = try? value.decode(Double.self) {
      text = String(number)
    } else {
      text = (try? value.decode(Bool.self)).map { String($0) }
    }
  }
}
