internal import Bitext

extension [Attribute] {
  /// Writes a member `attributes`, pairs of name and value; nothing where there are none.
  func write(to json: inout JSONText) {
    guard !isEmpty else { return }
    json.name("attributes")
    json.array { json in
      for attribute in self {
        json.array { json in
          json.string(attribute.name)
          json.string(attribute.value)
        }
      }
    }
  }

  /// Reads what ``write(to:)`` wrote, after the name.
  mutating func read(from json: inout JSONReader) -> Void? {
    json.array { json in
      var pair: [String] = []
      let done: Void? = json.array { json in
        guard let text = json.string() else { return nil }
        pair.append(text)
        return ()
      }
      guard done != nil, pair.count == 2 else { return nil }
      append(Attribute(name: pair[0], value: pair[1]))
      return ()
    }
  }
}

extension [Annotation] {
  /// Writes a member `annotations`; nothing where there are none.
  func write(to json: inout JSONText) {
    guard !isEmpty else { return }
    json.name("annotations")
    json.array { json in
      for annotation in self {
        json.object { json in annotation.write(to: &json) }
      }
    }
  }

  /// Reads what ``write(to:)`` wrote, after the name.
  mutating func read(from json: inout JSONReader) -> Void? {
    json.array { json in
      guard let annotation = Annotation.read(from: &json) else { return nil }
      append(annotation)
      return ()
    }
  }
}

extension Annotation {
  fileprivate func write(to json: inout JSONText) {
    switch self {
    case .note(let text, let attributes):
      json.member("note", text)
      attributes.write(to: &json)
    case .property(let name, let value, let attributes):
      json.member("property", name)
      json.member("value", value)
      attributes.write(to: &json)
    case .foreign(let text):
      json.member("foreign", text)
    }
  }

  fileprivate static func read(from json: inout JSONReader) -> Annotation? {
    var texts: [String: String] = [:]
    var attributes: [Attribute] = []
    let done: Void? = json.object { name, json in
      if name == "attributes" { return attributes.read(from: &json) }
      guard let text = json.string() else { return nil }
      texts[name] = text
      return ()
    }
    guard done != nil else { return nil }
    if let text = texts["note"] { return .note(text, attributes: attributes) }
    if let text = texts["foreign"] { return .foreign(text) }
    guard let name = texts["property"], let value = texts["value"] else { return nil }
    return .property(name, value: value, attributes: attributes)
  }
}
