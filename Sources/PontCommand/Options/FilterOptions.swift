import ArgumentParser
import Pont

/// The options that say which units are meant.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only units of which this is true, such as 'domain = politics and user != anna'; may be given "
        + "again. Operators are = != ~ (contains) !~ < <= > >=.", valueName: "filter"))
  var filters: [String] = []

  @Option(help: "Only units made or changed on this day, in this month or year, or later.")
  var since: String?

  @Option(help: "Only units made or changed on this day, in this month or year, or earlier.")
  var until: String?

  @Option(help: ArgumentHelp("Only units that came from this file.", valueName: "file"))
  var origin: String?

  func validate() throws {
    do { _ = try parsed() } catch { throw ValidationError("\(error)") }
  }

  /// The filter that the options state; `nil` where they state none.
  func filter() throws -> UnitFilter? {
    let parsed = try parsed()
    return parsed.isEmpty ? nil : UnitFilter.all(parsed)
  }

  private func parsed() throws -> [UnitFilter] {
    var parsed = try filters.map { try UnitFilter($0) }
    if let since { parsed.append(try UnitFilter.since(since)) }
    if let until { parsed.append(try UnitFilter.until(until)) }
    if let origin { parsed.append(UnitFilter.origin(origin)) }
    return parsed
  }

  /// What was asked, as history tells it.
  var description: String {
    (filters
      + [since.map { "since \($0)" }, until.map { "until \($0)" }, origin]
      .compactMap(\.self)).joined(separator: ", ")
  }
}
