import Bitext

/// What stands right beside a name in a text, and may be a part of it.
struct Surroundings {
  /// Whether letters follow or go before without a space: *Navo* in *navotop*.
  private(set) var isInsideWord = false
  /// Whether a hyphen ties the name to a word: *EU-top*.
  private(set) var isHyphened = false
  /// Whether a word with a capital stands beside it that is no name of its own.
  private(set) var hasCapitalBeside = false
  /// Whether a particle alone parts it from another name, as in *Casper van Uden*.
  private(set) var hasParticleBeside = false
  /// Whether a small word and a capital follow, as in the name of a longer body: *Democratische
  /// Partij van Socialisten*.
  private(set) var hasTail = false

  /// How many bytes are looked at on each side.
  private static let reach = 60

  /// Looks beside a name.
  ///
  /// - Parameters:
  ///   - name: one of the names of a text.
  ///   - others: all names of the text.
  init(of name: Mention, among others: NeighbouringNames, in text: String) {
    let range = name.range
    look(
      behind: text.slice(
        of: range.upperBound..<min(text.utf8.count, range.upperBound + Self.reach)),
      after: name, others)
    look(
      before: text.slice(of: max(0, range.lowerBound - Self.reach)..<range.lowerBound), name, others
    )
  }

  private mutating func look(
    behind text: String, after name: Mention, _ others: NeighbouringNames
  ) {
    if let first = text.first {
      if first.isLetter { isInsideWord = true }
      if first == "-", text.dropFirst().first?.isLetter == true { isHyphened = true }
    }
    let words = Self.words(of: text)
    guard let next = words.first else { return }
    if next.first?.isUppercase == true, others.mayJoin(name, at: name.range.upperBound + 1) {
      hasCapitalBeside = true
    }
    hasTail =
      ["van", "voor", "of", "für", "pour", "de", "des", "der"].contains(next)
      && words.dropFirst().first?.first?.isUppercase == true
    if PartWriter.particles.contains(next), words.dropFirst().first?.first?.isUppercase == true {
      hasParticleBeside = others.mayGoOn(name)
    }
  }

  private mutating func look(
    before text: String, _ name: Mention, _ others: NeighbouringNames
  ) {
    if let last = text.last {
      if last.isLetter { isInsideWord = true }
      if last == "-", text.dropLast().last?.isLetter == true { isHyphened = true }
    }
    let words = Self.words(of: String(text.reversed())).map { String($0.reversed()) }
    guard words.count > 1 else { return }
    // The first word of a sentence has a capital anyway.
    if words[0].first?.isUppercase == true,
      others.mayJoin(name, endingAt: name.range.lowerBound - 1)
    {
      hasCapitalBeside = true
    }
    let end = name.range.lowerBound - words[0].utf8.count - 2
    if PartWriter.particles.contains(words[0]), words[1].first?.isUppercase == true,
      let other = others.ending(at: end)
    {
      hasParticleBeside = others.mayGoOn(other)
    }
  }

  /// The words that follow one another after single spaces, from the beginning of a text.
  private static func words(of text: String) -> [String] {
    guard text.first == " " else { return [] }
    var words: [String] = []
    for word in text.dropFirst().split(separator: " ", omittingEmptySubsequences: false) {
      let letters = word.prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
      guard !letters.isEmpty else { break }
      words.append(String(letters))
      if letters.count < word.count { break }
    }
    return words
  }
}

/// The names of a text by where they begin and end.
struct NeighbouringNames {
  private var byStart: [Int: Mention] = [:]
  private var byEnd: [Int: Mention] = [:]
  private let known: KnownNames

  init(_ mentions: [Mention], known: KnownNames) {
    self.known = known
    for mention in mentions {
      byStart[mention.range.lowerBound] = mention
      byEnd[mention.range.upperBound] = mention
    }
  }

  /// The name that ends at an offset.
  func ending(at offset: Int) -> Mention? { byEnd[offset] }

  /// Whether what begins at an offset may be the end of a name.
  func mayJoin(_ name: Mention, at offset: Int) -> Bool { mayJoin(name, byStart[offset]) }

  /// Whether what ends at an offset may be the beginning of a name.
  func mayJoin(_ name: Mention, endingAt offset: Int) -> Bool { mayJoin(name, byEnd[offset]) }

  /// A name of more than one word, of a people or body stands by itself.
  private func mayJoin(_ name: Mention, _ other: Mention?) -> Bool {
    guard let other, !name.isPeople else { return !name.isPeople }
    return !other.isPeople && other.kind != .institution && !other.canonical.contains(" ")
  }

  /// Whether a particle may continue a name: a first name or an unknown word.
  func mayGoOn(_ name: Mention) -> Bool {
    guard !name.canonical.contains(" "), name.part != .acronym, !name.isPeople else { return false }
    return name.kind == .person ? name.part != .short : known[name.canonical].isEmpty
  }
}

extension Mention {
  /// Whether it is the adjective or the inhabitants of a place.
  var isPeople: Bool { part == .adjective || part == .inhabitant }
}
