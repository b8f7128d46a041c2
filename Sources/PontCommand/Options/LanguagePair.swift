import ArgumentParser
import Pont

/// The options `--from` and `--to`.
struct LanguagePair: ParsableArguments {
  @Option(help: "The language of the source, as a BCP 47 tag such as nl or nl-BE.")
  var from: LanguageTag

  @Option(help: "The language of the target, such as en.")
  var to: LanguageTag
}
