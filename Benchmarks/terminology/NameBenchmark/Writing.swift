import Bitext
import Foundation
import Terminology

/// How often the name is written rightly without having been seen in the other language.
struct Writing {
  let rows: [NameRow]
  let showsErrors: Bool

  func report() {
    for (title, origins) in [("all", nil), ("not of Latin letters", "latn")] as [(String, String?)]
    {
      for target in ["en", "de", "fr"] {
        let kept = rows.filter { $0.origin != origins }
        let full = measure(kept, to: target) { $0.forms[$1] ?? [] }
        let surname = measure(kept, to: target) { $0.surnames($1) }
        print("write nl-\(target), \(title): names first \(full.0.text), in five \(full.1.text);")
        print("      surnames first \(surname.0.text), in five \(surname.1.text)")
      }
    }
    cyrillic()
  }

  private func measure(
    _ rows: [NameRow], to target: String, _ forms: (NameRow, String) -> [String]
  ) -> (Figure, Figure) {
    var first = Figure()
    var five = Figure()
    guard let source = LanguageTag("nl"), let tag = LanguageTag(target) else {
      return (first, five)
    }
    for row in rows {
      let wanted = forms(row, target)
      guard let name = forms(row, "nl").first else { continue }
      let found = NameTranscriber().candidates(for: name, from: source, to: tag, limit: 5)
      let isFirst = found.first.map { wanted.contains($0.name) } ?? false
      first.count(isFirst)
      five.count(found.contains { wanted.contains($0.name) })
      if showsErrors, !isFirst, name.contains(" ") {
        let shown = found.map { "\($0.name) \(Int($0.score * 100))" }.joined(separator: ", ")
        print("   \(target) \(name) ≠ \(wanted.joined(separator: "/")): \(shown)")
      }
    }
    return (first, five)
  }

  private func cyrillic() {
    for target in ["nl", "en", "de", "fr"] {
      var first = Figure()
      for row in rows {
        guard let name = row.forms["original"]?.first, let source = LanguageTag(row.origin),
          let tag = LanguageTag(target)
        else { continue }
        let found = NameTranscriber().candidates(for: name, from: source, to: tag, limit: 1)
        let isRight = found.first.map { row.forms[target]?.contains($0.name) == true } ?? false
        first.count(isRight)
        if showsErrors, !isRight {
          print("   \(target) \(name) ≠ \(row.forms[target] ?? []): \(found.first?.name ?? "")")
        }
      }
      print("write from the original to \(target): first \(first.text)")
    }
  }
}
