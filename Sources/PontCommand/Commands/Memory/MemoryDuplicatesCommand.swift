import ArgumentParser
import Pont

/// Shows units that say the same, and makes one of each.
struct MemoryDuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract:
      "Show units that say the same in the same languages; --apply makes one of each group.",
    discussion: """
      The first unit of a group stays, with every way in which the others came in. White space does \
      not matter. Status 1 when there are duplicates.

        pont memory duplicates --memory news.pont
        pont memory duplicates --memory news.pont --ignore-codes --ignore-case --apply
      """)

  @OptionGroup var memory: MemoryOption

  @Flag(help: "Inline codes do not matter; those of the first unit stay.")
  var ignoreCodes = false

  @Flag(help: "Case and accents do not matter.")
  var ignoreCase = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var applying: ApplyOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    var likeness: TextLikeness = .ignoringSpace
    if ignoreCodes { likeness.insert(.ignoringCodes) }
    if ignoreCase { likeness.insert(.ignoringCase) }
    var progress = ProgressBar("Looking for duplicates")
    defer { progress.end() }
    if applying.apply {
      let store = try memory.writable()
      let count = try store.joinDuplicates(likeness, where: filter.filter()) { done, total in
        progress.show(done, of: total, count: done)
      }
      progress.end()
      return try ChangeReport(format: output.format).write("joined", count, in: store)
    }
    var groups = 0
    try memory.opened().forEachDuplicate(likeness, where: filter.filter()) { done, total in
      progress.show(done, of: total, count: done)
    } _: { group in
      groups += 1
      progress.end()
      try write(group)
    }
    progress.end()
    if output.format == .text, groups > 0 {
      StandardError.line("\(counted(groups, "group")); --apply makes one unit of each.")
    }
    try Finds(count: groups, format: output.format).end()
  }

  private func write(_ group: DuplicateGroup) throws {
    switch output.format {
    case .json:
      try JSONLine.write(
        Record(units: group.units, texts: group.texts.map(LanguageTextRecord.init)))
    case .text:
      StandardOutput.line(
        Style.output(.bold, "units " + group.units.map(String.init).joined(separator: ", ")))
      for text in group.texts { StandardOutput.line("  \(text.language)  \(text.text)") }
    }
  }

  /// The JSON form of a group.
  private struct Record: Encodable {
    let units: [Int64]
    let texts: [LanguageTextRecord]
  }
}
