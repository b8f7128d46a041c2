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
  /// The price of one sound for another, 128 by 128.
  private var exchange: [Float]
  private var lack: LackPrices
  private var mergers = SoundMergers()

  /// Reads the prices; those of a language count where it is among the two.
  init(_ table: WordTable, between languages: Set<String>) {
    exchange = [Float](repeating: Self.priceOfOtherConsonant, count: Self.size * Self.size)
    lack = LackPrices(table["lack"])
    for sound in 0..<Self.size { exchange[sound * Self.size + sound] = 0 }
    let vowels = "aeiou".utf8.map { Int($0) }
    for vowel in vowels {
      for other in vowels where other != vowel { exchange[vowel * Self.size + other] = 1 }
    }
    for line in table["near"] {
      let fields = line.split(separator: " ")
      guard fields.count == 3 || fields.count == 4 && languages.contains(String(fields[3]))
      else { continue }
      if mergers.add(fields) { continue }
      guard let first = fields[0].utf8.first.map({ Int($0) }),
        let second = fields[1].utf8.first.map({ Int($0) }), let price = Float(fields[2]),
        first < Self.size, second < Self.size
      else { continue }
      exchange[first * Self.size + second] = price
      exchange[second * Self.size + first] = price
    }
  }

  /// The least price of changing one row into the other.
  /// - Parameters: rows of sounds below 128.
  func callAsFunction(_ left: [UInt8], _ right: [UInt8]) -> Float {
    if left == right { return 0 }
    let lacking = lack.prices(of: left)
    let lackingRight = lack.prices(of: right)
    let width = right.count + 1
    var least = [Float](repeating: 0, count: (left.count + 1) * width)
    for column in right.indices { least[column + 1] = least[column] + lackingRight[column] }
    for (index, sound) in left.enumerated() {
      let row = (index + 1) * width
      let prices = Int(sound & 127) * Self.size
      least[row] = least[row - width] + lacking[index]
      for (column, other) in right.enumerated() {
        let here = row + column + 1
        least[here] = min(
          least[here - width - 1] + exchange[prices + Int(other & 127)],
          least[here - width] + lacking[index], least[here - 1] + lackingRight[column])
        mergers.ending(left, index + 1, right, column + 1) { merger in
          let before = here - merger.row.count * width - merger.other.count
          least[here] = min(least[here], least[before] + merger.price)
        }
      }
    }
    return least[least.count - 1]
  }
}
