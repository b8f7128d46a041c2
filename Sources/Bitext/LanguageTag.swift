/// The name of a language as BCP 47 writes it: `nl`, `nl-BE`, `sr-Latn-RS`.
///
/// Language, script and region are kept in their customary case (RFC 5646, section 2.1.1); whatever
/// follows them is kept in lower case. `_` is read as `-`, so that `en_GB` is `en-GB`.
public struct LanguageTag: Hashable, Sendable {
  /// The whole tag in canonical case.
  public let text: String
  /// The letters of the language proper, eight at most, as one number.
  private let languageCode: UInt64

  /// Dutch, `nl`.
  public static let dutch = LanguageTag(language: "nl")
  /// English, `en`.
  public static let english = LanguageTag(language: "en")
  /// German, `de`.
  public static let german = LanguageTag(language: "de")
  /// French, `fr`.
  public static let french = LanguageTag(language: "fr")

  /// The tag that `text` spells, or `nil` where it is none.
  ///
  /// A tag is a language of two to eight letters, then subtags of one to eight letters or digits.
  /// Whether the language exists is not asked.
  public init?(_ text: some StringProtocol) {
    let parts = Substring(text).split(omittingEmptySubsequences: false) { "-_".contains($0) }
    guard let first = parts.first, Self.isLanguage(first),
      parts.dropFirst().allSatisfy(Self.isSubtag)
    else { return nil }
    var canonical = [first.lowercased()]
    var isExtension = false
    for part in parts.dropFirst() {
      isExtension = isExtension || part.utf8.count == 1
      canonical.append(isExtension ? part.lowercased() : Self.inCustomaryCase(part))
    }
    self.text = canonical.joined(separator: "-")
    languageCode = Self.code(canonical[0].utf8)
  }

  /// The language without script, region or variant: `nl` of `nl-BE`.
  public var language: String { String(text.utf8.prefix(languageLength)) ?? text }

  private var languageLength: Int { 8 - languageCode.leadingZeroBitCount / 8 }

  /// The script, where the tag names one: `Latn` of `sr-Latn-RS`.
  public var script: String? {
    subtag { $0.utf8.count == 4 && $0.utf8.first.map(Self.isLetter) == true }
  }

  /// The region, where the tag names one: `BE` of `nl-BE`.
  public var region: String? {
    subtag {
      ($0.utf8.count == 2 && $0.utf8.allSatisfy(Self.isLetter))
        || ($0.utf8.count == 3 && $0.utf8.allSatisfy(Self.isDigit))
    }
  }

  /// The tag of the language alone: `nl` for `nl-BE`.
  public var base: LanguageTag { LanguageTag(language) ?? self }

  /// Whether a text in one of the tags may stand for the other: the languages are equal, and
  /// scripts where both name one.
  public func isCompatible(with other: LanguageTag) -> Bool {
    guard isSameLanguage(as: other) else { return false }
    if text.utf8.count == languageLength || other.text.utf8.count == languageLength { return true }
    guard let script, let otherScript = other.script else { return true }
    return script == otherScript
  }

  /// Whether the languages are equal, whatever script, region or variant either names.
  public func isSameLanguage(as other: LanguageTag) -> Bool {
    languageCode == other.languageCode
  }

  private init(language: StaticString) {
    text = language.description
    languageCode = Self.code(text.utf8)
  }

  private static func code(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func subtag(where matches: (Substring) -> Bool) -> String? {
    for part in text.split(separator: "-").dropFirst() {
      if part.utf8.count == 1 { return nil }
      if matches(part) { return String(part) }
    }
    return nil
  }

  private static func isLanguage(_ part: Substring) -> Bool {
    2...8 ~= part.utf8.count && part.utf8.allSatisfy(isLetter)
  }

  private static func isSubtag(_ part: Substring) -> Bool {
    1...8 ~= part.utf8.count && part.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }

  private static func inCustomaryCase(_ part: Substring) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4 where part.utf8.first.map(isLetter) == true:
      part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: part.lowercased()
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}

extension LanguageTag: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension LanguageTag: CustomStringConvertible {
  public var description: String { text }
}

extension LanguageTag: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let tag = LanguageTag(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no BCP 47 language tag")
    }
    self = tag
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
