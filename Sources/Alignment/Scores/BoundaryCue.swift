/// What a boundary between two segments looks like: whether a sentence ends there, or goes on.
///
/// Where a text was cut in the middle of a sentence, after a colon or an abbreviation, its
/// translation often is not; such boundaries lie inside beads more often than others.
enum BoundaryCue {
  /// How many kinds of boundaries there are.
  static let count = 6

  /// The kind of the boundary between two segments, below `count`.
  static func kind(between one: String, and next: String) -> UInt8 {
    end(of: one) * 2 + (goesOn(next) ? 1 : 0)
  }

  /// 0 where a segment ends as a sentence does, 1 with a colon or semicolon, 2 in any other way.
  private static func end(of text: String) -> UInt8 {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？", "؟": return 0
      case ":", ";", "：", "；": return 1
      case "\"", "'", "”", "’", "»", "«", "“", "‘", ")", "]", "*", "_": continue
      default:
        if scalar.properties.isWhitespace { continue }
        return 2
      }
    }
    return 2
  }

  /// Whether a segment begins as no sentence does: in lower case, or with what closes or divides.
  private static func goesOn(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", ".", ")", "]", ":", ";", "/", "…": return true
      case "\"", "'", "”", "’", "»", "«", "“", "‘", "„", "(", "[": continue
      default:
        if scalar.properties.isWhitespace { continue }
        return scalar.properties.isLowercase
      }
    }
    return false
  }
}
