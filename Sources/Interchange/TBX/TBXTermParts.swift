internal import Bitext

/// What is said of a term, in the order that TBX wants: what it is called first, then the rest.
struct TBXTermParts {
  /// Term notes and groups of them.
  private(set) var notes: [Annotation] = []
  /// All else.
  private(set) var others: [Annotation] = []
  /// What TBX has no value for, by name.
  private(set) var instructions: [(name: String, value: String)] = []
  /// Whether version 2 has a place for it in an `ntig` only.
  private(set) var needsGroup = false

  init(_ term: Term) {
    var (saysStatus, saysType) = (false, false)
    for annotation in term.annotations {
      switch annotation {
      case .property("administrativeStatus", let value, _):
        // One that has been changed since gives way.
        guard TermStatus.named(value) == term.status else { continue }
        saysStatus = true
        notes.append(annotation)
      case .property("termType", let value, _):
        guard TBXNames.part(of: value) ?? term.part == term.part else { continue }
        saysType = true
        notes.append(annotation)
      case .property(let type, _, let attributes):
        let element =
          attributes.value(named: TBXNames.element) ?? TBXCategory.named(type)?.element
        if element ?? "termNote" == "termNote" {
          notes.append(annotation)
        } else {
          others.append(annotation)
        }
      case .foreign(let markup)
      where markup.hasPrefix("<termNoteGrp") || markup.hasPrefix("<termCompList"):
        needsGroup = true
        saysStatus = saysStatus || markup.contains("\"administrativeStatus\"")
        saysType = saysType || markup.contains("\"termType\"")
        notes.append(annotation)
      case .foreign(let markup) where markup.hasPrefix("<termNote"): notes.append(annotation)
      case .foreign, .note: others.append(annotation)
      }
    }
    let isUnsaid =
      term.status == .preferred && term.attributes.value(named: TBXNames.unsaid) != nil
    var own: [Annotation] = []
    if !saysStatus, !isUnsaid, let status = TBXNames.status(of: term.status) {
      own.append(.property("administrativeStatus", value: status, attributes: []))
    }
    if !saysType, let type = TBXNames.termType(of: term.part) {
      own.append(.property("termType", value: type, attributes: []))
    }
    notes = own + notes
    if term.status == .forbidden || term.status == .proposed {
      instructions.append(("status", term.status.rawValue))
    }
    if term.part == .adjective || term.part == .inhabitant {
      instructions.append(("part", term.part.rawValue))
    }
  }
}
