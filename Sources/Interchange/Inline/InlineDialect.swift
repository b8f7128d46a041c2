internal import Bitext

/// What the inline elements of a format mean.
enum InlineDialect {
  case tmx
  case xliff1
  case xliff2

  /// Whether an element inside a segment is a code by itself, its data inside; all others span text.
  func isWhole(_ element: String) -> Bool {
    switch self {
    case .tmx: TMXNames.isWholeCode(element)
    case .xliff1: ["x", "bx", "ex", "bpt", "ept", "ph", "it"].contains(element)
    case .xliff2: ["ph", "sc", "ec", "sm", "em"].contains(element)
    }
  }

  /// Whether a code opens, closes or stands alone.
  func role(of element: String) -> InlineCode.Role {
    switch element {
    case "bpt", "bx", "sc", "sm": .opening
    case "ept", "ex", "ec", "em": .closing
    default: .standalone
    }
  }

  /// What an opening code and its closing code have in common.
  func pairing(of attributes: [Attribute]) -> String? {
    switch self {
    case .tmx: attributes.value(named: "i")
    case .xliff1: attributes.value(named: "rid") ?? attributes.value(named: "id")
    case .xliff2: attributes.value(named: "startRef") ?? attributes.value(named: "id")
    }
  }
}
