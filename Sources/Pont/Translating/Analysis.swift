/// How much of each kind of work there is in a file, or in several.
public struct Analysis: Hashable, Sendable {
  /// The volume of each band; none where there is nothing of it.
  public private(set) var bands: [MatchBand: Volume] = [:]

  /// Nothing to do.
  public init() {}

  /// What is in a band.
  public subscript(band: MatchBand) -> Volume { bands[band] ?? Volume() }

  /// All together.
  public var total: Volume {
    MatchBand.allCases.reduce(into: Volume()) { $0 += self[$1] }
  }

  /// Adds to a band.
  public mutating func add(_ volume: Volume, to band: MatchBand) {
    bands[band, default: Volume()] += volume
  }

  /// Adds what is in another.
  public static func += (left: inout Self, right: Self) {
    for (band, volume) in right.bands { left.add(volume, to: band) }
  }

  /// The words, each counted as its band is paid; bands without a rate count whole.
  public func weightedWords(_ rates: [MatchBand: Double]) -> Double {
    MatchBand.work.reduce(0) { $0 + Double(self[$1].words) * (rates[$1] ?? 1) }
  }
}
