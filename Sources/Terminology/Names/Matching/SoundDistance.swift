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
  /// The prices of rows of sounds for each other of which one at least has two.
  private var mergers: [Merger] = []

  /// Rows of one or two sounds that are spelled alike, and what it costs to take one for the other.
  fileprivate struct Merger {
    let row: [UInt8]
    let other: [UInt8]
    let price: Float
  }

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
      guard fields.count == 3 || fields.count == 4 && languages.contains(String(fields[3]))
      else { continue }
      let both = Merger.both(fields)
      if !both.isEmpty {
        mergers += both
        continue
      }
      guard let first = fields[0].utf8.first.map({ Int($0) }),
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
    var beforePrevious = previous
    for (index, sound) in left.enumerated() {
      let row = Int(sound & 127)
      current[0] = previous[0] + lack[row]
      for (column, other) in right.enumerated() {
        let otherRow = Int(other & 127)
        current[column + 1] = min(
          previous[column] + exchange[row * Self.size + otherRow],
          previous[column + 1] + lack[row],
          current[column] + lack[otherRow])
        for merger in mergers where merger.ends(left[...index], right[...column]) {
          let rest = merger.row.count == 1 ? previous : beforePrevious
          current[column + 1] = min(
            current[column + 1], rest[column + 1 - merger.other.count] + merger.price)
        }
      }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    return previous[right.count]
  }
}

extension SoundDistance.Merger {
  /// The mergers that a row of prices spells, one way and the other; none where it is about single
  /// sounds.
  fileprivate static func both(_ fields: [Substring]) -> [Self] {
    let rows = fields.prefix(2).map { Array($0.utf8) }
    guard rows.count == 2, rows.allSatisfy({ 1...2 ~= $0.count }),
      rows.contains(where: { $0.count == 2 }),
      fields.count > 2, let price = Float(fields[2])
    else { return [] }
    return [
      Self(row: rows[0], other: rows[1], price: price),
      Self(row: rows[1], other: rows[0], price: price),
    ]
  }

  /// Whether two names, as far as they are read, end in the two rows.
  fileprivate func ends(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.last == row.last && right.last == other.last && left.count >= row.count
      && right.count >= other.count && left.suffix(row.count).elementsEqual(row)
      && right.suffix(other.count).elementsEqual(other)
  }
}
