import Foundation
import Pont

/// Prints what became of units and concepts, and what could not be merged.
struct ItemPrinter {
  private let format: OutputFormat
  private let toErrors: Bool
  private let style: Style
  private let source: LanguageTag?

  /// - Parameters:
  ///   - source: the language that units are named in.
  ///   - toErrors: whether standard output is for something else.
  init(format: OutputFormat, source: LanguageTag?, toErrors: Bool = false) {
    self.format = format
    self.source = source
    self.toErrors = toErrors
    style = toErrors ? Style(isColoured: false) : .output
  }

  /// Names the files that are compared.
  func begin(_ names: [String]) {
    guard format == .text, names.count == 2 else { return }
    line(style(.bold, "--- \(names[0])"))
    line(style(.bold, "+++ \(names[1])"))
  }

  /// Writes a change.
  func write(_ change: ItemChange) throws {
    switch (format, change) {
    case (.json, _): try write(record: Record(change, source))
    case (.text, .added(let item)):
      show(item, mark: "+", as: .green)
    case (.text, .removed(let item)):
      show(item, mark: "-", as: .red)
    case (.text, .changed(let before, let after)): try show(before, after)
    }
  }

  /// Says how much differs.
  func end(_ counts: ItemDifference.Counts) {
    guard format == .text else { return }
    StandardError.line(
      "\(counts.added) added, \(counts.removed) removed, \(counts.changed) changed, "
        + "\(counts.same) the same")
  }

  /// Writes a conflict.
  func write(_ conflict: ItemMerge.Conflict) throws {
    if format == .json { return try write(record: ConflictRecord(conflict)) }
    let parts = conflict.parts.isEmpty ? "" : ": " + conflict.parts.joined(separator: ", ")
    let title = (conflict.ours ?? conflict.theirs ?? conflict.base)?.title(in: source) ?? ""
    line(style(.bold, "conflict\(parts)") + "  \(Self.shortened(title))")
    for (name, item) in [
      ("base", conflict.base), ("ours", conflict.ours), ("theirs", conflict.theirs),
    ] {
      guard let item else {
        line("  \(name): not there")
        continue
      }
      let shown = ItemParts(item).parts.filter {
        conflict.parts.isEmpty || conflict.parts.contains($0.name)
      }
      for part in shown.prefix(20) { line("  \(name) \(part.name): \(Self.shortened(part.value))") }
    }
  }

  private func show(_ item: BitextItem, mark: String, as colour: Style.Mark) {
    for (index, part) in ItemParts(item).parts.enumerated() {
      line(style(colour, "\(index == 0 ? mark : " ") \(part.name): \(Self.oneLine(part.value))"))
    }
  }

  /// Shows the parts that differ, and the first text for its place.
  private func show(_ before: BitextItem, _ after: BitextItem) throws {
    let (old, new) = (ItemParts(before), ItemParts(after))
    line(style(.yellow, "~ \(Self.shortened(before.title(in: source)))"))
    var names: [String] = []
    for part in old.parts + new.parts where !names.contains(part.name) { names.append(part.name) }
    for name in names {
      let (left, right) = (old.values(name), new.values(name))
      let gone = Self.without(left, right)
      let come = Self.without(right, left)
      for index in 0..<max(gone.count, come.count) {
        let pair = (
          index < gone.count ? gone[index] : nil, index < come.count ? come[index] : nil
        )
        line("  \(name): \(try marked(pair.0, pair.1))")
      }
    }
  }

  private func marked(_ before: String?, _ after: String?) throws -> String {
    guard let before else { return addition(after ?? "") }
    guard let after else { return removal(before) }
    var tokenizer = try Tokenizer()
    let difference = Difference(try tokenizer.tokens(of: after), try tokenizer.tokens(of: before))
    let text = DifferenceText(query: after, stored: before, style: style).marked(difference)
    // What no word differs in, differs in its white space or marks.
    let isShown = difference.steps.contains { $0.kind != .kept }
    return isShown ? Self.oneLine(text) : removal(before) + addition(after)
  }

  private func addition(_ text: String) -> String {
    style.isColoured ? style(.added, Self.oneLine(text)) : "{+\(Self.oneLine(text))+}"
  }

  private func removal(_ text: String) -> String {
    style.isColoured ? style(.struck, Self.oneLine(text)) : "[-\(Self.oneLine(text))-]"
  }

  private static func without(_ values: [String], _ others: [String]) -> [String] {
    var others = others
    return values.filter { value in
      guard let place = others.firstIndex(of: value) else { return true }
      others.remove(at: place)
      return false
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.replacing("\n", with: "⏎").replacing("\r", with: "")
  }

  private static func shortened(_ text: String) -> String {
    let line = oneLine(text)
    return line.count > 100 ? line.prefix(99) + "…" : line
  }

  private func line(_ text: String) {
    if toErrors { StandardError.line(text) } else { StandardOutput.line(text) }
  }

  private func write(record: some Encodable) throws {
    guard toErrors else { return try JSONLine.write(record) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    StandardError.line(String(decoding: try encoder.encode(record), as: UTF8.self))
  }

  /// The JSON form of a part.
  private struct PartRecord: Encodable {
    let name: String
    let value: String
  }

  /// The JSON form of a change.
  private struct Record: Encodable {
    let change: String
    let title: String
    let before: [PartRecord]?
    let after: [PartRecord]?

    init(_ change: ItemChange, _ source: LanguageTag?) {
      switch change {
      case .added(let item):
        (self.change, title, before, after) = (
          "added", item.title(in: source), nil, Self.parts(item)
        )
      case .removed(let item):
        (self.change, title, before, after) = (
          "removed", item.title(in: source), Self.parts(item), nil
        )
      case .changed(let old, let new):
        (self.change, title) = ("changed", old.title(in: source))
        (before, after) = (Self.parts(old), Self.parts(new))
      }
    }

    static func parts(_ item: BitextItem) -> [PartRecord] {
      ItemParts(item).parts.map { PartRecord(name: $0.name, value: $0.value) }
    }
  }

  /// The JSON form of a conflict.
  private struct ConflictRecord: Encodable {
    let conflict: [String]
    let base: [PartRecord]?
    let ours: [PartRecord]?
    let theirs: [PartRecord]?

    init(_ conflict: ItemMerge.Conflict) {
      self.conflict = conflict.parts
      base = conflict.base.map(Record.parts)
      ours = conflict.ours.map(Record.parts)
      theirs = conflict.theirs.map(Record.parts)
    }
  }
}
