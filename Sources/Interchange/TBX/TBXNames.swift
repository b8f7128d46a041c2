internal import Bitext

/// What TBX calls things in its versions, and what Pont calls things in TBX.
enum TBXNames {
  /// The attribute of a property that holds the element it came as.
  static let element = "tbx/element"
  /// The attribute of a property that holds the language at whose level it came.
  static let level = "tbx/language"
  /// The category that holds the kind of a concept, for which TBX has none.
  static let kind = "x-pont-kind"
  /// The category that holds a status that TBX has no value for.
  static let status = "x-pont-status"
  /// The category that holds a part that TBX has no value for.
  static let part = "x-pont-part"

  /// The elements that hold one data category each.
  static let categories: Set<String> = [
    "descrip", "admin", "termNote", "transac", "date", "ref", "xref", "descripNote", "adminNote",
    "transacNote", "termCompList",
  ]

  static func isEntry(_ name: String) -> Bool { name == "conceptEntry" || name == "termEntry" }

  static func isLanguage(_ name: String) -> Bool { name == "langSec" || name == "langSet" }

  static func isTerm(_ name: String) -> Bool {
    name == "termSec" || name == "tig" || name == "ntig"
  }

  /// The part of a term by the value of `termType` (ISO 12620).
  static func part(of termType: String) -> Term.Part? {
    switch termType {
    case "fullForm", "entryTerm", "internationalism", "phraseologicalUnit": .full
    case "acronym", "initialism", "abbreviation": .acronym
    case "shortForm", "clippedTerm", "shortcut": .short
    case "variant", "synonym", "orthographicalVariant", "geographicalVariant": .variant
    default: nil
    }
  }

  /// The value of `termType` for a part; `nil` where there is none.
  static func termType(of part: Term.Part) -> String? {
    switch part {
    case .acronym: "acronym"
    case .short: "shortForm"
    case .variant: "variant"
    case .full, .adjective, .inhabitant: nil
    }
  }

  /// The value of `administrativeStatus` for a status; TBX has one for all that is not to be used.
  static func status(of status: Term.Status) -> String? {
    switch status {
    case .preferred: "preferredTerm-admn-sts"
    case .admitted: "admittedTerm-admn-sts"
    case .deprecated, .forbidden: "deprecatedTerm-admn-sts"
    case .proposed: nil
    }
  }
}

extension Term {
  /// Gives what is said of a term its place.
  mutating func add(_ annotation: Annotation) {
    guard case .property(let type, let value, _) = annotation else {
      return annotations.append(annotation)
    }
    switch type {
    case "administrativeStatus":
      guard let known = TermStatus.named(value), known.tbxValue == value else { break }
      status = known
      return
    case "termType":
      guard let known = TBXNames.part(of: value), TBXNames.termType(of: known) == value else {
        part = TBXNames.part(of: value) ?? part
        break
      }
      part = known
      return
    case TBXNames.status:
      guard let known = Status(rawValue: value) else { break }
      status = known
      return
    case TBXNames.part:
      guard let known = Part(rawValue: value) else { break }
      part = known
      return
    default: break
    }
    // A value that stands for less than it says is kept beside what Pont makes of it.
    if type == "administrativeStatus", let known = TermStatus.named(value) { status = known }
    annotations.append(annotation)
  }
}

extension Term.Status {
  fileprivate var tbxValue: String? { TBXNames.status(of: self) }
}

extension Annotation {
  /// The annotation as one of the level of a language.
  func at(_ language: LanguageTag) -> Annotation {
    let level = Attribute(name: TBXNames.level, value: language.text)
    switch self {
    case .note(let text, let attributes): return .note(text, attributes: attributes + [level])
    case .property(let name, let value, let attributes):
      return .property(name, value: value, attributes: attributes + [level])
    case .foreign: return self
    }
  }
}
