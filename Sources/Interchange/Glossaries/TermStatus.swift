internal import Bitext

/// What glossaries of all kinds call the status of a term.
enum TermStatus {
  /// The status by any of its names; `nil` where it is unknown.
  ///
  /// The names are those of Pont, of ISO 12620 as TBX has them (`preferredTerm-admn-sts`), of UTX
  /// (`approved`, `non-standard`, `rejected`), and customary ones.
  static func named(_ name: String) -> Term.Status? {
    var key = name.lowercased()
    for suffix in ["-admn-sts", "term"] where key.hasSuffix(suffix) {
      key.removeLast(suffix.count)
    }
    return names[key]
  }

  private static let names: [String: Term.Status] = [
    "preferred": .preferred, "approved": .preferred, "standardized": .preferred,
    "voorkeur": .preferred, "admitted": .admitted, "allowed": .admitted, "legal": .admitted,
    "regulated": .admitted, "non-standard": .admitted, "toegestaan": .admitted,
    "deprecated": .deprecated, "superseded": .deprecated, "obsolete": .deprecated,
    "verouderd": .deprecated, "forbidden": .forbidden, "prohibited": .forbidden,
    "rejected": .forbidden, "not recommended": .deprecated, "verboden": .forbidden,
    "proposed": .proposed, "provisional": .proposed, "new": .proposed, "voorgesteld": .proposed,
  ]
}
