import ArgumentParser
import Pont

/// The options that say the languages of files that do not say them.
struct FileLanguages: ParsableArguments {
  @Option(help: "The source language of a file that does not say it …")
  var from: LanguageTag?

  @Option(help: "… and the target language.")
  var to: LanguageTag?

  func validate() throws {
    if from == nil, to != nil { throw ValidationError("--to goes with --from.") }
  }

  /// Source and target, as far as they are named.
  var tags: [LanguageTag] { [from, to].compactMap(\.self) }
}
