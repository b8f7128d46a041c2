internal import Bitext

/// Which languages of a memory serve those asked for last, as a rule those asked for next too.
struct ServingLanguages {
  private var generation: Int64 = -1
  private var known: [LanguageTag: [(number: Int64, tag: LanguageTag)]] = [:]

  /// The languages whose texts may stand for a tag, the tag itself first.
  mutating func languages(
    _ tag: LanguageTag, in state: FileState
  ) -> [(number: Int64, tag: LanguageTag)] {
    if generation != state.generation { known = [:] }
    generation = state.generation
    if let known = known[tag] { return known }
    let serving = state.languages.serving(tag)
    known[tag] = serving
    return serving
  }
}
