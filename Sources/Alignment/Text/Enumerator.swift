/// The number or letter that counts an item of a list: `1.`, `2.3.`, `(a)`, `iv)`.
///
/// Enumerators drift apart in translations and would weigh more than the words after them, so an
/// aligner sets them aside.
enum Enumerator {
  /// A segment's text without the enumerator in front; the whole text where nothing else is in it.
  static func rest(of text: String) -> Substring {
    let bytes = text.utf8
    var index = skippingSpace(bytes, from: bytes.startIndex)
    if index < bytes.endIndex, "([".utf8.contains(bytes[index]) {
      index = bytes.index(after: index)
    }
    let digits = bytes[index...].prefix { 0x30...0x39 ~= $0 || $0 == 0x2E }
    let label = digits.isEmpty ? bytes[index...].prefix { 0x61...0x7A ~= $0 | 0x20 } : digits
    guard isLabel(label) else { return text[...] }
    index = skippingSpace(bytes, from: label.endIndex)
    if index < bytes.endIndex, ")]".utf8.contains(bytes[index]) {
      index = bytes.index(after: index)
    } else if digits.last == UInt8(ascii: ".") {
      index = label.endIndex
    } else {
      return text[...]
    }
    let body = skippingSpace(bytes, from: index)
    return body > index && body < bytes.endIndex ? text[body...] : text[...]
  }

  /// Up to eight digits and points, one letter, or a small Roman numeral.
  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    guard let first = label.first else { return false }
    if first < 0x3A { return label.count <= 8 }
    return label.count == 1 || (label.count <= 5 && label.allSatisfy { "ivxIVX".utf8.contains($0) })
  }

  private static func skippingSpace(
    _ bytes: String.UTF8View, from index: String.Index
  ) -> String.Index {
    bytes[index...].firstIndex { $0 > 0x20 } ?? bytes.endIndex
  }
}
