import Bitext
import Shipped
import Terminology

/// Names that are nearly like others: the shipped surnames of each origin, with other endings.
enum Distractors {
  /// The names by language, without those that are the same in the original as a person's.
  static func lists(without persons: [NameRow]) -> [String: [String]] {
    let taken = Set(persons.flatMap { $0.surnames("original") }.map(plain))
    let originals = originals.filter { !taken.contains(plain($0.1)) }
    var lists = ["original": changed(originals.filter { $0.0 != "ka" && $0.0 != "hy" }.map(\.1))]
    for target in ["en", "de", "fr"] {
      guard let tag = LanguageTag(target) else { continue }
      lists[target] = originals.flatMap { origin, name -> [String] in
        guard let language = LanguageTag(origin),
          let romanizer = Romanizer(from: language, as: .newspaper(tag))
        else { return [] }
        return changed([name]).map { romanizer($0) }
      }
    }
    return lists
  }

  /// A name as it is compared: the letters that languages exchange made one.
  private static func plain(_ name: String) -> String {
    String(
      name.lowercased().map {
        "ёэє".contains($0) ? "е" : "іїыи".contains($0) ? "и" : $0 == "о" ? "а" : $0
      })
  }

  private static let originals: [(String, String)] = {
    var names: [(String, String)] = []
    var origin = ""
    let text = ShippedFile.names.first { $0.name == "origins.txt" }?.text ?? ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("[") {
        origin = String(line.dropFirst().dropLast())
      } else if !line.hasPrefix("#"), origin != "latn" {
        names += line.split(separator: " ").map { (origin, String($0)) }
      }
    }
    return names
  }()

  /// Each name, and what another ending or beginning makes of it.
  private static func changed(_ names: [String]) -> [String] {
    names.flatMap { name -> [String] in
      var near = [name]
      if name.hasSuffix("ов") { near.append(String(name.dropLast(2)) + "овский") }
      if name.hasSuffix("ин") { near.append(String(name.dropLast(2)) + "ов") }
      if name.hasSuffix("енко") { near.append(String(name.dropLast(4)) + "ук") }
      return near
    }
  }
}
