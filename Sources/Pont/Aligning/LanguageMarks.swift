internal import Bitext
import Foundation

/// How the names of files and folders say what language is in them: `x.nl.html`, `x_en-GB.md`,
/// `nld/x.txt`.
struct LanguageMarks {
  private let marks: Set<String>

  init(_ language: LanguageTag) {
    marks = Set(Self.codes(of: language))
  }

  /// What stands for a language in names: its tag, its code of two letters and those of three.
  static func codes(of language: LanguageTag) -> [String] {
    let code = Locale.LanguageCode(language.language)
    let long =
      [code.identifier(.alpha3)].compactMap { $0 } + bibliographic[language.language, default: []]
    return [language.text.lowercased(), language.language] + long
  }

  /// Codes of ISO 639-2/B, where they differ from those of ISO 639-3.
  private static let bibliographic: [String: [String]] = [
    "nl": ["dut"], "de": ["ger"], "fr": ["fre"], "is": ["ice"], "el": ["gre"], "cs": ["cze"],
    "sk": ["slo"], "ro": ["rum"], "sq": ["alb"], "hy": ["arm"], "eu": ["baq"], "ka": ["geo"],
    "mk": ["mac"], "cy": ["wel"], "zh": ["chi"], "fa": ["per"],
  ]

  /// A path with the mark of the language taken out, from the end on; `nil` where it has none.
  ///
  /// A mark is a whole folder name, or a part of the file name between `.`, `-`, `_` or its ends.
  func unmarked(_ path: String) -> String? {
    var folders = path.split(separator: "/").map(String.init)
    guard let name = folders.popLast() else { return nil }
    if let rest = unmarkedName(name) { return (folders + [rest]).joined(separator: "/") }
    for index in folders.indices.reversed() where isMark(folders[index]) {
      folders.remove(at: index)
      return (folders + [name]).joined(separator: "/")
    }
    return nil
  }

  private func isMark(_ text: String) -> Bool {
    let text = text.lowercased().replacing("_", with: "-")
    return marks.contains(text)
      || text.split(separator: "-").first.map { marks.contains(String($0)) } == true
        && LanguageTag(text)?.region != nil
  }

  /// A file name without its mark: every stretch between two separators is tried, longer ones first,
  /// from the end on.
  private func unmarkedName(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    let separators = bytes.indices.filter { ".-_".utf8.contains(bytes[$0]) }
    let starts = [-1] + separators
    let ends = separators + [bytes.count]
    for end in ends.reversed() {
      for start in starts where start < end - 1 {
        guard isMark(String(decoding: bytes[(start + 1)..<end], as: UTF8.self)) else { continue }
        let before = start < 0 ? [] : Array(bytes[..<start])
        let after = end == bytes.count ? [] : Array(bytes[(end + (start < 0 ? 1 : 0))...])
        guard !before.isEmpty || !after.isEmpty else { return nil }
        return String(decoding: before + after, as: UTF8.self)
      }
    }
    return nil
  }
}
