/// What TMX calls things, and what Pont calls things in TMX.
enum TMXNames {
  /// Elements of other tools and stray text that stood before a unit or the body, as XML text.
  static let outside = "outside/before"
  /// Those that stood after the last unit, in the body and after it.
  static let after = "outside/after"
  static let afterBody = "outside/after-body"
  /// The property of a variant that holds the plain text of the segment before it.
  static let previous = "x-pont-previous"
  /// The property of a variant that holds the plain text of the segment after it.
  static let next = "x-pont-next"

  /// Whether an element inside `seg` is a code that is written whole, its data inside.
  static func isWholeCode(_ element: String) -> Bool {
    switch element {
    case "bpt", "ept", "ph", "it", "ut": true
    default: false
    }
  }
}
