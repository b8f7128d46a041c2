import ArgumentParser

/// The option `--apply` of commands that show first what they would do.
struct ApplyOptions: ParsableArguments {
  @Flag(help: "Do it; without this the command only shows what it would do.")
  var apply = false
}
