internal import Bitext
import Foundation
internal import Interchange

/// Pairs documents by what their names have in common once the marks of languages are taken out.
struct NamePairing {
  private let source: LanguageMarks
  private let target: LanguageMarks
  private let excluded: String?

  init(from: LanguageTag, to: LanguageTag, excluded: String?) {
    source = LanguageMarks(from)
    target = LanguageMarks(to)
    self.excluded = excluded.map { URL(filePath: $0).standardizedFileURL.path }
  }

  /// Pairs within one folder: both sides bear a mark, or the source alone where its translation, or
  /// the original, is the file without one.
  func pairs(in folder: String) -> DocumentPairs {
    let files = files(in: folder)
    var sources: [(key: String, path: String)] = []
    var targets: [(key: String, path: String)] = []
    var plain: [(key: String, path: String)] = []
    for file in files {
      if let key = source.unmarked(file) {
        sources.append((key, folder + "/" + file))
      } else if let key = target.unmarked(file) {
        targets.append((key, folder + "/" + file))
      } else {
        plain.append((file, folder + "/" + file))
      }
    }
    let keys = (Set(sources.map(\.key)), Set(targets.map(\.key)))
    for file in plain {
      if keys.0.contains(file.key), !keys.1.contains(file.key) { targets.append(file) }
      if keys.1.contains(file.key), !keys.0.contains(file.key) { sources.append(file) }
    }
    return matched(sources, targets)
  }

  /// Pairs between two folders, where marks may be there or not.
  func pairs(between one: String, and other: String) -> DocumentPairs {
    matched(
      files(in: one).map { (source.unmarked($0) ?? $0, one + "/" + $0) },
      files(in: other).map { (target.unmarked($0) ?? $0, other + "/" + $0) })
  }

  /// Files with equal keys; then files whose keys differ in their ends only.
  private func matched(
    _ sources: [(key: String, path: String)], _ targets: [(key: String, path: String)]
  ) -> DocumentPairs {
    var result = DocumentPairs()
    var (sources, targets) = (sources, targets)
    for key in [{ $0 }, Self.withoutEnd] {
      let bySource = Dictionary(grouping: sources) { key($0.key) }
      let byTarget = Dictionary(grouping: targets) { key($0.key) }
      for (name, one) in bySource.sorted(by: { $0.key < $1.key }) {
        guard let other = byTarget[name], one.count == 1, other.count == 1 else { continue }
        result.pairs.append(
          DocumentPair(
            source: one[0].path, target: other[0].path, name: Self.withoutEnd(one[0].key)))
      }
      let used = (Set(result.pairs.map(\.source)), Set(result.pairs.map(\.target)))
      sources.removeAll { used.0.contains($0.path) }
      targets.removeAll { used.1.contains($0.path) }
    }
    result.pairs.sort { ($0.name, $0.source) < ($1.name, $1.source) }
    result.loneSources = sources.map(\.path).sorted()
    result.loneTargets = targets.map(\.path).sorted()
    result.makeNamesUnique()
    return result
  }

  /// A name without what stands after its last dot.
  static func withoutEnd(_ name: String) -> String {
    (name as NSString).deletingPathExtension
  }

  /// The documents in a folder and the folders in it, as paths within it, sorted.
  private func files(in folder: String) -> [String] {
    let root = URL(filePath: folder).standardizedFileURL.path
    guard let walker = FileManager.default.enumerator(atPath: root) else { return [] }
    var files: [String] = []
    while let path = walker.nextObject() as? String {
      let name = (path as NSString).lastPathComponent
      let isFolder = walker.fileAttributes?[.type] as? FileAttributeType == .typeDirectory
      let isHidden = name.hasPrefix(".")
      if isFolder, isHidden || root + "/" + path == excluded { walker.skipDescendants() }
      if !isFolder, !isHidden, Self.isDocument(name) { files.append(path) }
    }
    return files.sorted()
  }

  private static func isDocument(_ name: String) -> Bool {
    guard let kind = FileKind.named(name) else { return true }
    return kind == .text || kind.isDocument
  }
}
