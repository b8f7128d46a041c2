/// Telephone numbers, which each country groups in its own way: *020-6245678*, *+31 20 624 5678*.
enum TelephoneNumbers {
  /// Takes out the numbers of both sides that are parts of the same telephone number.
  static func takeOut(
    _ missing: inout [WrittenNumber], _ added: inout [WrittenNumber], _ source: String,
    _ target: String
  ) {
    guard !missing.isEmpty, !added.isEmpty else { return }
    let found = runs(in: target)
    guard !found.isEmpty else { return }
    for run in runs(in: source) {
      guard let same = found.first(where: { isSame($0, run) }) else { continue }
      missing.removeAll { run.range.overlaps($0.range) }
      added.removeAll { same.range.overlaps($0.range) }
    }
  }

  /// Digits with what groups them.
  private struct Run {
    var range: Range<Int>
    /// The digits without zeros before them.
    var digits: [UInt8]
    /// Whether the code of a country begins it.
    var isInternational: Bool
  }

  /// The stretches of digits and marks that are as long as a telephone number is.
  private static func runs(in text: String) -> [Run] {
    var runs: [Run] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard 0x30...0x39 ~= bytes[index] else {
        index += 1
        continue
      }
      let start = index
      var end = index
      while index < bytes.count, 0x30...0x39 ~= bytes[index] || isMark(bytes, index) {
        if 0x30...0x39 ~= bytes[index] { end = index + 1 }
        index += 1
      }
      let digits = bytes[start..<end].filter { 0x30...0x39 ~= $0 }
      if fewest...most ~= digits.count {
        let isInternational =
          start > 0 && bytes[start - 1] == 0x2B || digits.starts(with: [0x30, 0x30])
        runs.append(
          Run(
            range: start..<end, digits: Array(digits.drop { $0 == 0x30 }),
            isInternational: isInternational))
      }
    }
    return runs
  }

  private static let fewest = 7
  private static let most = 15

  private static func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0xA0: true
    // The no-break spaces and hyphens.
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xA0
    default: false
    }
  }

  /// Whether the longer of two numbers has nothing more than the code of a country before it.
  private static func isSame(_ one: Run, _ other: Run) -> Bool {
    let (short, long) = one.digits.count < other.digits.count ? (one, other) : (other, one)
    let more = long.digits.count - short.digits.count
    return short.digits.count >= fewest - 1 && (more == 0 || more <= 4 && long.isInternational)
      && long.digits.suffix(short.digits.count).elementsEqual(short.digits)
  }
}
