internal import Bitext

/// What TBX calls things in its versions and styles, and what Pont calls things in TBX.
enum TBXNames {
  /// The attribute of a property that holds the element it came as.
  static let element = "tbx/element"
  /// The attribute of a property that holds the language at whose level it came.
  static let level = "tbx/language"
  /// The attribute of a concept or term that begins the name of what it has as XML: a definition with
  /// its source, a term with parts raised.
  static let markup = "tbx/markup/"
  /// The attribute of a concept that holds an attribute of the level of a language.
  static let ofLevel = "tbx/level/"
  /// The attribute of a term of which the file says no status.
  static let unsaid = "tbx/unsaid"
  /// The attribute of the first concept that holds the header of the file as XML.
  static let header = "tbx/header"
  /// The attribute of the last concept that holds what follows the body as XML.
  static let back = "tbx/back"
  /// The instruction that holds what TBX has no category for.
  static let instruction = "pont"
  /// What the kind of a concept, a status and a part were written as before there was an instruction.
  static let kind = "x-pont-kind"
  static let status = "x-pont-status"
  static let part = "x-pont-part"

  /// The elements that hold one data category each.
  static let categories: Set<String> = [
    "descrip", "admin", "termNote", "transac", "date", "ref", "xref", "descripNote", "adminNote",
    "transacNote",
  ]

  /// The elements that are those of TBX in both styles.
  static let core: Set<String> = categories.union([
    "note", "descripGrp", "adminGrp", "transacGrp", "termNoteGrp", "termCompList", "termCompGrp",
    "termComp", "hi", "foreign", "bpt", "ept", "it", "ph", "ut", "sc", "ec", "term", "termGrp",
  ])

  static func isEntry(_ name: String) -> Bool { name == "conceptEntry" || name == "termEntry" }

  static func isLanguage(_ name: String) -> Bool { name == "langSec" || name == "langSet" }

  static func isTerm(_ name: String) -> Bool {
    name == "termSec" || name == "tig" || name == "ntig"
  }

  /// The part of a term by the value of `termType` (ISO 12620).
  static func part(of termType: String) -> Term.Part? {
    switch termType {
    case "fullForm", "entryTerm", "internationalism", "phraseologicalUnit", "phrase": .full
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
