import ArgumentParser
import Pont

/// Replaces text in the units of a memory.
struct MemoryReplaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Replace text in units, notes or properties; shows first what would change.",
    discussion: """
      With --regex the text is a regular expression as ICU reads it, and $1 in the new text stands \
      for its first group. --apply changes all in one operation, which can be undone.

        pont memory replace --memory news.pont --in text.nl Kiev Kyiv
        pont memory replace --regex '(\\d+) %' '$1%' --where 'client = brug' --apply
      """)

  @OptionGroup var memory: MemoryOption

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Where: 'text', 'text.nl', 'note', or the name of a property or attribute.",
      valueName: "field"))
  var field = "text"

  @Flag(help: "The text is a regular expression.")
  var regex = false

  @Flag(help: "Case does not matter.")
  var ignoreCase = false

  @Flag(help: "Find whole words only.")
  var wholeWords = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var applying: ApplyOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: "What is looked for.")
  var text: String

  @Argument(help: "What takes its place.")
  var new: String

  func validate() throws {
    do { _ = try replacement() } catch { throw ValidationError("\(error)") }
  }

  func run() throws {
    let replacement = try replacement()
    let report = ChangeReport(format: output.format)
    var progress = ProgressBar("Replacing")
    defer { progress.end() }
    if applying.apply {
      let store = try memory.writable()
      let note = "\(text) → \(new)"
      let count = try store.replace(replacement, note: note, where: filter.filter()) {
        progress.show($0, of: $1, count: $0)
      }
      progress.end()
      return try report.write("changed", count, in: store)
    }
    var count = 0
    try memory.opened().previewReplacing(replacement, where: filter.filter()) {
      progress.show($0, of: $1, count: $0)
    } _: { unit in
      count += 1
      progress.end()
      try ReplacementPrinter(format: output.format, field: field).write(unit)
    }
    try report.preview("changed", count)
  }

  private func replacement() throws -> TextReplacement {
    var options = TextReplacement.Options()
    options.isExpression = regex
    options.matchesCase = !ignoreCase
    options.findsWords = wholeWords
    return try TextReplacement(text, by: new, in: place(), options)
  }

  private func place() throws -> TextReplacement.Field {
    switch field {
    case "text": return .text(nil)
    case "note": return .note
    case _ where field.hasPrefix("text."):
      guard let tag = LanguageTag(field.dropFirst(5)) else {
        throw ValidationError("--in '\(field)': write a language after 'text.', as in text.nl.")
      }
      return .text(tag)
    default: return .named(field)
    }
  }
}
