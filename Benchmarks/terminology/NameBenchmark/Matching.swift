import Bitext
import Foundation
import Terminology

/// How often a surname is found among many that are nearly the same.
struct Matching {
  let rows: [NameRow]
  let distractors: [String: [String]]
  let showsErrors: Bool

  func report() {
    for target in ["en", "de", "fr", "original"] {
      let kept = rows.filter { row in
        guard row.origin != "latn", let form = row.forms[target]?.first else { return false }
        return target != "original"
          || form.unicodeScalars.allSatisfy {
            $0.value < 0x530 && $0.value > 0x3FF || $0 == " " || $0 == "-"
          }
      }
      let right = kept.compactMap { $0.surnames(target).first }
      let others = distractors[target] ?? []
      let list = Set(right + others).sorted()
      let first = among(list, kept, target)
      print("match nl-\(target) among \(list.count): first \(first.text);")
      for (title, parity) in [("half", 0), ("the other half", 1)] {
        let shorter = Self.list(list, keeping: parity, of: kept.map { $0.surnames(target) })
        print("      \(title) without counterpart: \(believed(shorter, kept, target))")
      }
    }
  }

  /// A list without the names of every second person.
  private static func list(
    _ list: [String], keeping parity: Int, of persons: [[String]]
  ) -> [String] {
    let numbered = persons.enumerated()
    let missing = Set(numbered.filter { $0.offset % 2 != parity }.flatMap(\.element))
    let present = Set(numbered.filter { $0.offset % 2 == parity }.flatMap(\.element))
    return list.filter { !missing.contains($0) || present.contains($0) }
  }

  private func among(_ list: [String], _ rows: [NameRow], _ target: String) -> Figure {
    var figure = Figure()
    guard let source = LanguageTag("nl"),
      let tag = LanguageTag(target == "original" ? "ru" : target)
    else { return figure }
    let matcher = NameMatcher(names: list, language: tag)
    for row in rows {
      guard let name = row.surnames("nl").first else { continue }
      let found = matcher.ranked(for: name, from: source, limit: 3)
      let isRight = found.first.map { row.surnames(target).contains($0.name) } ?? false
      figure.count(isRight)
      if showsErrors, !isRight {
        let shown = found.map { "\($0.name) \(Int($0.score * 100))" }.joined(separator: ", ")
        print("   \(target) \(name) ≠ \(row.surnames(target)): \(shown)")
      }
    }
    return figure
  }

  private func believed(_ list: [String], _ rows: [NameRow], _ target: String) -> String {
    guard let source = LanguageTag("nl"),
      let tag = LanguageTag(target == "original" ? "ru" : target)
    else { return "" }
    let matcher = NameMatcher(names: list, language: tag)
    let listed = Set(list)
    var possible = 0
    var right = 0
    var given = 0
    for row in rows {
      guard let name = row.surnames("nl").first else { continue }
      let wanted = row.surnames(target)
      let isListed = wanted.contains(where: listed.contains)
      if isListed { possible += 1 }
      guard let best = matcher.best(for: name, from: source, limit: 1).first else {
        if showsErrors, isListed {
          let near = matcher.ranked(for: name, from: source, limit: 1).first
          print("   \(target) \(name) refused: \(near?.rules ?? []) \(near?.score ?? 0)")
        }
        continue
      }
      given += 1
      if wanted.contains(best.name) {
        right += 1
        if showsErrors, best.score < 0.9 {
          print("   \(target) \(name) rightly \(best.name) \(Int(best.score * 100)) \(best.rules)")
        }
      } else if showsErrors {
        print("   \(target) \(name) believed \(best.name) \(Int(best.score * 100)) \(best.rules)")
      }
    }
    return String(
      format: "recall %.1f %%, precision %.1f %%", 100 * Double(right) / Double(max(1, possible)),
      100 * Double(right) / Double(max(1, given)))
  }
}
