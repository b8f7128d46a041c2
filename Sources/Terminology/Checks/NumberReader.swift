internal import Bitext

/// Reads the numbers of a text as its language writes them: *1.234,56* in Dutch, *1,234.56* in
/// English, *1 234,56* in French.
struct NumberReader: Sendable {
  /// A number in a text.
  struct Reading {
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// As it is written.
    var text: String
    /// What it may mean: digits, a full stop for the decimals; a time or date as its parts.
    var meanings: Set<String>
  }

  private let decimal: UInt8
  private let months: [String]

  init(language: LanguageTag) {
    decimal =
      ["en", "zh", "ja", "ko", "he", "th"].contains(language.language)
      ? UInt8(ascii: ".") : UInt8(ascii: ",")
    months = WordTable(for: language)["months"]
  }

  /// The numbers in order of place.
  func readings(in text: String) -> [Reading] {
    let bytes = Array(text.utf8)
    var readings: [Reading] = []
    var index = 0
    while index < bytes.count {
      guard Self.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let end = end(of: bytes, from: index)
      readings.append(reading(text, bytes, index..<end))
      index = end
    }
    return readings
  }

  /// The number of the month that a text names, for each month it names.
  func months(in text: String) -> [String] {
    let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    return months.enumerated().compactMap { words.contains($1) ? String($0 + 1) : nil }
  }

  private func end(of bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if Self.isDigit(bytes[end]) {
        end += 1
      } else if let length = separator(bytes, at: end), end + length < bytes.count,
        Self.isDigit(bytes[end + length])
      {
        end += length
      } else {
        break
      }
    }
    return end
  }

  /// The length of a mark inside a number; a space joins only groups of three.
  private func separator(_ bytes: [UInt8], at index: Int) -> Int? {
    if ".,:".utf8.contains(bytes[index]) { return 1 }
    let spaces: [[UInt8]] = [
      [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0x27], [0xE2, 0x80, 0x99],
    ]
    for space in spaces where bytes[index...].starts(with: space) {
      let group = bytes[(index + space.count)...].prefix { Self.isDigit($0) }
      return group.count == 3 ? space.count : nil
    }
    return nil
  }

  private func reading(_ text: String, _ bytes: [UInt8], _ range: Range<Int>) -> Reading {
    let written = Array(bytes[range])
    var meanings = [plain(written, decimal: decimal)]
    let parts = written.split { !Self.isDigit($0) }.map { Self.digits(Array($0)) }
    let isTime =
      written.count < 6 && written.dropLast(2).last.map { ".:".utf8.contains($0) } == true
    if parts.count == 2, isTime {
      meanings.append(parts.joined(separator: ":"))
    }
    if parts.count > 1 {
      meanings.append(plain(written, decimal: decimal == 0x2C ? 0x2E : 0x2C) + "?")
    }
    return Reading(
      range: range, text: text.slice(of: range), meanings: Set(meanings))
  }

  /// The digits with a full stop before the decimals; groups are joined.
  private func plain(_ written: [UInt8], decimal: UInt8) -> String {
    let last = written.lastIndex { !Self.isDigit($0) }
    guard let last, written[last] == decimal, written.count(where: { $0 == decimal }) == 1 else {
      return Self.digits(written)
    }
    let decimals = written[(last + 1)...].reversed().drop { $0 == 0x30 }.reversed()
    let whole = Self.digits(Array(written[..<last]))
    return decimals.isEmpty ? whole : whole + "." + String(decoding: decimals, as: UTF8.self)
  }

  private static func digits(_ bytes: [UInt8]) -> String {
    let digits = bytes.filter(isDigit).drop { $0 == 0x30 }
    return digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
