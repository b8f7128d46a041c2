internal import Bitext

extension Term {
  /// Gives what a TBX says of a term its place.
  ///
  /// A value that stands for less than it says (`supersededTerm-admn-sts` is one of two that mean
  /// deprecated) is kept beside what Pont makes of it.
  mutating func add(_ element: TBXElement) {
    if element.category == "administrativeStatus" {
      attributes.removeAll { $0.name == TBXNames.unsaid }
    }
    switch element.category {
    case "administrativeStatus":
      guard let known = TermStatus.named(element.text) else { break }
      status = known
      if element.isPlain, TBXNames.status(of: known) == element.text { return }
    case "termType":
      guard let known = TBXNames.part(of: element.text) else { break }
      part = known
      if element.isPlain, TBXNames.termType(of: known) == element.text { return }
    case TBXNames.status:
      guard let known = Status(rawValue: element.text) else { break }
      status = known
      return
    case TBXNames.part:
      guard let known = Part(rawValue: element.text) else { break }
      part = known
      return
    default: break
    }
    annotations.append(element.annotation)
  }
}

extension Annotation {
  /// The annotation as one of the level of a language.
  func at(_ language: LanguageTag) -> Annotation {
    let level = Attribute(name: TBXNames.level, value: language.text)
    switch self {
    case .note(let text, let attributes): return .note(text, attributes: attributes + [level])
    case .property(let name, let value, let attributes):
      return .property(name, value: value, attributes: attributes + [level])
    case .foreign(let markup): return .foreign(Self.mark + language.text + "?>" + markup)
    }
  }

  /// The language at whose level it came, where it was one.
  var level: String? {
    switch self {
    case .note(_, let attributes), .property(_, _, let attributes):
      attributes.value(named: TBXNames.level)
    case .foreign(let markup) where markup.hasPrefix(Self.mark):
      String(markup.dropFirst(Self.mark.count).prefix { $0 != "?" })
    case .foreign: nil
    }
  }

  /// Elements as XML text, without the level that they came at.
  static func unmarked(_ markup: String) -> Substring {
    guard markup.hasPrefix(mark), let end = markup.firstIndex(of: ">") else { return markup[...] }
    return markup[markup.index(after: end)...]
  }

  /// An instruction before elements that are kept as XML text.
  private static let mark = "<?pont-level "
}
