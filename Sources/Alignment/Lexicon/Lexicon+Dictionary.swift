extension Lexicon {
  /// Adds the entries of a dictionary in the format of dictd, as FreeDict and Debian ship them.
  ///
  /// The format is that of dictfmt(1): the index names for each headword a place and a length in
  /// the data, both in base 64. The first line of an entry is the headword with its pronunciation,
  /// the second its translations; further translations are numbered, and definitions are not.
  /// - Parameters:
  ///   - index: The bytes of the `.index` file.
  ///   - data: The bytes of the `.dict` file, unzipped.
  ///   - isReversed: Whether the dictionary goes from the target to the source language.
  /// - Throws: ``AlignmentError/notALexicon(line:)`` where the first line of the index has not
  ///   three columns; entries that lie outside the data are skipped.
  public mutating func add(
    dictionaryIndex index: [UInt8], data: [UInt8], isReversed: Bool = false
  ) throws(AlignmentError) {
    var previous: Range<Int>?
    for (number, line) in index.split(separator: UInt8(ascii: "\n")).enumerated() {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count >= 3, let start = Self.number(fields[1]),
        let length = Self.number(fields[2])
      else {
        if number == 0 { throw .notALexicon(line: 1) }
        continue
      }
      guard !fields[0].starts(with: "00database".utf8), start <= data.count,
        length <= data.count - start, previous != start..<start + length
      else { continue }
      previous = start..<start + length
      add(entry: String(decoding: data[start..<start + length], as: UTF8.self), isReversed)
    }
  }

  /// A number in the base 64 of dictd: digits from the highest, without padding.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard 1...8 ~= digits.count else { return nil }
    var number = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = digit - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = digit - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: return nil
      }
      number = number << 6 | Int(value)
    }
    return number
  }

  private mutating func add(entry: String, _ isReversed: Bool) {
    let lines = entry.split(whereSeparator: \.isNewline)
    guard lines.count >= 2 else { return }
    let headword = Self.withoutBrackets(lines[0])
    let isNumbered = lines[1].first?.isNumber == true
    for (index, line) in lines.dropFirst().enumerated() {
      if index > 0, !isNumbered || line.first?.isNumber != true { continue }
      let senses = Self.withoutBrackets(line)
        .drop { $0.isNumber || $0 == "." || $0.isWhitespace }
      for sense in senses.split(whereSeparator: { ",;".contains($0) })
      where sense.utf8.count <= 60 {
        if isReversed {
          add(String(sense), headword)
        } else {
          add(headword, String(sense))
        }
      }
    }
  }

  /// A line without pronunciation, grammar and remarks: `/…/`, `<…>`, `(…)`, `[…]`.
  private static func withoutBrackets(_ line: Substring) -> String {
    let closers: [Character: Character] = ["/": "/", "<": ">", "(": ")", "[": "]"]
    var rest = ""
    var closer: Character?
    for character in line {
      if let open = closer {
        if character == open { closer = nil }
      } else if let opened = closers[character] {
        closer = opened
      } else {
        rest.append(character)
      }
    }
    return rest
  }
}
