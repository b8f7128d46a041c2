import ArgumentParser
import Pont

/// Looks after the words that alignment has learnt.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Show, learn and import the words that alignment knows.",
    discussion: """
      A memory keeps, for each two languages, which words translate each other. 'align' uses it and \
      adds to it. Lexicons are no part of 'memory history': 'learn' learns again from the units that \
      are left after 'memory undo', and 'forget' takes out what was learnt or imported.

        pont lexicon import --memory news.pont --from nl --to en freedict-nld-eng
        pont lexicon show --memory news.pont --from nl --to en fiets trein
      """,
    subcommands: [Learn.self, Import.self, Show.self, Export.self, Forget.self])

  /// Learns from all units.
  struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Learn words from all units of a memory, in place of what was learnt before.",
      discussion: """
        What was imported is kept, and helps.

          pont lexicon learn --memory news.pont --from nl --to en
          PONT_MEMORY=news.pont pont lexicon learn --from de --to fr
        """)

    @OptionGroup var memory: MemoryOption
    @OptionGroup var languages: LanguagePair

    func run() throws {
      let store = try memory.writable()
      let units = try store.info().units
      var progress = ProgressBar("Reading units")
      let count = try store.learnLexicon(from: languages.from, to: languages.to) {
        progress.show($0, of: units)
      }
      progress.end()
      let lexicon = try store.storedLexicon(from: languages.from, to: languages.to)
      StandardError.line(
        "\(memory.path): \(lexicon.learned.count) pairs of words learnt from \(count) units")
      if count == 0 { throw ExitStatus.foundNothing }
    }
  }

  /// Adds dictionaries.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add dictionaries: hunalign .dic, TSV, dictd and FreeDict.",
      discussion: """
        Of dictd, name the .index, .dict or .dict.dz file; the other lies beside it. A name without \
        a folder is looked for where Debian's dict-freedict packages put theirs. Dictionaries in the \
        other direction are turned round where their name or first line tells it.

          pont lexicon import --memory news.pont --from nl --to en freedict-nld-eng
          pont lexicon import --from de --to fr words.tsv freedict-fra-deu.index
        """)

    @OptionGroup var memory: MemoryOption
    @OptionGroup var languages: LanguagePair
    @Argument(help: "The dictionaries.") var files: [String]

    func run() throws {
      var read = Lexicon()
      for file in files {
        try read.add(dictionaryAt: file, from: languages.from, to: languages.to)
      }
      let store = try memory.created()
      var lexicon = try store.storedLexicon(from: languages.from, to: languages.to)
      lexicon.imported.merge(read)
      try store.setLexicon(lexicon, from: languages.from, to: languages.to)
      StandardError.line(
        "\(memory.path): \(read.count) pairs of words read, \(lexicon.imported.count) in all")
      if read.isEmpty { throw ExitStatus.foundNothing }
    }
  }

  /// Shows translations of words.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the translations of words, or how many words are known.",
      discussion: """
        Words are kept by their first six letters: 'trams' is not 'tram', but 'perrons' is 'perron'.

          pont lexicon show --memory news.pont --from nl --to en fiets
          pont lexicon show --from nl --to en --format json fiets trein
        """)

    @OptionGroup var memory: MemoryOption
    @OptionGroup var languages: LanguagePair
    @OptionGroup var output: FormatOptions
    @Option(help: "Show at most so many translations of a word.") var limit = 8
    @Argument(help: "The words; without any, the size of the lexicon.") var words: [String] = []

    func validate() throws {
      if limit < 1 { throw ValidationError("--limit is at least 1, not \(limit).") }
    }

    func run() throws {
      let store = try memory.opened()
      let lexicon = try store.storedLexicon(from: languages.from, to: languages.to)
      let printer = LexiconPrinter(format: output.format, limit: limit)
      if words.isEmpty {
        try printer.write(lexicon, languages.from, languages.to)
        if lexicon.isEmpty { throw ExitStatus.foundNothing }
        return
      }
      let all = lexicon.all
      var hasFound = false
      for word in words where try printer.write(word, in: all) { hasFound = true }
      if !hasFound { throw ExitStatus.foundNothing }
    }
  }

  /// Writes the lexicon as a table.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print all pairs of words with their weights, tabs between.",
      discussion: """
          pont lexicon export --memory news.pont --from nl --to en > woorden.tsv
          pont align --from nl --to en --lexicon woorden.tsv a.nl.txt a.en.txt
        """)

    @OptionGroup var memory: MemoryOption
    @OptionGroup var languages: LanguagePair
    @OptionGroup var output: FormatOptions

    func run() throws {
      let lexicon = try memory.opened().learnedLexicon(from: languages.from, to: languages.to)
      switch output.format {
      case .text: StandardOutput.write(lexicon.text)
      case .json:
        let printer = LexiconPrinter(format: .json, limit: .max)
        for stem in lexicon.stems { _ = try printer.write(stem, in: lexicon) }
      }
      if lexicon.isEmpty { throw ExitStatus.foundNothing }
    }
  }

  /// Takes words away.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take away what was learnt, or with --imported what was imported.",
      discussion: """
          pont lexicon forget --memory news.pont --from nl --to en
          pont lexicon forget --memory news.pont --from nl --to en --imported
        """)

    @OptionGroup var memory: MemoryOption
    @OptionGroup var languages: LanguagePair
    @Flag(help: "Take away what was imported.") var imported = false

    func run() throws {
      let store = try memory.writable()
      var lexicon = try store.storedLexicon(from: languages.from, to: languages.to)
      if imported { lexicon.imported = Lexicon() } else { lexicon.learned = Lexicon() }
      try store.setLexicon(lexicon, from: languages.from, to: languages.to)
    }
  }
}
