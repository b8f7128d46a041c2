public import ArgumentParser
public import Pont

extension FileKind: ExpressibleByArgument {}

/// The options that say how files of others are read.
struct ReadingOptionGroup: ParsableArguments {
  @Flag(help: "Leave out what cannot be read, say what it was, and leave with status 4.")
  var keepGoing = false

  @Flag(help: "Mend what can be mended, and say what was done.")
  var repair = false

  @Option(
    help: ArgumentHelp(
      "Read the files as this kind instead of telling it from their content.",
      valueName: "kind"))
  var kind: FileKind?

  @OptionGroup(title: "Limits") var limits: LimitOptions

  /// The options as the library takes them.
  var options: ReadingOptions {
    ReadingOptions(keepsGoing: keepGoing, repairs: repair, limits: limits.limits)
  }
}
