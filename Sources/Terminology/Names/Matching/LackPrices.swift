/// What it costs that one spelling of a name lacks a sound of the other.
struct LackPrices: Sendable {
  /// A price that holds between certain sounds only.
  private struct InCompany {
    let sound: UInt8
    let after: Set<UInt8>
    let before: Set<UInt8>
    let price: Float
  }

  private static let usual: Float = 1.3
  private var prices = [Float](repeating: usual, count: 128)
  private var inCompany: [InCompany] = []

  /// Reads rows of prices: `j 0.15`, or `(bd)j(ao) 0.4` with the sounds that stand beside it.
  init(_ lines: [String]) {
    for line in lines {
      let fields = line.split(separator: " ")
      guard fields.count == 2, let price = Float(fields[1]) else { continue }
      let parts = fields[0].split(omittingEmptySubsequences: false) { "()".contains($0) }
        .map { Array($0.utf8) }
      if parts.count == 1, let sound = parts[0].first, Int(sound) < prices.count {
        prices[Int(sound)] = price
      } else if parts.count == 5, let sound = parts[2].first {
        inCompany.append(
          InCompany(sound: sound, after: Set(parts[1]), before: Set(parts[3]), price: price))
      }
    }
  }

  /// The price of each sound of a name.
  func prices(of name: [UInt8]) -> [Float] {
    var found = name.map { prices[Int($0 & 127)] }
    for rule in inCompany {
      for index in name.indices.dropFirst().dropLast()
      where name[index] == rule.sound && rule.after.contains(name[index - 1])
        && rule.before.contains(name[index + 1])
      {
        found[index] = rule.price
      }
    }
    return found
  }
}
