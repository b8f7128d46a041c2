import ArgumentParser
import Pont

/// Proposes glossary entries for names in a text.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Propose glossary entries for names and institutions in a text.",
    discussion: """
      Each suggestion comes with its reasons and with how probable it is. What the glossaries have \
      already is not suggested, unless --known asks for all names of the text in one list, nor \
      what was rejected in a review. With a translation beside the \
      text, the translation is the first evidence; --learn takes the pairs of the memory instead of \
      a text, and learns terms too. --review asks about each; without a text it asks about what \
      --accept-above has proposed before.

        pont suggest --from nl --to en article.nl.txt article.en.txt
        pont suggest --memory news.pont --from nl --to en --learn --accept-above 0.95
        pont suggest --memory news.pont --from nl --to en --review
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var glossaries: GlossaryOptions
  @OptionGroup var languages: LanguagePair
  @OptionGroup var segmentation: SegmentationOptions

  @Option(help: "Leave out suggestions below this score, from 0 to 1.")
  var minScore = 0.0

  @Flag(help: "Show the names that the glossaries have too.")
  var known = false

  @Flag(help: "Learn names and terms from the pairs of the memory.")
  var learn = false

  @Option(
    help: ArgumentHelp(
      "Write suggestions of this score and above into the memory, as proposed concepts.",
      valueName: "score"))
  var acceptAbove: Double?

  @Flag(help: "Ask about each suggestion: y accept, n reject, e edit, s skip, q leave.")
  var review = false

  @Option(help: "How to print: 'text', 'json', or a glossary as 'tbx', 'csv' or 'tsv'.")
  var format = SuggestFormat.text

  @OptionGroup(title: "Limits") var limits: LimitOptions

  @Argument(help: "The text; '-' is standard input.")
  var file: String?

  @Argument(help: "Its translation, if there is one.")
  var translation: String?

  func validate() throws {
    for (name, score) in [("--min-score", minScore), ("--accept-above", acceptAbove ?? 0)] {
      guard 0...1 ~= score else {
        throw ValidationError("\(name) lies between 0 and 1, not at \(score).")
      }
    }
    guard file != "-" || translation != "-" else {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
    guard !review || (file != "-" && translation != "-") else {
      throw ValidationError("--review reads answers from standard input; name a file.")
    }
    guard !review || (acceptAbove == nil && format == .text) else {
      throw ValidationError(
        "--review asks about each in words; leave --accept-above, --format out.")
    }
    guard !known || (!learn && !review && acceptAbove == nil) else {
      throw ValidationError("--known lists the names of one text; it has no part in decisions.")
    }
    guard !learn || file == nil else {
      throw ValidationError("--learn takes the pairs of the memory; name no file.")
    }
  }

  func run() throws {
    let decides = review || acceptAbove != nil
    // What is learnt or reviewed without a text is in the memory already.
    let isOfMemory = learn || review && file == nil
    let store =
      try isOfMemory
      ? (decides ? memory.writable() : memory.opened())
      : decides ? memory.created() : memory.existing()
    let glossary = try glossaries.glossary(with: store)
    let desk = try SuggestionDesk(
      memory: store, glossary: glossary, source: languages.from, target: languages.to)
    if review, let store, file == nil, !learn {
      let items = try SuggestionReview.proposed(in: store, from: languages.from, to: languages.to)
      return try ask(about: items, desk, store)
    }
    let work = try SuggestionWork(
      desk: desk, store: learn ? store : nil, file: file ?? "-", translation: translation,
      includingKnown: known, reading: limits.reading,
      aligning: { try pair(of: $0, with: $1, glossary: glossary) })
    let suggestions = work.suggestions.filter { $0.score >= minScore }
    if review, let store {
      return try ask(about: suggestions.map { .suggestion($0) }, desk, store)
    }
    try print(suggestions, of: work)
    if let acceptAbove {
      let count = try desk.accept(
        suggestions.filter { $0.score >= acceptAbove }, status: .proposed)
      let advice = "; 'pont suggest --review' asks about \(count == 1 ? "it" : "them")"
      StandardError.line(
        "\(memory.path): \(counted(count, "concept")) proposed"
          + (count > 0 ? advice : ""))
    }
    if suggestions.isEmpty { throw ExitStatus.foundNothing }
  }

  private func ask(
    about items: [SuggestionReview.Item], _ desk: SuggestionDesk, _ store: MemoryStore
  ) throws {
    if items.isEmpty { throw ExitStatus.foundNothing }
    var dialogue = ReviewDialogue(
      SuggestionReview(items, desk: desk, memory: store), languages: languages)
    try dialogue.run()
  }

  private func print(_ suggestions: [Suggestion], of work: SuggestionWork) throws {
    if let glossary = format.glossary {
      let concepts = suggestions.map { suggestion in
        var concept = suggestion.concept(
          from: languages.from, to: languages.to, status: .proposed)
        let score = String(suggestion.score.rounded(toPlaces: 3))
        concept.annotations.append(.property("score", value: score, attributes: []))
        return concept
      }
      for remark in try glossary.write(concepts, to: "-") { StandardError.line("pont: \(remark)") }
      return
    }
    let examples = try work.examples(of: suggestions)
    switch format {
    case .json: try SuggestionPrinter.writeRecords(of: suggestions, examples, in: work.text)
    default: SuggestionPrinter.writeTable(of: suggestions, examples, in: work.text)
    }
  }

  private func pair(
    of text: String, with translation: String, glossary: Glossary
  ) throws -> AlignedPair {
    let aligner = Aligner(
      from: languages.from, to: languages.to,
      lexicon: try Lexicon(glossary, from: languages.from, to: languages.to))
    return try AlignedPair(
      source: segmentation.segmenter(for: languages.from).wordySegments(of: text),
      target: segmentation.segmenter(for: languages.to)
        .wordySegments(of: TextFile(path: translation, options: limits.reading).text),
      by: aligner)
  }
}

extension Double {
  /// The number with so many decimals.
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    return (self * factor).rounded() / factor
  }
}
