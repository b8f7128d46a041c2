internal import Bitext
internal import XML

/// Turns the codes of a unit into those of a new XLIFF, with identifiers that source and target share.
///
/// In XLIFF 2 the markup of codes stands apart, in `originalData`; in XLIFF 1.2 it stands inside them.
struct XLIFFCodes {
  private let dialect: InlineDialect
  /// XLIFF 2: the markup of the codes, by their identifier.
  private(set) var data: [(id: String, markup: String)] = []
  /// The codes of the source that no code of the target has taken.
  private var free: [(key: String, id: String)] = []
  private var count = 0

  init(_ dialect: InlineDialect) { self.dialect = dialect }

  /// The source with codes of XLIFF.
  mutating func source(_ content: Content) -> Content { converted(content, isTarget: false) }

  /// The target with codes of XLIFF; those that the source has too bear its identifiers.
  mutating func target(_ content: Content) -> Content { converted(content, isTarget: true) }

  /// What a content is read back as, in the form of TMX, after it was converted.
  func readBack(_ converted: Content, of original: Content) -> Content {
    guard original.hasCodes else { return converted }
    let runs = zip(converted.runs, original.runs).map { run, was -> Content.Run in
      guard case .code(var code) = run, case .code(let old) = was else { return run }
      let markup = dialect == .xliff2 ? old.nativeMarkup : ""
      if !markup.isEmpty { code.data = [.markup(markup)] }
      code.role = dialect.role(of: code.element)
      code.pairing = code.role == .standalone ? nil : dialect.pairing(of: code.attributes)
      return .code(code)
    }
    return Content(runs).asTMX
  }

  private mutating func converted(_ content: Content, isTarget: Bool) -> Content {
    guard content.hasCodes else { return content }
    let closed = Set(content.codes.filter { $0.role == .closing }.compactMap(\.pairing))
    var begun: [String: String] = [:]
    let runs = content.runs.map { run -> Content.Run in
      guard case .code(let code) = run else { return run }
      let id = identifier(of: code, isTarget: isTarget)
      var start: String?
      if let pairing = code.pairing {
        if code.role == .opening, closed.contains(pairing) {
          begun[pairing] = id
          start = id
        } else if code.role == .closing {
          start = begun.removeValue(forKey: pairing)
        }
      }
      return .code(
        dialect == .xliff2
          ? second(code, id, start: start) : first(code, id, start: start, isTarget: isTarget))
    }
    return Content(runs)
  }

  private mutating func identifier(of code: InlineCode, isTarget: Bool) -> String {
    let key = "\(code.role) \(code.element) \(code.nativeMarkup)"
    if isTarget, let place = free.firstIndex(where: { $0.key == key }) {
      return free.remove(at: place).id
    }
    count += 1
    if !isTarget { free.append((key, "\(count)")) }
    return "\(count)"
  }

  /// XLIFF 1.2: the code with its markup inside.
  private mutating func first(
    _ code: InlineCode, _ id: String, start: String?, isTarget: Bool
  ) -> InlineCode {
    var result = code
    result.data = code.data.isEmpty ? [.markup(code.tag)] : []
    for datum in code.data {
      guard case .subflow(let content, let attributes) = datum else {
        result.data.append(datum)
        continue
      }
      let flow = converted(content, isTarget: isTarget)
      result.data.append(.subflow(flow, attributes: attributes.compactMap(Self.ofSubflow)))
    }
    result.attributes = [Attribute(name: "id", value: id)]
    switch code.role {
    case .opening where start != nil: result.element = "bpt"
    case .closing where start != nil: result.element = "ept"
    case .standalone where code.element != "it": result.element = "ph"
    default:
      result.element = "it"
      let place = code.isEnd ? "close" : "open"
      result.attributes.append(Attribute(name: "pos", value: place))
    }
    if let start { result.attributes.append(Attribute(name: "rid", value: start)) }
    return result
  }

  /// An attribute of a TMX `sub` as XLIFF 1.2 has it.
  private static func ofSubflow(_ attribute: Attribute) -> Attribute? {
    switch attribute.name {
    case "datatype": attribute
    case "type": Attribute(name: "ctype", value: "x-" + attribute.value)
    default: nil
    }
  }

  /// XLIFF 2: the code with a reference to its markup.
  private mutating func second(_ code: InlineCode, _ id: String, start: String?) -> InlineCode {
    let isEnd = code.isEnd
    var result = InlineCode(code.role, element: isEnd ? "ec" : "sc", pairing: code.pairing)
    switch code.role {
    case .standalone where code.element != "it": result.element = "ph"
    case .closing where start != nil:
      result.attributes = [Attribute(name: "startRef", value: start ?? id)]
    default: break
    }
    if result.attributes.isEmpty { result.attributes = [Attribute(name: "id", value: id)] }
    if start == nil, result.element != "ph" {
      result.attributes.append(Attribute(name: "isolated", value: "yes"))
    }
    result.attributes.append(Attribute(name: "dataRef", value: "d\(id)"))
    if !data.contains(where: { $0.id == "d\(id)" }) { data.append(("d\(id)", code.nativeMarkup)) }
    return result
  }
}

extension InlineCode {
  /// Whether it is the end of something.
  fileprivate var isEnd: Bool {
    role == .closing
      || (element == "it" && ["end", "close"].contains(attributes.value(named: "pos") ?? ""))
  }

  /// What it stands for in its document: its data with the text of subflows, or its tag.
  fileprivate var nativeMarkup: String {
    if data.isEmpty { return tag }
    return data.map { datum in
      switch datum {
      case .markup(let markup): markup
      case .subflow(let content, _): content.plainText
      }
    }.joined()
  }
}
