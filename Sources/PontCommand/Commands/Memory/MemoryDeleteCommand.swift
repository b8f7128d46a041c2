import ArgumentParser
import Pont

/// Takes units out of a memory.
struct MemoryDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete units, chosen by filter, number or text; shows first which.",
    discussion: """
      A unit that came from another file too, which the filter does not admit, stays with that. \
      --apply deletes all in one operation, which can be undone.

        pont memory delete --memory news.pont --origin bad.tmx
        pont memory delete --memory news.pont --units 17,21-30 --apply
      """)

  @OptionGroup var memory: MemoryOption
  @OptionGroup var filter: FilterOptions

  @Option(
    help: ArgumentHelp(
      "Units of these numbers: 17,21-30; '-' reads them from standard input, one a line.",
      valueName: "numbers"))
  var units: String?

  @Option(help: "Units in whose texts this stands, whatever its case and accents.")
  var text: String?

  @OptionGroup var applying: ApplyOptions
  @OptionGroup var output: FormatOptions

  func validate() throws {
    let isChosen = try filter.filter() != nil || units != nil || text != nil
    guard isChosen else {
      throw ValidationError("Say which units: --where, --origin, --since, --units or --text.")
    }
    if let units, units != "-" { _ = try Self.numbers(in: units) }
  }

  func run() throws {
    let chosen = try chosen()
    let report = ChangeReport(format: output.format)
    var progress = ProgressBar("Looking for units")
    defer { progress.end() }
    if applying.apply {
      let store = try memory.writable()
      let count = try store.removeUnits(where: chosen, note: note) {
        progress.show($0, of: $1, count: $0)
      }
      progress.end()
      return try report.write("deleted", count, in: store)
    }
    var count = 0
    try memory.opened().forEachUnit(where: chosen) {
      progress.show($0, of: $1, count: $0)
    } _: { unit in
      count += 1
      progress.end()
      try UnitPrinter(format: output.format).write(unit)
    }
    try report.preview("deleted", count)
  }

  private var note: String {
    ([filter.description]
      + [units.map { "units \($0)" }, text.map { "text ~ \($0)" }]
      .compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func chosen() throws -> UnitFilter {
    var filters = try [filter.filter()].compactMap(\.self)
    if let text { filters.append(.holding(text)) }
    if let units {
      let lines = units == "-" ? try TextFile(path: "-").lines : [units]
      filters.append(.numbers(try lines.filter { !$0.isEmpty }.flatMap(Self.numbers)))
    }
    return .all(filters)
  }

  /// The numbers that a list such as `17,21-30` names.
  private static func numbers(in list: String) throws -> [Int64] {
    try list.split(separator: ",").flatMap { part in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Int64($0.trimmingPrefix(" ")) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count < 3,
        first <= last, last - first < 10_000_000
      else { throw ValidationError("--units: '\(part)' is no number nor a range such as 21-30.") }
      return Array(first...last)
    }
  }
}
