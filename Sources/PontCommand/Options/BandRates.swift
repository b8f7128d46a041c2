import ArgumentParser
import Pont

/// How words are paid, by band: `100=0.2,95-99=0.4`.
struct BandRates: ExpressibleByArgument {
  let rates: [MatchBand: Double]

  init?(argument: String) {
    var rates: [MatchBand: Double] = [:]
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      guard pair.count == 2, let band = MatchBand(rawValue: String(pair[0])),
        MatchBand.work.contains(band), let rate = Double(pair[1]), 0...10 ~= rate
      else { return nil }
      rates[band] = rate
    }
    self.rates = rates
  }
}
