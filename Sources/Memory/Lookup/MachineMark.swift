internal import Bitext

/// How files say that a unit was translated by a machine.
///
/// Whoever touched it last counts, the translation before the unit, `changeid` before `creationid`:
/// a name that begins with `MT!`. Where nobody is named to have changed it, a property or attribute
/// *origin* or *state-qualifier* of one of them may say so too, `x-` before it or not.
enum MachineMark {
  private static let fields: Set<String> = ["origin", "statequalifier"]
  private static let values: Set<String> = [
    "mt", "nmt", "amt", "mtsuggestion", "machinetranslation",
  ]

  /// Whether a unit, or its variant at a place, bears the mark.
  static func isOn(_ detail: Detail, at place: Int) -> Bool {
    let part = detail.parts.indices.contains(place) ? detail.parts[place] : Detail()
    for level in [part, detail] {
      for name in ["changeid", "creationid"] {
        guard let user = level.attributes.value(named: name) else { continue }
        if user.lowercased().hasPrefix("mt!") { return true }
        if name == "changeid" { return false }
      }
    }
    return names(part) || names(detail)
  }

  private static func names(_ level: Detail) -> Bool {
    level.attributes.contains { isMark($0.name, $0.value) }
      || level.annotations.contains { annotation in
        if case .property(let name, let value, _) = annotation {
          isMark(name, value)
        } else {
          false
        }
      }
  }

  private static func isMark(_ name: String, _ value: String) -> Bool {
    fields.contains(FilterField.core(of: name))
      && values.contains(value.lowercased().filter { !"-_ ".contains($0) })
  }
}
