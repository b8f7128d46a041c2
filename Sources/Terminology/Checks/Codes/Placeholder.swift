/// A code that stands in plain text: *%s*, *{name}*, *$(file)*, *<b>*.
struct Placeholder: Sendable {
  /// How often it has to stand in the translation.
  enum Count: Sendable {
    /// As often as in the source.
    case same
    /// At least once.
    case any
    /// Not at all; it is only no text: *&#8217;*.
    case none
  }

  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>
  /// What it is compared by: *%2$5d* is *%d*.
  var name: String
  /// How often it is wanted.
  var count: Count

  /// The code as one that may be missing, where it begins with a per cent sign.
  var ignored: Placeholder {
    name.utf8.first == 0x25 ? Placeholder(range: range, name: name, count: .none) : self
  }
}
