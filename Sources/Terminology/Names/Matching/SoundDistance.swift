/// How far two rows of sounds lie apart: a weighted edit distance (Wagner & Fischer 1974) whose
/// prices stand in `sounds.txt`.
struct SoundDistance: Sendable {
  /// The shipped prices between two languages, as the tables call them.
  static func shipped(_ source: String, _ target: String) -> SoundDistance {
    let special = [source, target].filter(withPrices.contains).sorted()
    return byLanguages[special] ?? plain
  }

  private static let plain = SoundDistance(NameTables.sounds, between: [])
  /// The languages that have prices of their own.
  private static let withPrices = Set(
    NameTables.sounds["near"].compactMap { line in
      let fields = line.split(separator: " ")
      return fields.count == 4 ? String(fields[3]) : nil
    })
  private static let byLanguages: [[String]: SoundDistance] = {
    var tables: [[String]: SoundDistance] = [:]
    for language in withPrices {
      for other in withPrices.union([""]) {
        let key = [language, other].filter { !$0.isEmpty }.sorted()
        tables[key] = SoundDistance(NameTables.sounds, between: Set(key))
      }
    }
    return tables
  }()

  private static let size = 128
  private static let priceOfOtherConsonant: Float = 1.7
  private static let priceOfLack: Float = 1.3
  /// The price of one sound for another, 128 by 128.
  private var exchange: [Float]
  /// The price of a sound that stands on one side only.
  private var lack: [Float]

  /// Reads the prices; those of a language count where it is among the two.
  init(_ table: WordTable, between languages: Set<String>) {
    exchange = [Float](repeating: Self.priceOfOtherConsonant, count: Self.size * Self.size)
    lack = [Float](repeating: Self.priceOfLack, count: Self.size)
    for sound in 0..<Self.size { exchange[sound * Self.size + sound] = 0 }
    let vowels = "aeiou".utf8.map { Int($0) }
    for vowel in vowels {
      for other in vowels where other != vowel { exchange[vowel * Self.size + other] = 1 }
    }
    for line in table["near"] {
      let fields = line.split(separator: " ")
      guard fields.count == 3 || fields.count == 4 && languages.contains(String(fields[3])),
        let first = fields[0].utf8.first.map({ Int($0) }),
        let second = fields[1].utf8.first.map({ Int($0) }), let price = Float(fields[2]),
        first < Self.size, second < Self.size
      else { continue }
      exchange[first * Self.size + second] = price
      exchange[second * Self.size + first] = price
    }
    for line in table["lack"] {
      let fields = line.split(separator: " ")
      guard fields.count == 2, let sound = fields[0].utf8.first.map({ Int($0) }),
        sound < Self.size, let price = Float(fields[1])
      else { continue }
      lack[sound] = price
    }
  }

  /// The least price of changing one row into the other.
  /// - Parameters: rows of sounds below 128.
  func callAsFunction(_ left: [UInt8], _ right: [UInt8]) -> Float {
    if left == right { return 0 }
    var previous = [Float](repeating: 0, count: right.count + 1)
    for (column, sound) in right.enumerated() {
      previous[column + 1] = previous[column] + lack[Int(sound & 127)]
    }
    var current = previous
    for sound in left {
      let row = Int(sound & 127)
      current[0] = previous[0] + lack[row]
      for (column, other) in right.enumerated() {
        let otherRow = Int(other & 127)
        current[column + 1] = min(
          previous[column] + exchange[row * Self.size + otherRow],
          previous[column + 1] + lack[row],
          current[column] + lack[otherRow])
      }
      swap(&previous, &current)
    }
    return previous[right.count]
  }
}
