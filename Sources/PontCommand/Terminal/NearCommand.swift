import ArgumentParser
import Pont

/// The subcommand that was perhaps meant where a word is none: *segment* for *segmnt*.
enum NearCommand {
  /// What to type instead of words that name no subcommand; `nil` where they do, or nothing is near.
  ///
  /// - Parameter words: what stands behind the name of the program.
  static func advice(for words: [String], of root: any ParsableCommand.Type) -> String? {
    var command = root
    var path = [name(of: root)]
    for word in words {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-") else { return nil }
      if let next = subcommands.first(where: { name(of: $0) == word }) {
        command = next
        path.append(word)
        continue
      }
      guard let near = nearest(to: word, among: subcommands.map(name)) else { return nil }
      return (path + [near]).joined(separator: " ")
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  /// The name that fewest letters keep apart from a word, a third of them at most.
  private static func nearest(to word: String, among names: [String]) -> String? {
    var distance = EditDistance(letters(of: word))
    let ranked = names.map { (distance: distance.distance(to: letters(of: $0)), name: $0) }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      best.distance * 3 <= max(word.count, best.name.count)
    else { return nil }
    return best.name
  }

  private static func letters(of word: String) -> [UInt64] {
    word.lowercased().unicodeScalars.map { UInt64($0.value) }
  }
}
