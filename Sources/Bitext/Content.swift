/// The text of a segment with its inline codes, in order.
///
/// Neighbouring runs of text are one, and no run is empty, so that equal contents compare equal:
/// ```swift
/// var content = Content("Druk op ")
/// content.append(InlineCode(.standalone, element: "ph"))
/// content.append("nu")
/// content.plainText  // "Druk op nu"
/// ```
public struct Content: Hashable, Codable, Sendable {
  /// A piece of a content.
  public enum Run: Hashable, Codable, Sendable {
    /// Text that is not empty.
    case text(String)
    /// An inline code.
    case code(InlineCode)
  }

  /// Texts and codes in order.
  public private(set) var runs: [Run]

  /// A content of text alone.
  public init(_ text: String = "") {
    runs = text.isEmpty ? [] : [.text(text)]
  }

  /// A content of runs, joined where two texts meet.
  public init(_ runs: some Sequence<Run>) {
    self.init(Array(runs))
  }

  /// A content of runs, joined where two texts meet.
  public init(_ runs: [Run]) {
    if runs.count == 1, case .text(let text) = runs[0], !text.isEmpty {
      self.runs = runs
      return
    }
    self.runs = []
    for run in runs {
      switch run {
      case .text(let text): append(text)
      case .code(let code): append(code)
      }
    }
  }

  /// Adds text at the end.
  public mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    guard case .text(var before) = runs.last else { return runs.append(.text(text)) }
    // In place: many small texts must not cost the square of their number.
    runs[runs.count - 1] = .text("")
    before += text
    runs[runs.count - 1] = .text(before)
  }

  /// Adds an inline code at the end.
  public mutating func append(_ code: InlineCode) {
    runs.append(.code(code))
  }

  /// The text without its codes; subflows inside codes are not part of it.
  public var plainText: String {
    if case .text(let text) = runs.first, runs.count == 1 { return text }
    var text = ""
    for case .text(let piece) in runs { text += piece }
    return text
  }

  /// The inline codes in order.
  public var codes: [InlineCode] {
    runs.compactMap { if case .code(let code) = $0 { code } else { nil } }
  }

  /// Whether any inline code stands in the content.
  public var hasCodes: Bool {
    runs.contains { if case .code = $0 { true } else { false } }
  }

  /// Whether there is neither text nor code.
  public var isEmpty: Bool { runs.isEmpty }
}

extension Content: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
