internal import Bitext
import Foundation
internal import Interchange

/// Puts units into a canonical order, whatever their number: runs that fit into memory are sorted and
/// written to files, which are then read side by side.
struct UnitSorter: ~Copyable {
  private let folder: URL
  private let runBytes: Int
  private var run: [(key: String, unit: TranslationUnit)] = []
  private var size = 0
  private var paths: [String] = []

  /// - Parameter runBytes: how many bytes of text are in memory at a time.
  init(runBytes: Int = 1 << 25) throws {
    self.runBytes = runBytes
    folder = FileManager.default.temporaryDirectory.appending(path: "pont-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Takes a unit.
  mutating func add(_ unit: TranslationUnit) throws {
    let unit = unit.canonical
    let key = unit.orderKey
    size += 2 * key.utf8.count + 200
    run.append((key, unit))
    if size > runBytes { try spill() }
  }

  /// Calls `body` with all units in order.
  mutating func forEach(_ body: (TranslationUnit) throws -> Void) throws {
    if paths.isEmpty {
      for (_, unit) in sorted() { try body(unit) }
      return
    }
    try spill()
    let runs = try paths.map { try Run($0) }
    while let first = runs.filter({ $0.head != nil }).min(by: {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }) {
      if let unit = first.head { try body(unit) }
      try first.advance()
    }
  }

  private func sorted() -> [(key: String, unit: TranslationUnit)] {
    run.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private mutating func spill() throws {
    let path = folder.appending(path: "\(paths.count).tmx").path
    var writer = try UnitWriter(path: path, kind: .tmx)
    for (_, unit) in sorted() { try writer.write(unit) }
    try writer.finish()
    paths.append(path)
    run = []
    size = 0
  }

  /// A run that was written, and the next unit of it.
  private final class Run {
    private var reader: UnitReader
    private(set) var head: TranslationUnit?
    private(set) var key = ""

    init(_ path: String) throws {
      reader = try UnitReader(path: path, kind: .tmx)
      try advance()
    }

    func advance() throws {
      head = try reader.next()
      key = head?.orderKey ?? ""
    }
  }
}

extension TranslationUnit {
  /// The unit with its variants ordered by language and its attributes by name.
  fileprivate var canonical: TranslationUnit {
    var unit = self
    unit.attributes.sort { ($0.name, $0.value) < ($1.name, $1.value) }
    for index in unit.variants.indices {
      unit.variants[index].attributes.sort { ($0.name, $0.value) < ($1.name, $1.value) }
    }
    unit.variants = unit.variants.enumerated().sorted { left, right in
      left.element.language != right.element.language
        ? left.element.language < right.element.language : left.offset < right.offset
    }.map(\.element)
    return unit
  }

  /// A text by which units are ordered: what they say, then all else of them.
  fileprivate var orderKey: String {
    var key = ""
    for variant in variants {
      key += variant.language.text + "\u{1}" + variant.content.plainText + "\u{1}"
    }
    let parts = ItemParts(.unit(self)).parts.map { $0.name + "\u{2}" + $0.value }
    return key + parts.joined(separator: "\u{1}")
  }
}
