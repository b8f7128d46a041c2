/// A name cut into the parts that are rewritten one by one, and what stands between them.
struct NameParts {
  /// The parts, in order.
  let parts: [String]
  /// What stands after each part: a space, a hyphen, nothing.
  let joints: [String]

  /// Cuts at white space and hyphens.
  /// - Parameter isWhole: whether a word with hyphens is to stay in one piece.
  init(_ name: String, isWhole: (String) -> Bool = { _ in false }) {
    var parts: [String] = []
    var joints: [String] = []
    for word in name.split(whereSeparator: \.isWhitespace).map(String.init) {
      let pieces = isWhole(word) ? [word] : Self.pieces(of: word)
      parts += pieces
      joints += pieces.indices.map { $0 == pieces.count - 1 ? " " : "-" }
    }
    if !joints.isEmpty { joints[joints.count - 1] = "" }
    self.parts = parts
    self.joints = joints
  }

  /// The name with other parts in their places.
  func joined(_ others: [String]) -> String {
    zip(others, joints).reduce("") { $0 + $1.0 + $1.1 }
  }

  private static func pieces(of word: String) -> [String] {
    word.split { "-‐‑–".contains($0) }.map(String.init)
  }
}
