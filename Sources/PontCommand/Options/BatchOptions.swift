import ArgumentParser

/// The options of `align` for many documents.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Align many pairs: a table of source and target files with a tab between, or a folder.",
      valueName: "list|folder"))
  var batch: String?

  @Flag(help: "Pair documents by what is in them where their names say nothing.")
  var pair = false

  @Flag(help: "Align again what is done already.")
  var again = false

  @Flag(help: "Go on after a pair that fails, and end with status 4.")
  var keepGoing = false
}
