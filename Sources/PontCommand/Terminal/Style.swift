import Foundation

/// Colour and weight on a terminal; plain text anywhere else and where `NO_COLOR` is set.
struct Style: Sendable {
  /// A way to set text off from the rest.
  enum Mark: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case struck = "9;31"
    case added = "4;32"
  }

  /// Whether marks are written at all.
  let isColoured: Bool

  /// The style of standard output.
  static let output = Style(isColoured: isTerminal(STDOUT_FILENO))

  /// Text with a mark on it.
  func callAsFunction(_ mark: Mark, _ text: String) -> String {
    isColoured ? "\u{1B}[\(mark.rawValue)m\(text)\u{1B}[0m" : text
  }

  private static func isTerminal(_ descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["CLICOLOR_FORCE"] == "1" { return true }
    return isatty(descriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }
}
