/// Whose body it is, where that stands before the head: an acronym, a body, a federation.
extension BodyReader {
  /// The body before its organ, as English has it: *Council of Europe Commissioner*, *OSCE Mission*.
  func readBodyBefore(_ tokens: [String], into phrase: inout BodyPhrase) -> Int? {
    guard source == "en" else { return nil }
    for end in stride(from: tokens.count - 1, to: 0, by: -1) {
      let front = tokens[..<end].joined(separator: " ")
      guard end > 1 || front.count > 1 && front == front.uppercased(),
        let name = names(front).first,
        let inner = self.phrase(tokens[end...].joined(separator: " ")),
        inner.prefix.isEmpty, !inner.head.isEmpty, end > 1 || inner.place == nil
      else { continue }
      phrase = inner
      var owner = BodyPhrase.Complement(
        link: words["of"].first { $0.role == .link }?.targets.first, isGenitive: true,
        forms: [name], adjectives: [], isName: true)
      owner.hasArticle = true
      phrase.complements.insert(owner, at: inner.complements.isEmpty ? 0 : inner.complements.count)
      return tokens.count
    }
    return nil
  }

  /// An adjective that German writes in one word with the head: *Bundespolizei*, *Sonderbotschafter*.
  func readPrefixAdjective(_ token: String, into phrase: inout BodyPhrase) -> Int? {
    guard source == "de", words[token].isEmpty else { return nil }
    for (front, targets) in words.prefixes where token.hasPrefix(front) {
      let rest = String(token.dropFirst(front.count))
      if let head = words[rest].first(where: { $0.role == .head }) {
        phrase.head = head.targets
      } else if let (modifier, head) = compound(rest) {
        (phrase.modifier, phrase.head) = (modifier, head)
      } else {
        continue
      }
      phrase.adjectives.append(targets)
      return 1
    }
    return nil
  }

  /// A body of another one that has an acronym: *VN-comité*, *EU-waarnemingsmissie*.
  func readOwner(_ token: String, into phrase: inout BodyPhrase) -> Bool {
    guard let hyphen = token.firstIndex(of: "-") else { return false }
    let front = String(token[..<hyphen])
    let tail = token[token.index(after: hyphen)...].lowercased()
    guard front.count > 1, front == front.uppercased() || words[front.lowercased()].isEmpty,
      let name = names(front).first
    else { return false }
    if let head = words[tail].first(where: { $0.role == .head }) {
      phrase.head = head.targets
    } else if let (modifier, head) = compound(tail) {
      phrase.head = BodyWriter(language: words.target).heads(of: modifier, head)
    } else {
      return false
    }
    phrase.modifier = [name]
    phrase.isNamedModifier = true
    return true
  }
}
