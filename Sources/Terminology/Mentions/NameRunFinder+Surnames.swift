internal import Bitext

extension NameRunFinder {
  /// Where a surname with particles ends: *van der Leyen* after *Ursula*.
  func surname(after index: Int, in run: NameRun) -> Int? {
    guard run.head == nil, text.words[run.words.upperBound - 1].isCapital else { return nil }
    let isPerson = text.words[run.words].allSatisfy {
      $0.isInitial || $0.range.count > $0.folded.utf8.count + 1 || isGiven($0)
    }
    return surnameEnd(
      after: index, isPerson: isPerson, from: run.words.lowerBound, words: run.words.count)
  }

  /// Where a surname ends whose particles stand at an index.
  ///
  /// - Parameters:
  ///   - isPerson: whether the words before it are first names.
  ///   - first: the first of the words before it.
  ///   - count: their number.
  func surnameEnd(after index: Int, isPerson: Bool, from first: Int, words count: Int = 1) -> Int? {
    for particle in lexicon.particles {
      let end = index + particle.count
      guard end < text.words.count, isNear(index), text.words[end].isCapital,
        [.space, .apostrophe, .hyphen].contains(text.words[end].gap),
        zip(particle, text.words[index..<end]).allSatisfy({ $0 == $1.folded && $1.shape == .lower })
      else { continue }
      if isPerson || (text.words[index].gap == .hyphen && hits[first] == nil) { return end + 1 }
      // Ahmed al-Sharaa
      if ["al", "el"].contains(particle.last), text.words[end].gap == .hyphen { return end + 1 }
      if !Self.loose.contains(particle) {
        let isTight = particle.count > 1 && !["de", "het"].contains(particle[1])
        let isFree = hits[end].map { $0.words.count == 1 && hits.has(.person, at: end) } ?? true
        return count < (isTight ? 4 : 2) && isFree ? end + 1 : nil
      }
      return count == 1 && isFullName(first, particle, surname: end) ? end + 1 : nil
    }
    return nil
  }

  /// Whether a small word behind a hyphen ends a Korean or Chinese first name: *Kim Jae-youl*.
  func isSyllable(_ next: Int, after run: NameRun) -> Bool {
    guard run.head == nil, run.words.count == 2, next < text.words.count,
      text.words[next].gap == .hyphen, text.words[next].shape == .lower,
      text.words[next].folded.utf8.count < 7, text.words[next - 1].folded.utf8.count < 6
    else { return false }
    return Self.familyNames.contains(text.words[run.words.lowerBound].folded)
  }

  /// The commonest family names that stand before such first names.
  private static let familyNames: Set<String> = [
    "ahn", "an", "bae", "baek", "ban", "cha", "chang", "chen", "cheng", "cho", "choe", "choi",
    "chun", "chung", "ha", "han", "ho", "hong", "hwang", "im", "jang", "jeon", "jeong", "jin",
    "jo", "jung", "kang", "kim", "ko", "koo", "kwak", "kwon", "lai", "lee", "li", "lim", "lin",
    "liu", "min", "moon", "nam", "no", "noh", "oh", "pak", "park", "ri", "roh", "ryu", "seo",
    "shin", "sin", "so", "sohn", "son", "song", "suh", "sung", "tsai", "wang", "won", "woo",
    "wu", "yang", "yi", "yoo", "yoon", "yu", "yun",
  ]

  /// Particles that stand between other words too.
  private static let loose: Set<[String]> = [
    ["van"], ["de"], ["la"], ["du"], ["des"], ["le"], ["les"], ["het"], ["den"],
  ]

  /// Whether two unknown words with a particle between are somebody's whole name, *Pieke de Zwart*,
  /// and not a surname with something else behind it: *Kaag de Senaat*, *Pols van Milieudefensie*.
  ///
  /// Whoever is called by the surname alone has been named before; a surname comes again with its
  /// particle only.
  private func isFullName(_ first: Int, _ particle: [String], surname: Int) -> Bool {
    let (name, last) = (text.words[first], text.words[surname])
    guard particle != ["het"], name.shape == .title, last.shape == .title, hits[first] == nil,
      !name.isStart || recurs(surname, after: particle) || isBeforeVerb(surname),
      !isNoun(name.folded), !isNoun(last.folded),
      text.places[name.folded]?.first == first
    else { return false }
    // Atizapán de Zaragoza: no Dutch town has an article.
    let isTown = particle == ["de"] && hits.has(.place, at: surname)
    guard hits[surname] == nil || isTown else { return false }
    return (text.places[last.folded] ?? []).allSatisfy { isBehind(particle, $0) }
  }

  /// Whether a surname stands a second time, with its particle in capitals.
  private func recurs(_ surname: Int, after particle: [String]) -> Bool {
    (text.places[text.words[surname].folded] ?? []).contains {
      $0 != surname && isBehind(particle, $0) && text.words[$0 - particle.count].isCapital
    }
  }

  /// *Phara de Aguirre vroeg*: at the start of a sentence one thing alone stands before the verb.
  private func isBeforeVerb(_ index: Int) -> Bool {
    text.follows(index + 1) && lexicon.isVerb(text.words[index + 1].folded)
  }

  private func isBehind(_ particle: [String], _ index: Int) -> Bool {
    let start = index - particle.count
    return start >= 0 && zip(particle, text.words[start..<index]).allSatisfy { $0 == $1.folded }
  }

  /// Whether a word is an everyday one, or says what sort of body or person something is.
  private func isNoun(_ word: String) -> Bool {
    lexicon.isTitle(word) || lexicon.isNamedHead(word) || lexicon.isCompanyNoun(word)
      || lexicon.isCommonCompound(word) || text.lowers.contains(word)
      || !lexicon.nouns(inside: word).isEmpty
      || ["common", "function", "portfolios", "compound heads", "compound nouns", "law heads"]
        .contains { lexicon.has($0, word) }
  }

  /// Whether particles at an index may go on a name: *Jan van*, *S. van*, *Jansen-van*, *Annemarie
  /// ’t*.
  private func isNear(_ index: Int) -> Bool {
    guard index > 0, index < text.words.count else { return false }
    switch text.words[index].gap {
    case .space, .hyphen: return true
    case .stop: return text.words[index - 1].isInitial || text.words[index - 1].isDotted
    case .other:
      return text.words[index].folded == "t"
        && [" '", " ’", " ‘"].contains(text.gap(before: index))
    case .none, .apostrophe, .paragraph: return false
    }
  }

  /// Where a surname ends that begins with particles: *Van der Poel*.
  func particleEnd(at index: Int) -> Int? {
    guard let count = lexicon.particleCount(at: index, in: text) else { return nil }
    return index + count + 1
  }
}
