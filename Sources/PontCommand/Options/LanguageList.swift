import ArgumentParser
import Pont

/// Several languages in one argument, with commas between: `en,de,fr`.
struct LanguageList: ExpressibleByArgument {
  let tags: [LanguageTag]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let tags = parts.compactMap { LanguageTag($0) }
    guard tags.count == parts.count, !tags.isEmpty else { return nil }
    self.tags = tags
  }
}
