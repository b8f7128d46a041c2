internal import Bitext

extension Content {
  /// The runs as JSON: texts as strings, codes as objects.
  func write(to json: inout JSONText) {
    json.array { json in
      for run in runs {
        switch run {
        case .text(let text): json.string(text)
        case .code(let code): code.write(to: &json)
        }
      }
    }
  }

  /// The content that JSON describes.
  static func read(from json: inout JSONReader) -> Content? {
    var content = Content()
    let done: Void? = json.array { json in
      if json.isAtObject {
        guard let code = InlineCode.read(from: &json) else { return nil }
        content.append(code)
      } else {
        guard let text = json.string() else { return nil }
        content.append(text)
      }
      return ()
    }
    return done == nil ? nil : content
  }
}

extension InlineCode {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      json.member("role", role.rawValue)
      json.member("element", element)
      json.member("pairing", pairing)
      attributes.write(to: &json)
      guard !data.isEmpty else { return }
      json.name("data")
      json.array { json in
        for datum in data { datum.write(to: &json) }
      }
    }
  }

  fileprivate static func read(from json: inout JSONReader) -> InlineCode? {
    var code = InlineCode(.standalone, element: "")
    let done: Void? = json.object { name, json in
      switch name {
      case "role":
        guard let role = json.string().flatMap(Role.init) else { return nil }
        code.role = role
      case "element": code.element = json.string() ?? ""
      case "pairing": code.pairing = json.string()
      case "attributes": return code.attributes.read(from: &json)
      case "data":
        return json.array { json in
          guard let datum = Datum.read(from: &json) else { return nil }
          code.data.append(datum)
          return ()
        }
      default: return nil
      }
      return ()
    }
    return done == nil ? nil : code
  }
}

extension InlineCode.Datum {
  fileprivate func write(to json: inout JSONText) {
    switch self {
    case .markup(let text): json.string(text)
    case .subflow(let content, let attributes):
      json.object { json in
        attributes.write(to: &json)
        json.name("content")
        content.write(to: &json)
      }
    }
  }

  fileprivate static func read(from json: inout JSONReader) -> InlineCode.Datum? {
    guard json.isAtObject else { return json.string().map(Self.markup) }
    var content: Content?
    var attributes: [Attribute] = []
    let done: Void? = json.object { name, json in
      if name == "attributes" { return attributes.read(from: &json) }
      content = Content.read(from: &json)
      return content == nil ? nil : ()
    }
    guard done != nil, let content else { return nil }
    return .subflow(content, attributes: attributes)
  }
}
