internal import Bitext

/// Cuts the names out of a text: where each begins and how far it goes.
struct NameRunFinder {
  let text: NameText
  let hits: NameHits
  let lexicon: NameLexicon

  /// No name is longer, in words: a page of capitals is none.
  private static let longest = 24

  /// The names in order of place; none overlap.
  func runs() -> [NameRun] {
    var runs: [NameRun] = []
    var index = 0
    while index < text.words.count {
      if let run = run(at: index) {
        runs.append(run)
        index = max(run.words.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return runs
  }

  private func run(at index: Int) -> NameRun? {
    let word = text.words[index]
    if let end = QuotedTitles(text: text, lexicon: lexicon).end(from: index) {
      return NameRun(words: index..<end, head: nil, hit: nil, confidence: 0.8, isTitle: true)
    }
    if let hit = hits[index], isWhole(hit) {
      if hit.term.form == .compound, isTitle(word) { return nil }
      if let run = continued(hit) { return run }
      return NameRun(words: hit.words, head: head(in: hit.words), hit: hit, confidence: 0.95)
    }
    if word.shape == .lower {
      if let end = tail(after: index + 1, isOpen: false), lexicon.has("lower heads", word.folded) {
        return extended(from: index, to: end, head: index, confidence: 0.85)
      }
      return apostropheRun(at: index)
    }
    guard word.isCapital else { return nil }
    let confidence = NameStart(text: text, hits: hits, lexicon: lexicon).confidence(at: index)
    guard confidence > 0 else { return nil }
    let end = hits[index]?.words.upperBound ?? particleEnd(at: index) ?? index + 1
    let run = extended(
      from: index, to: end, head: head(in: index..<end), confidence: confidence)
    return isUseful(run) ? run : nil
  }

  /// Whether a name of the glossary stands as it is: a person, or one that no longer name can hold.
  private func isWhole(_ hit: NameHit) -> Bool {
    let next = hit.words.upperBound
    guard joins(next) else {
      // Boudewijn ten Cate
      if hit.words.count == 1, isGiven(text.words[hit.words.lowerBound]),
        surnameEnd(after: next, isPerson: true, from: hit.words.lowerBound) != nil
      {
        return false
      }
      return hit.words.count > 1 || hit.term.concept.kind == .person
        || hit.term.form == .compound || hits.isPeople(at: hit.words.lowerBound)
    }
    if hit.term.form == .compound {
      // Rotterdam-Zuid, but not Navo-Rusland.
      return text.words[next].gap != .hyphen || hits[next] != nil
    }
    if hits.isPeople(at: hit.words.lowerBound) { return !continuesAfterPeople(hit) }
    let kind = hit.term.concept.kind
    if hit.words.count == 1 {
      // Costa Brava, though Costa is somebody.
      return kind == .person && !isGiven(text.words[hit.words.lowerBound]) && !isNew(next)
    }
    // Transparency International Georgië
    if kind == .institution, hits.has(.place, at: next), text.words[next].gap == .space {
      return hit.term.term.part == .acronym
    }
    // San Francisco Giants
    return kind != .place || !isNew(next)
  }

  /// The words that say what a body is for.
  private static let purposes: Set<String> = ["voor", "for", "für", "pour"]

  /// A body of the glossary whose name goes on: *Max Planck-instituut voor Plantenveredeling*,
  /// *ministerie van Onderwijs, Cultuur en Wetenschap*.
  private func continued(_ hit: NameHit) -> NameRun? {
    let next = hit.words.upperBound
    guard hit.words.count > 1, hit.term.concept.kind == .institution,
      next < text.words.count, let head = head(in: hit.words)
    else { return nil }
    let isFor = head == next - 1 && Self.purposes.contains(text.words[next].folded)
    guard isFor || goesOnWithPortfolios(after: next) || goesOnWithMembers(after: next),
      let end = tail(after: next, isOpen: !isFor)
    else { return nil }
    var run = extended(from: hit.words.lowerBound, to: end, head: head, confidence: 0.85)
    while let more = tail(after: run.words.upperBound, isOpen: true),
      goesOnWithPortfolios(after: run.words.upperBound)
    {
      run.words = run.words.lowerBound..<more
    }
    return run
  }

  /// Whether the words before and behind a comma or *en* are what ministries are in charge of.
  private func goesOnWithPortfolios(after next: Int) -> Bool {
    guard next > 0, next < text.words.count,
      lexicon.has("portfolios", text.words[next - 1].folded)
    else { return false }
    let isAnd = lexicon.conjunctions.contains(text.words[next].folded)
    let word = isAnd ? next + 1 : next
    guard isAnd || text.gap(before: next) == ", ", word < text.words.count else { return false }
    return text.words[word].isCapital && lexicon.has("portfolios", text.words[word].folded)
  }

  /// *Democratische Partij van Socialisten*: whether the word behind *van* says who belongs to it.
  private func goesOnWithMembers(after next: Int) -> Bool {
    guard next + 1 < text.words.count, text.words[next].folded == "van",
      hits[next + 1] == nil, text.words[next + 1].shape == .title
    else { return false }
    return ["isten", "aten", "arissen", "enden", "iers", "aren"]
      .contains(where: text.words[next + 1].folded.hasSuffix)
  }

  /// Whether a capital word after a space is no name that is known by itself.
  private func isNew(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.gap == .space && hits[index] == nil && !isGiven(word)
      && !lexicon.isTitle(word.folded) && !lexicon.has("function", word.folded)
  }

  private func isTitle(_ word: NameText.Word) -> Bool {
    word.shape != .upper && lexicon.isTitle(word.folded)
  }

  /// *’s-Gravenhage*, *’t Hooft*.
  private func apostropheRun(at index: Int) -> NameRun? {
    let word = text.words[index]
    guard word.folded == "s" || word.folded == "t", index + 1 < text.words.count,
      text.words[index + 1].shape == .title,
      text.words[index + 1].gap == (word.folded == "s" ? .hyphen : .space)
    else { return nil }
    let gap = text.gap(before: index)
    guard word.folded == "s", let mark = gap.last ?? text.slice(0..<word.range.lowerBound).last,
      "'’‘`".contains(mark)
    else { return nil }
    return extended(from: index, to: index + 2, head: nil, confidence: 0.9)
  }

  private func isUseful(_ run: NameRun) -> Bool {
    let words = text.words[run.words]
    return words.contains { $0.folded.utf8.count > 1 } && words.contains(where: \.isCapital)
  }

  /// The word that says what sort of body, law or event a row of words names.
  ///
  /// - Parameter isInside: whether the words go on a name, so that heads that are everyday words
  ///   count too.
  func head(in words: Range<Int>, isInside: Bool = false) -> Int? {
    words.last { index in
      let word = text.words[index]
      let isBody =
        (words.count > 1 || isInside) && word.shape == .title
        ? lexicon.isNamedHead(word.folded) : lexicon.isHead(word.folded)
      return isBody || lexicon.has("law heads", word.folded) || lexicon.isEventHead(word.folded)
    }
  }

  /// Whether a capital word at an index may belong to the name before it.
  func joins(_ index: Int) -> Bool {
    guard index < text.words.count, text.words[index].isCapital else { return false }
    switch text.words[index].gap {
    case .space, .hyphen, .none: return true
    case .apostrophe: return index > 0 && text.words[index - 1].folded.utf8.count < 3
    case .stop:
      return index > 0 && (text.words[index - 1].isInitial || text.words[index - 1].isDotted)
    case .other: return text.isJoinedByAmpersand(index)
    case .paragraph: return false
    }
  }

  private func extended(
    from start: Int, to first: Int, head: Int?, confidence: Double
  ) -> NameRun {
    var run = NameRun(words: start..<first, head: head, hit: nil, confidence: confidence)
    var isOpen = head == start && text.words[start].shape == .lower
    while run.words.upperBound < text.words.count, run.words.count < Self.longest {
      let next = run.words.upperBound
      if joins(next), !breaks(before: next, in: run) {
        let particles = run.head == nil ? lexicon.particleCount(at: next, in: text) : nil
        let end = hits[next].map { max($0.words.upperBound, next + 1) } ?? next + 1
        run.words = start..<max(end, particles.map { next + $0 + 1 } ?? end)
        run.head = self.head(in: next..<end, isInside: true) ?? run.head
      } else if let count = lexicon.foreign.count(at: next, in: text) {
        run.words = start..<(next + count + 1)
      } else if isPrize(next, after: run) {
        run.words = start..<(next + 1)
        run.head = next
      } else if isNumber(next, after: run) || isSyllable(next, after: run) {
        run.words = start..<(next + 1)
      } else if let end = surname(after: next, in: run) {
        run.words = start..<end
      } else if run.head != nil, let end = tail(after: next, isOpen: isOpen) {
        isOpen = true
        run.words = start..<end
      } else if run.head == next - 1, let end = lowerTail(after: next) {
        run.words = start..<end
      } else if let end = sharedHead(after: next) {
        run.words = start..<end
        run.head = end - 1
      } else {
        break
      }
    }
    if let hit = hits[start], hit.words == run.words { run.hit = hit }
    if let head = run.head ?? brigade(in: run.words), isOrdinal(before: start) {
      run.words = (start - 1)..<run.words.upperBound
      run.head = head
    }
    if isPlural(after: run) || isDomain(after: run) {
      run.words = run.words.lowerBound..<run.words.upperBound + 1
    }
    return run
  }

  /// Whether another name begins at a capital word after the words of a run.
  private func breaks(before next: Int, in run: NameRun) -> Bool {
    let word = text.words[next]
    if word.isInitial, text.words[next].gap == .space, next + 1 >= text.words.count { return true }
    let isGiven = lexicon.has("given names", word.folded)
    let isHit = hits[run.words.lowerBound]?.words == run.words
    if hits.has(.person, at: next), (hits[next]?.words.count ?? 0) > 1 { return true }
    if lexicon.isTitle(word.folded), text.words[next].gap != .hyphen || word.shape == .title {
      return joins(next + 1) || text.words[next].gap == .hyphen
    }
    let words = text.words[run.words]
    // DEN HAAG Een man
    if words.allSatisfy({ $0.shape == .upper && !$0.isDotted }), word.shape == .title,
      text.words[next].gap == .space, lexicon.has("function", word.folded)
    {
      return true
    }
    // V.S. Groot-Brittannië
    if isHit, hits[run.words.lowerBound]?.term.term.part == .acronym, hits.has(.place, at: next) {
      return true
    }
    if words.allSatisfy({ lexicon.has("portfolios", $0.folded) }) {
      if isGiven || hits.has(.person, at: next) { return true }
      // minister van Justitie Veronica Mihailov
      if !lexicon.has("portfolios", word.folded), isAfterTitle(run.words.lowerBound) { return true }
    }
    if let hit = hits[run.words.lowerBound], hit.words == run.words,
      hits.isPeople(at: hit.words.lowerBound), hits[next] != nil, continuesAfterPeople(hit)
    {
      return false
    }
    if isHit, arePlacesApart(run.words.lowerBound, next) { return true }
    // Greenpeace Nederland
    if isHit, hits.has(.institution, at: run.words.lowerBound), hits.has(.place, at: next),
      text.words[next].shape == .title, text.words[next].gap == .space
    {
      return false
    }
    if isHit, isGiven || hits[next] != nil, text.words[next].gap == .space {
      return !hits.has(.place, at: run.words.lowerBound) || isGiven
    }
    if words.count == 1, words.first?.shape == .upper, isGiven { return true }
    return lexicon.capitalisesNouns && !isGiven && isHit
  }

  /// Whether a title and a word such as *van* stand before an index.
  private func isAfterTitle(_ index: Int) -> Bool {
    guard index > 1, text.follows(index), text.follows(index - 1) else { return false }
    return lexicon.has("tails", text.words[index - 1].folded)
      && lexicon.isTitle(text.words[index - 2].folded)
  }

  func isGiven(_ word: NameText.Word) -> Bool {
    lexicon.has("given names", word.folded)
  }
}
