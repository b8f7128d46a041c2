public import Bitext
import Foundation

/// Finds a name of one language in a list of names of another, such as those of a translation.
///
/// Names are compared by what they sound like: *Loekasjenko* and *Lukashenko* are the same sounds.
/// A list is looked through by a key of the coarse sounds first, and as a whole where that finds
/// nothing sure. Where nothing fits, nothing is believed.
public struct NameMatcher: Sendable {
  /// The names of the list, in its order.
  public let names: [String]

  private let language: LanguageTag
  private let sounds: [NameSounds]
  private let byKey: [[UInt8]: [Int]]

  /// Below this, a candidate is not believed.
  private static let leastBelieved = 0.5
  /// Above this, a name that is spelled otherwise is taken for the same without a look at a text.
  private static let leastSure = 0.9
  private static let editsOfOtherNames: Float = 10

  /// Prepares a list of names.
  /// - Parameter language: the language that the names are written in.
  public init(names: [String], language: LanguageTag) {
    let spelling = SoundSpelling(of: language)
    let sounds = names.map { NameSounds($0, as: spelling) }
    var byKey: [[UInt8]: [Int]] = [:]
    for (index, name) in sounds.enumerated() {
      for key in Set(name.keys) { byKey[key, default: []].append(index) }
    }
    self.names = names
    self.language = language
    self.sounds = sounds
    self.byKey = byKey
  }

  /// The names of the list that may be the same as a name, best first; empty when none is believed.
  ///
  /// - Parameters:
  ///   - name: the name as the other language writes it.
  ///   - source: that language.
  ///   - limit: how many at most.
  public func best(
    for name: String, from source: LanguageTag, limit: Int = 5
  ) -> [NameCandidate] {
    ranked(for: name, from: source, limit: limit).filter { $0.score >= Self.leastBelieved }
  }

  /// The name of the list that is surely the same as a name of as many words, found by its key alone.
  func respelled(_ name: String, from source: LanguageTag) -> NameCandidate? {
    let count = NameParts(name).parts.count
    let found = ranked(for: name, from: source, limit: 3, readingAll: false)
    guard let best = found.first(where: { NameParts($0.name).parts.count == count }),
      best.name == found.first?.name, best.score >= Self.leastSure
    else { return nil }
    return best
  }

  /// The nearest names of the list, believed or not, best first.
  public func ranked(
    for name: String, from source: LanguageTag, limit: Int = 5
  ) -> [NameCandidate] {
    ranked(for: name, from: source, limit: limit, readingAll: true)
  }

  private func ranked(
    for name: String, from source: LanguageTag, limit: Int, readingAll: Bool
  ) -> [NameCandidate] {
    let wanted = NameSounds(name, as: SoundSpelling(of: source))
    guard !wanted.parts.isEmpty, limit > 0 else { return [] }
    let compare = NameComparison(source: source.language, target: language.language)
    let written = NameTranscriber().candidates(for: name, from: source, to: language, limit: 8)
    let forms = Dictionary(
      written.map { ($0.name.lowercased(), $0.score) }, uniquingKeysWith: { max($0, $1) })
    func nearness(_ index: Int) -> Nearness {
      let share = forms[names[index].lowercased()]
      let factor = share.map { Float(1 - 0.2 * Self.weight(of: $0) - 0.6 * $0) } ?? 1
      return Nearness(
        index: index, distance: compare(wanted, sounds[index]) * factor, share: share)
    }
    return nearest(to: wanted, readingAll: readingAll, nearness).prefix(limit).map { near in
      let edits = compare.edits(wanted, sounds[near.index]) ?? Self.editsOfOtherNames
      return NameCandidate(
        name: names[near.index],
        score: Self.belief(edits, share: near.share, sounds: wanted.length),
        rules: [
          "sounds: \(name) ~ \(names[near.index]), \(Self.rounded(near.distance)) apart"
        ])
    }
  }

  /// How near a name of the list is.
  private struct Nearness {
    let index: Int
    let distance: Float
    /// How likely the rules write it so; none where they do not.
    let share: Double?
  }

  private static func rounded(_ distance: Float) -> Float { (distance * 1000).rounded() / 1000 }

  private func nearest(
    to wanted: NameSounds, readingAll: Bool, _ nearness: (Int) -> Nearness
  ) -> [Nearness] {
    let sameKey = Set(wanted.keys.flatMap { byKey[$0] ?? [] }).sorted()
    var near = sameKey.map(nearness)
    if readingAll, near.allSatisfy({ $0.distance > 0.12 }) { near = names.indices.map(nearness) }
    return near.sorted {
      ($0.distance, -($0.share ?? 0), $0.index) < ($1.distance, -($1.share ?? 0), $1.index)
    }
  }

  /// How much it says that the rules write a name so, from 0 to 1: what they hardly ever write is no
  /// nearer than other names.
  private static func weight(of share: Double, slope: Double = 20) -> Double {
    min(1, share * slope)
  }

  /// How probable it is that names so many sounds apart are the same.
  ///
  /// What the rules themselves would write counts as much nearer.
  private static func belief(_ edits: Float, share: Double?, sounds: Int) -> Double {
    let short = max(0, 5 - Double(sounds)) * 0.4
    let edits =
      Double(edits) * (share.map { max(0.1, 1 - 0.5 * weight(of: $0, slope: 6) - $0) } ?? 1)
    return 1 / (1 + exp(-(4.6 - 10.5 * edits - short)))
  }
}

extension NameSounds {
  /// The number of sounds of the longest part.
  fileprivate var length: Int { parts.map(\.sounds.count).max() ?? 0 }
}
