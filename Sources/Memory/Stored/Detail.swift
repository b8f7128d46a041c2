internal import Bitext

/// Attributes and annotations of a unit and of its variants, of a concept or a header.
struct Detail: Hashable {
  var attributes: [Attribute] = []
  var annotations: [Annotation] = []
  /// Those of each variant, in order; empty where no variant has any.
  var parts: [Detail] = []

  /// What a unit says besides its text.
  init(_ unit: TranslationUnit) {
    self.init(attributes: unit.attributes, annotations: unit.annotations)
    guard unit.variants.contains(where: { !$0.attributes.isEmpty || !$0.annotations.isEmpty })
    else { return }
    parts = unit.variants.map {
      Detail(attributes: $0.attributes, annotations: $0.annotations)
    }
  }

  init(attributes: [Attribute] = [], annotations: [Annotation] = []) {
    self.attributes = attributes
    self.annotations = annotations
  }

  /// Whether there is nothing to keep.
  var isEmpty: Bool { attributes.isEmpty && annotations.isEmpty && parts.isEmpty }

  /// Writes it as a JSON object.
  func write(to json: inout JSONText) {
    json.object { json in
      attributes.write(to: &json)
      annotations.write(to: &json)
      guard !parts.isEmpty else { return }
      json.name("variants")
      json.array { json in
        for part in parts { part.write(to: &json) }
      }
    }
  }

  /// It as JSON.
  var json: String {
    var json = JSONText()
    write(to: &json)
    return json.string
  }

  /// Reads what ``json`` wrote.
  init?(json text: String) {
    var reader = JSONReader(text)
    guard let detail = Self.read(from: &reader) else { return nil }
    self = detail
  }

  private static func read(from json: inout JSONReader) -> Detail? {
    var detail = Detail()
    let done: Void? = json.object { name, json in
      switch name {
      case "attributes": return detail.attributes.read(from: &json)
      case "annotations": return detail.annotations.read(from: &json)
      case "variants":
        return json.array { json in
          guard let part = read(from: &json) else { return nil }
          detail.parts.append(part)
          return ()
        }
      default: return nil
      }
    }
    return done == nil ? nil : detail
  }
}
