/// The prefixes that a document gives to elements of the namespace of its root: `xlf` where it begins
/// with `<xlf:xliff xmlns:xlf="…">`.
package struct OwnNamespace: Hashable, Sendable {
  /// The prefix of the root with its colon; empty where it has none.
  package let prefix: String
  /// All prefixes that stand for the namespace, each with its colon.
  private let prefixes: [String]

  /// A document whose elements have no prefix.
  package init() {
    prefix = ""
    prefixes = []
  }

  /// The namespace of a root element.
  /// - Parameter attributes: those of the root, `xmlns` and `xmlns:…` among them.
  package init(root: String, attributes: [(name: String, value: String)]) {
    prefix = root.firstIndex(of: ":").map { String(root[...$0]) } ?? ""
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
    let address = attributes.first { $0.name == declaration }?.value
    let mark = "xmlns:"
    let others = attributes.filter { $0.name.hasPrefix(mark) && $0.value == address }
      .map { String($0.name.dropFirst(mark.count)) + ":" }
    prefixes =
      (prefix.isEmpty ? [] : [prefix]) + others.filter { [prefix] other in other != prefix }
  }

  /// The name of an element, without prefix where that is one of the document's own.
  package func localName(of name: String) -> String {
    for prefix in prefixes where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  /// The attributes of a root that declare the prefixes, for a piece of the document that is read by
  /// itself.
  package var declarations: String {
    let address = "urn:pont:own"
    let main = prefix.isEmpty ? " xmlns=\"\(address)\"" : ""
    return prefixes.isEmpty
      ? "" : main + prefixes.map { " xmlns:\($0.dropLast())=\"\(address)\"" }.joined()
  }
}
