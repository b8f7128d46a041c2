import ArgumentParser

/// The forms every command can answer in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs: one object a line.
  case json
}

/// The option `--format` of commands that know text and JSON.
struct FormatOptions: ParsableArguments {
  @Option(help: "How to print results: 'text' for people, 'json' for programs, an object a line.")
  var format = OutputFormat.text
}
