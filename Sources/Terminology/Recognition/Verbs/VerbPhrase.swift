/// A verb with what always stands before its infinitive: *in beslag nemen*, *als Geisel nehmen*.
struct VerbPhrase {
  /// What stands before the verb.
  var front: [String]
  /// The infinitive.
  var verb: String

  /// The forms: *nam … in beslag*, *in beslag genomen*, *in beslag te nemen*.
  ///
  /// - Parameters:
  ///   - finite: the forms of the verb that stand before the rest in a main clause.
  ///   - others: its participles.
  ///   - marker: what stands before an infinitive: *te*.
  func forms(finite: [String], others: [String], marker: String) -> Set<VerbForm> {
    var forms: Set<VerbForm> = [VerbForm(front + [marker, verb])]
    for form in finite + [verb] {
      forms.insert(VerbForm(form, front.joined(separator: " "), isSplit: true))
      forms.insert(VerbForm(front + [form]))
    }
    for form in others { forms.insert(VerbForm(front + [form])) }
    forms.remove(VerbForm(front + [verb]))
    return forms
  }
}

extension VerbTable {
  /// A term of two to four words whose last is a verb that changes its stem, or one that much else
  /// stands before, or `nil`: of others the last word may be a noun.
  func phrase(_ term: String) -> VerbPhrase? {
    let words = term.split(separator: " ").map(String.init)
    guard 2...4 ~= words.count, let verb = words.last,
      parts[verb] != nil || Self.lightVerbs.contains(verb)
    else { return nil }
    return VerbPhrase(front: Array(words.dropLast()), verb: verb)
  }

  private static let lightVerbs: Set<String> = [
    "stellen", "leggen", "zetten", "voeren", "maken", "leveren", "plegen", "boeken", "veroordelen",
    "tonen", "setzen", "legen", "führen", "machen", "leisten", "verurteilen", "erheben", "äußern",
  ]
}
