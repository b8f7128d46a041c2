extension Corrections {
  /// A line with a sentence.
  struct Sentence: Sendable, Hashable {
    var line: Int
    /// From 1.
    var number: Int
    var text: String

    /// Reads `< 12 De trein vertrekt.`; the space after the sign may be missing.
    init?(_ line: Substring, at place: Int) {
      let rest = line.drop(while: \.isWhitespace).dropFirst().drop(while: \.isWhitespace)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), digits.count <= 9 else { return nil }
      let text = rest.dropFirst(digits.count)
      guard text.isEmpty || text.first?.isWhitespace == true else { return nil }
      self.line = place
      self.number = number
      self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the words are those of the text; a line that holds the number alone has any.
    func reads(as line: String) -> Bool {
      text.isEmpty || text == line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// A rung with its sentences and what its head says.
  struct Rung: Sendable, Hashable {
    private let isConfirmed: Bool
    /// The numbers of both sides when the ladder was written.
    private let before: [[Int]]?
    private(set) var sources: [Sentence] = []
    private(set) var targets: [Sentence] = []
    let line: Int

    /// Reads the words after the dashes: `62 % 1 2 = 1`, or `ok`.
    init(line: Int, words: [Substring]) {
      self.line = line
      isConfirmed = words.contains { $0.lowercased() == "ok" }
      guard let sign = words.firstIndex(of: "=") else {
        before = nil
        return
      }
      let start = words.lastIndex { $0.hasSuffix("%") || $0.lowercased() == "ok" } ?? -1
      before = [words[..<sign].dropFirst(start + 1), words[(sign + 1)...]].map { numbers in
        numbers.compactMap { Int($0) }
      }
    }

    mutating func add(_ sentence: Sentence, isSource: Bool) {
      if isSource { sources.append(sentence) } else { targets.append(sentence) }
    }

    /// Whether a person has confirmed or changed the rung.
    var isCertain: Bool {
      guard !isConfirmed, let before else { return true }
      return before != [sources, targets].map { $0.map(\.number).sorted() }
    }
  }
}
