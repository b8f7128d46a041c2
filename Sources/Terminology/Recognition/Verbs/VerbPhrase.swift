/// A verb with what always stands before its infinitive: *in beslag nemen*, *als Geisel nehmen*.
struct VerbPhrase {
  /// What stands before the verb.
  var front: [String]
  /// The infinitive.
  var verb: String

  /// The beginning that stands apart from the verb, and the rest: *beroep aan-tekenen*.
  var split: (particle: String, rest: String)?

  /// The verb that is inflected.
  var inflected: String { split?.rest ?? verb }

  /// The forms: *nam … in beslag*, *in beslag genomen*, *in beslag te nemen*; *tekende … beroep aan*,
  /// *beroep tegen het vonnis aangetekend*.
  ///
  /// - Parameters:
  ///   - finite: the forms of the verb that stand before the rest in a main clause.
  ///   - others: its participles.
  ///   - marked: its infinitive with *te* or *zu*.
  func forms(finite: [String], others: [String], marked: [String]) -> Set<VerbForm> {
    let particle = split?.particle
    var forms: Set<VerbForm> = [VerbForm(front + marked)]
    let tail = (front + [particle].compactMap { $0 }).joined(separator: " ")
    for form in finite + [inflected] {
      forms.insert(VerbForm(form, tail, isSplit: true))
      forms.insert(VerbForm(front + [(particle ?? "") + form]))
    }
    for form in others {
      let participle = (particle ?? "") + form
      forms.insert(VerbForm(front + [participle]))
      // What a preposition opens stays together: in beslag genomen.
      if front.count == 1 {
        forms.insert(VerbForm(front[0], participle, isSplit: true))
      }
    }
    forms.remove(VerbForm(front + [verb]))
    return forms
  }
}

extension VerbTable {
  /// A term of two to four words whose last is a verb that changes its stem, one whose beginning
  /// stands apart, or one that much else stands before, or `nil`: of others the last word may be a
  /// noun.
  func phrase(_ term: String) -> VerbPhrase? {
    let words = term.split(separator: " ").map(String.init)
    guard 2...4 ~= words.count, let verb = words.last, verb.first?.isLowercase == true
    else { return nil }
    let split = parts[verb] == nil ? split(verb) : nil
    guard listed(verb) != nil || split != nil || Self.lightVerbs.contains(verb) else { return nil }
    return VerbPhrase(front: Array(words.dropLast()), verb: verb, split: split)
  }

  private static let lightVerbs: Set<String> = [
    "stellen", "leggen", "zetten", "voeren", "maken", "leveren", "plegen", "boeken", "veroordelen",
    "tonen", "verklaren", "eisen", "setzen", "legen", "führen", "machen", "leisten", "verurteilen",
    "erheben", "äußern", "erstatten", "erteilen", "fordern", "erklären", "stellen", "verüben",
  ]
}
