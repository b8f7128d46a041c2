public import Bitext
import Foundation
internal import Interchange

/// Documents with their translations, and those that have found none.
public struct DocumentPairs: Sendable, Hashable {
  /// The pairs, in order of their names or of their list.
  public var pairs: [DocumentPair] = []
  /// Source documents that have no translation by name.
  public var loneSources: [String] = []
  /// Translations that have no source by name.
  public var loneTargets: [String] = []

  /// Reads a list: the source file, a tab, the file of its translation, and a name for the results
  /// after another tab, if wanted. Lines that begin with `#` are skipped.
  ///
  /// Paths count from the folder of the list, or from the current one for standard input.
  /// - Throws: `PontError` at the first line that is no pair or names a file that is not there.
  public init(list path: String) throws {
    let folder = path == "-" ? "" : (path as NSString).deletingLastPathComponent
    let lines = try TextFile(path: path).text
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated()
    where line.first != "#" && !line.allSatisfy(\.isWhitespace) {
      let cells = line.split(separator: "\t").map(String.init)
      guard 2...3 ~= cells.count else {
        throw PontError.notAPair(path: path, line: index + 1)
      }
      let files = cells.prefix(2).map { cell in
        cell.hasPrefix("/") || folder.isEmpty ? cell : folder + "/" + cell
      }
      for (file, cell) in zip(files, cells) where !FileManager.default.fileExists(atPath: file) {
        throw PontError.noDocument(path: path, line: index + 1, document: cell)
      }
      pairs.append(
        DocumentPair(source: files[0], target: files[1], name: cells.last.map(Self.name) ?? ""))
    }
    makeNamesUnique()
  }

  /// Finds pairs by the names of files: `x.nl.html` and `x.en.html`, `nl/x.md` and `en/x.md`.
  ///
  /// - Parameters:
  ///   - source: a folder, which is searched with all folders in it.
  ///   - target: the folder of the translations; the same where both are in one.
  ///   - excluded: a folder that is not looked into, because results are written there.
  public init(
    source: String, target: String, from: LanguageTag, to: LanguageTag, excluding excluded: String?
  ) {
    let finder = NamePairing(from: from, to: to, excluded: excluded)
    self =
      source == target
      ? finder.pairs(in: source) : finder.pairs(between: source, and: target)
  }

  init() {}

  /// Gives pairs of one name a number each.
  mutating func makeNamesUnique() {
    var seen: [String: Int] = [:]
    for index in pairs.indices {
      let count = seen[pairs[index].name, default: 0] + 1
      seen[pairs[index].name] = count
      if count > 1 { pairs[index].name += "-\(count)" }
    }
  }

  /// A file's name without folders and ends, or a name of the user's with nothing that leads out of
  /// the folder of results.
  static func name(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != ".." && $0 != "." }
    return String(parts.last ?? "pair")
  }
}
