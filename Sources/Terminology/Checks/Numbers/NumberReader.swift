internal import Bitext

/// Reads the numbers of a text as its language writes them: *1.234,56* in Dutch, *1,234.56* in
/// English, *1 234,56* in French; *12.30 uur*, *12:30*, *12h30*; *2,5 miljoen*, *vijfentwintig*.
struct NumberReader: Sendable {
  let table: NumberTable
  private let words: NumberWords
  private let digits: DigitReader
  /// The first three bytes of every word that can say something here.
  private let beginnings: Set<UInt32>

  init(language: LanguageTag) {
    table = NumberTable(for: language)
    words = NumberWords(table)
    digits = DigitReader(table)
    var known = Array(table.small.keys) + Array(table.tens.keys) + Array(table.scales.keys)
    known += Array(table.ordinals.keys) + Array(table.months.keys) + Array(table.weekdays.keys)
    beginnings = Set(known.map { Self.beginning(of: Array($0.utf8), 0, $0.utf8.count) })
  }

  /// What a text says in numbers.
  ///
  /// - Parameter hidden: stretches that are no text, such as placeholders, in order.
  func scan(_ text: String, hiding hidden: [Range<Int>] = []) -> NumberScan {
    let bytes = Array(text.utf8)
    var scan = NumberScan()
    var run = NumberRun(isHalfPast: table.isHalfPast)
    var hidden = hidden[...]
    var index = 0
    while index < bytes.count {
      while let first = hidden.first, first.upperBound <= index { hidden.removeFirst() }
      if let first = hidden.first, first.contains(index) {
        index = first.upperBound
      } else if 0x30...0x39 ~= bytes[index] {
        run.finish(into: &scan)
        let number = digits.number(in: bytes, at: index)
        index = number.range.upperBound
        scan.numbers.append(number)
      } else if bytes.startsLetter(at: index) {
        let end = bytes.endOfWord(from: index)
        let next = read(bytes, index..<end, &run, &scan)
        index = max(end, next)
      } else {
        if bytes[index] != 0x20, bytes[index] != 0x2D { run.finish(into: &scan) }
        index += 1
      }
    }
    run.finish(into: &scan)
    scan.divideMonths()
    scan.joinHalves(in: bytes)
    scan.joinDecimals(in: bytes, marks: table.decimalWords)
    return scan
  }

  /// The numbers that words begin with, such as *twaalfjarige*; dear, and seldom asked for.
  func beginnings(in text: String) -> Set<NumberValue> {
    let found = text.lowercased().split { !$0.isLetter }
      .compactMap { words.beginning(of: String($0)) }
    return Set(found.map { NumberValue($0) })
  }

  /// Reads a word; returns where to go on.
  private func read(
    _ bytes: [UInt8], _ range: Range<Int>, _ run: inout NumberRun, _ scan: inout NumberScan
  ) -> Int {
    guard beginnings.contains(Self.beginning(of: bytes, range.lowerBound, range.upperBound)) else {
      if !run.bears(bytes, range) { run.finish(into: &scan) }
      return range.upperBound
    }
    for end in bytes.endsOfHyphenated(from: range.upperBound).reversed() {
      let written = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
      let word = written.lowercased()
      let place = range.lowerBound..<end
      if let meaning = words.meaning(of: word) {
        run.add(meaning, at: place, into: &scan)
        return end
      }
      let mayBeDate = !table.hasCapitalDates || written.first?.isUppercase == true
      if let month = table.months[word], mayBeDate {
        scan.months.append(NumberScan.Named(number: month, range: place))
      } else if let day = table.weekdays[word], mayBeDate {
        scan.weekdays.append(NumberScan.Named(number: day, range: place))
      } else {
        continue
      }
      run.finish(into: &scan)
      return end
    }
    if !run.bears(bytes, range) { run.finish(into: &scan) }
    return range.upperBound
  }

  /// The first three bytes in lower case.
  private static func beginning(of bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<min(end, start + 3) {
      let byte = bytes[index]
      value = value << 8 | UInt32(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    return value
  }
}

extension [UInt8] {
  /// Whether a letter begins here; of marks outside ASCII, the common ones are none.
  func startsLetter(at index: Int) -> Bool {
    let byte = self[index]
    return 0x61...0x7A ~= byte | 0x20 || (byte >= 0xC3 && byte != 0xE2)
  }

  /// Where the word ends that begins at an index.
  func endOfWord(from index: Int) -> Int {
    var end = index
    while end < count {
      let byte = self[end]
      let isLetter = 0x61...0x7A ~= byte | 0x20 || byte >= 0xC3 && byte != 0xE2
      if isLetter {
        end += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      } else if byte == 0x27, end + 1 < count, 0x61...0x7A ~= self[end + 1] | 0x20 {
        end += 1
      } else {
        break
      }
    }
    return Swift.min(Swift.max(end, index + 1), count)
  }

  /// Where a word ends that goes on over hyphens, with one part, two, three or four.
  func endsOfHyphenated(from end: Int) -> [Int] {
    var ends = [end]
    while ends.count < 4, let last = ends.last, last + 1 < count, self[last] == 0x2D,
      startsLetter(at: last + 1)
    {
      ends.append(endOfWord(from: last + 1))
    }
    return ends
  }
}
