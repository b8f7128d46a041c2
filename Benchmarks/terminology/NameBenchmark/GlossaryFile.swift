import Bitext
import Shipped
import Terminology

/// Reads the shipped tables of concepts (`name: value` lines, an empty line between concepts).
enum GlossaryFile {
  static func shipped() -> Glossary {
    Glossary(concepts: ShippedFile.glossaries.flatMap { concepts(in: $0.text) })
  }

  static func concepts(in text: String) -> [Concept] {
    var concepts: [Concept] = []
    var concept = Concept(kind: .other, terms: [])
    for line in (text + "\n\n").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !concept.terms.isEmpty { concepts.append(concept) }
        concept = Concept(kind: .other, terms: [])
      } else if let colon = line.firstIndex(of: ":"), !line.hasPrefix("%"), !line.hasPrefix("#") {
        let name = String(line[..<colon])
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        add(name, String(value), to: &concept)
      }
    }
    return concepts
  }

  private static func add(_ name: String, _ value: String, to concept: inout Concept) {
    switch name {
    case "id": concept.id = value
    case "kind": concept.kind = Concept.Kind(rawValue: value) ?? .other
    case "subject", "definition", "note", "source": break
    default:
      let pieces = name.split(separator: "_")
      guard let tag = pieces.first.flatMap({ LanguageTag($0) }) else { return }
      let last = pieces.count > 1 ? String(pieces[1]) : "full"
      let part = Term.Part(rawValue: last) ?? .full
      let status = Term.Status(rawValue: last) ?? .preferred
      concept.terms.append(Term(value, language: tag, part: part, status: status))
    }
  }
}
