import Foundation

/// A Dutch paragraph with its English translation, and the names that are marked in both.
///
/// In a file the two stand one below the other, each name in brackets behind the number of its pair:
/// `[[2|Goenba]]` and `[[2|Gunba]]`. Lines such as `= 3: Mediterranean Sea / Med` below them give
/// further English forms of the name of that number which good newspapers or the body itself use
/// for that very thing: the measures that offer names without seeing the translation accept them,
/// those of pairs do not.
struct TranslatedParagraph {
  /// A name, as the translation has it and as it might have been written as well.
  struct Pair {
    let number: String
    let source: String
    let target: String
    var others: [String] = []

    /// The forms that are right where there is no translation to look at.
    var accepted: [String] { [target] + others }
  }

  let source: String
  let target: String
  private(set) var pairs: [Pair]
  private let mentions: [(number: String, name: String)]

  /// A line of further forms whose number no pair of the paragraph above it has.
  struct UnknownNumber: Error {
    let line: String
  }

  /// The paragraphs of a file, in its order.
  static func read(_ path: String) throws -> [TranslatedParagraph] {
    var paragraphs: [TranslatedParagraph] = []
    var source: Substring?
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      if line.hasPrefix("=") {
        guard let last = paragraphs.indices.last, paragraphs[last].accept(line) else {
          throw UnknownNumber(line: String(line))
        }
      } else if let original = source {
        paragraphs.append(TranslatedParagraph(source: original, target: line))
        source = nil
      } else {
        source = line
      }
    }
    return paragraphs
  }

  private init(source: Substring, target: Substring) {
    let source = Self.marked(source)
    let target = Self.marked(target)
    var pairs: [Pair] = []
    var numbers: Set<String> = []
    for (number, name) in source.mentions where numbers.insert(number).inserted {
      guard let other = target.mentions.first(where: { $0.number == number }),
        !pairs.contains(where: { $0.source == name })
      else { continue }
      pairs.append(Pair(number: number, source: name, target: other.name))
    }
    (self.source, self.target, self.pairs) = (source.text, target.text, pairs)
    mentions = source.mentions
  }

  /// Whether a name is a later mention of one of the pairs, a surname perhaps, and is offered as
  /// the form of that pair or its last words.
  func isLaterMention(_ name: String, rightlyOfferedAs form: String) -> Bool {
    pairs.contains { pair in
      mentions.contains { $0.number == pair.number && $0.name == name }
        && pair.accepted.contains { $0 == form || $0.hasSuffix(" " + form) }
    }
  }

  /// Reads a line of further forms, if there is a pair of its number.
  private mutating func accept(_ line: Substring) -> Bool {
    let sides = line.dropFirst().split(separator: ":", maxSplits: 1)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard sides.count == 2, let index = pairs.firstIndex(where: { $0.number == sides[0] }) else {
      return false
    }
    pairs[index].others += sides[1].split(separator: "/").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return true
  }

  /// The text without marks, and the marked names with their numbers.
  private static func marked(
    _ line: Substring
  ) -> (text: String, mentions: [(number: String, name: String)]) {
    var text = ""
    var mentions: [(number: String, name: String)] = []
    var rest = line
    while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
      text += rest[..<open.lowerBound]
      let inside = rest[open.upperBound..<close.lowerBound].split(separator: "|")
      text += inside[1]
      mentions.append((String(inside[0]), String(inside[1])))
      rest = rest[close.upperBound...]
    }
    return (text + rest, mentions)
  }
}
