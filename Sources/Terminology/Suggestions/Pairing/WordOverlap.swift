internal import Bitext

/// How much of an institution's name a row of words of the translation holds.
struct WordOverlap: Sendable {
  /// A word of the source with the beginnings of words that translate it.
  struct Wanted: Sendable {
    let text: String
    let targets: [[String]]
  }

  private let words: InstitutionWords
  private let patterns: PlacePatterns
  private let known: KnownNames
  private let source: String

  private static let slight: Set<String> = [
    "of", "the", "for", "and", "in", "on", "to", "a", "an", "against", "at", "de", "van", "voor",
    "het", "en", "der", "die", "das", "des", "für", "und", "im", "von", "zur", "gegen", "la", "le",
    "les", "du", "et", "pour", "d", "l", "sur", "en", "aux", "au", "à", "tegen", "op",
  ]

  init(translator: MentionTranslator) {
    words = InstitutionWords(
      source: translator.source.language, target: translator.target.language)
    patterns = translator.patterns
    known = translator.known
    source = translator.source.language
  }

  /// The words of a name that say something, compounds taken apart where both halves are known.
  func words(of name: String) -> [Wanted] {
    let tokens = PassageText(name).words.map(\.text).filter {
      !Self.slight.contains($0.lowercased())
    }
    return tokens.flatMap { token -> [Wanted] in
      let lower = token.lowercased()
      let targets = targets(of: lower)
      if targets.count > 1 || token.count < 7 { return [Wanted(text: token, targets: targets)] }
      return halves(of: lower) ?? [Wanted(text: token, targets: targets)]
    }
  }

  /// Twice the words in common, over the words of both: 1 when all are explained.
  ///
  /// - Returns: the share, the words in common, and whether the others of the name are unknown, so
  ///   that they may mean what is left of the row.
  func share(
    _ wanted: [Wanted], _ row: ArraySlice<PassageText.Word>
  ) -> (share: Double, shared: [String], isOpen: Bool) {
    let heavy = row.filter { !Self.slight.contains($0.key) }.map(\.key)
    guard !heavy.isEmpty, !wanted.isEmpty else { return (0, [], false) }
    var isOpen = true
    var used = [Bool](repeating: false, count: heavy.count)
    var shared: [String] = []
    var explained = 0.0
    for word in wanted {
      var hits: [Int] = []
      var part = 0.0
      for target in word.targets {
        let found = target.compactMap { piece in
          heavy.indices.first { !used[$0] && Self.isAlike(heavy[$0], piece) }
        }
        // *Port of Moerdijk* has half of *Port Authority*.
        let whole = Double(found.count) / Double(target.count)
        let share = whole == 1 ? 1 : 0.6 * whole
        if (share, found.count) > (part, hits.count) { (part, hits) = (share, found) }
      }
      guard !hits.isEmpty else {
        if word.targets.count > 1 { isOpen = false }
        continue
      }
      explained += part
      for hit in hits { used[hit] = true }
      shared.append("\(word.text) = \(hits.map { heavy[$0] }.joined(separator: " "))")
    }
    let both = explained / Double(wanted.count)
    let back = Double(used.count { $0 }) / Double(heavy.count)
    return (both + back == 0 ? 0 : 2 * both * back / (both + back), shared, isOpen)
  }

  /// Whether a word, in lower case, says what sort of institution something is.
  func isHead(_ word: String) -> Bool { words[word].contains { $0.role == .head } }

  /// Whether a name may begin with a word.
  func mayBegin(_ word: PassageText.Word) -> Bool {
    !Self.slight.contains(word.key) && (word.isCapital || word.key.count > 5)
  }

  /// Whether a name may end with a word.
  func mayEnd(_ word: PassageText.Word) -> Bool { !Self.slight.contains(word.key) }

  /// Whether a name may go on after a mark: *Ministry of Health, Welfare and Sport*.
  func mayGoOn(_ text: PassageText, at index: Int) -> Bool {
    text.words[index].isCapital && index > 0 && text.words[index - 1].isCapital
  }

  private func targets(of token: String) -> [[String]] {
    var targets = [[KnownNames.key(token)]]
    for entry in words[token] {
      for form in entry.targets { targets.append(Self.pieces(form)) }
    }
    for entry in known[token].prefix(3) {
      for form in entry.targets.prefix(3) { targets.append(Self.pieces(form)) }
    }
    for form in known.adjectives[token] ?? [] { targets.append(Self.pieces(form)) }
    for match in patterns.matches(token) {
      let name = known[match.name].first?.targets.first ?? match.name
      targets += match.targets.map { Self.pieces(match.filled($0, with: name)) }
    }
    // 24ste = 24th
    let digits = token.prefix(while: \.isNumber)
    if !digits.isEmpty, digits.count < token.count, token.count < digits.count + 4 {
      targets += ["", "th", "st", "nd", "rd", "e", "ème"].map { [digits + $0] }
    }
    return targets.filter { !$0.isEmpty }
  }

  private func halves(of token: String) -> [Wanted]? {
    guard source == "nl" || source == "de" else { return nil }
    let letters = Array(token)
    var unknown: [Wanted]?
    for cut in 3..<(letters.count - 2) {
      let tail = String(letters[cut...])
      guard !words[tail].isEmpty else { continue }
      if unknown == nil, isHead(tail) {
        let front = String(letters[..<cut])
        unknown = [
          Wanted(text: front, targets: [[front]]), Wanted(text: tail, targets: targets(of: tail)),
        ]
      }
      for drop in ["", "s", "-", "en", "e"] {
        let front = String(letters[..<cut])
        guard front.hasSuffix(drop) else { continue }
        let stem = String(front.dropLast(drop.count))
        guard stem.count > 2, !words[stem].isEmpty || !known[stem].isEmpty else { continue }
        return [
          Wanted(text: stem, targets: targets(of: stem)),
          Wanted(text: tail, targets: targets(of: tail)),
        ]
      }
    }
    return unknown
  }

  private static func pieces(_ form: String) -> [String] {
    PassageText(form).words.map(\.key).filter { !slight.contains($0) }
  }

  /// Whether two words are the same but for an ending.
  private static func isAlike(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    let common = zip(word.utf8, other.utf8).prefix { $0 == $1 }.count
    let longer = max(word.utf8.count, other.utf8.count)
    return common >= 4 && longer - common <= 3 && common * 10 >= longer * 6
  }
}
