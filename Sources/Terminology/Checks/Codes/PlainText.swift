/// Text without the codes that stand in it.
public enum PlainText {
  /// A text with *…* in the place of each code, such as *%s*, *$(file)* or *<b>*, so that no code
  /// is taken for a name.
  public static func withoutCodes(_ text: String) -> String {
    let codes = PlaceholderScanner.placeholders(in: text)
    guard !codes.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var start = 0
    for code in codes where code.range.lowerBound >= start {
      plain += bytes[start..<code.range.lowerBound]
      plain += Array("…".utf8)
      start = code.range.upperBound
    }
    return String(decoding: plain + bytes[start...], as: UTF8.self)
  }
}
