import ArgumentParser
import Pont

/// The options that say which concepts are known.
struct GlossaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this glossary, and not the shipped ones; may be given again.", valueName: "table"))
  var glossary: [String] = []

  @Flag(help: "Use the shipped glossaries too, after those given.")
  var shipped = false

  /// Whether the shipped glossaries are used.
  var usesShipped: Bool { shipped || glossary.isEmpty }

  /// The concepts of the memory, of the given glossaries and of the shipped ones, in this order.
  func glossary(with memory: MemoryStore?) throws -> Glossary {
    try Glossary(memory: memory, tables: glossary, includingShipped: usesShipped)
  }

  /// What is needed of them to recognise the terms of a text.
  func glossary(
    with memory: MemoryStore?, for text: String, languages: LanguagePair
  ) throws -> Glossary {
    try Glossary(
      memory: memory, tables: glossary, includingShipped: usesShipped, for: text,
      from: languages.from, to: languages.to)
  }
}
