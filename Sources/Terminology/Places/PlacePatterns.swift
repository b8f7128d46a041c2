/// Names of places that are made of another name: *Noord-Korea* = *North Korea*.
struct PlacePatterns: Sendable {
  /// A name without what the pattern adds, and the patterns of the target.
  struct Match: Sendable {
    /// The name inside.
    let name: String
    /// The pattern of the source.
    let pattern: String
    /// Those of the target, the usual one first; `*` stands for the name.
    let targets: [String]

    /// The whole name, of what the name inside is called.
    func filled(_ target: String, with name: String) -> String {
      let isInside =
        target.first == "*" || target.split(separator: "*").first?.last?.isLetter != true
      let inner = isInside ? name : name.lowercased()
      let whole = target.split(separator: "*", omittingEmptySubsequences: false)
        .joined(separator: inner)
      return whole.prefix(1).uppercased() + whole.dropFirst()
    }
  }

  private let rows: [(before: String, after: String, pattern: String, targets: [String])]

  private static let columns = ["nl", "en", "de", "fr"]

  /// The patterns from one language to another; none where one of the two is not in the table.
  init(source: String, target: String) {
    guard let from = Self.columns.firstIndex(of: source),
      let to = Self.columns.firstIndex(of: target)
    else {
      rows = []
      return
    }
    rows = NameTables.places["patterns"].flatMap { line in
      let fields = line.split(separator: "|").map { field in
        field.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
      }
      guard fields.count == Self.columns.count else {
        return [(before: String, after: String, pattern: String, targets: [String])]()
      }
      return fields[from].map { pattern in
        let ends = pattern.split(separator: "*", omittingEmptySubsequences: false)
        return (
          ends.first.map { $0.lowercased() } ?? "", ends.last.map { $0.lowercased() } ?? "",
          pattern,
          fields[to]
        )
      }
    }
  }

  /// The patterns that a name fits, in the order of the table.
  func matches(_ name: String) -> [Match] {
    let lower = name.lowercased()
    guard lower.count == name.count else { return [] }
    return rows.compactMap { row in
      guard row.before.count + row.after.count > 0, lower.hasPrefix(row.before),
        lower.hasSuffix(row.after), lower.count >= row.before.count + row.after.count + 3
      else { return nil }
      let inside = name.dropFirst(row.before.count).dropLast(row.after.count)
      // Ober-, but not oberste
      let isAttached = row.before.last?.isLetter == true
      guard !isAttached || inside.prefix(while: { $0 != " " }).count > 3 else { return nil }
      return Match(
        name: inside.prefix(1).uppercased() + inside.dropFirst(), pattern: row.pattern,
        targets: row.targets)
    }
  }
}
