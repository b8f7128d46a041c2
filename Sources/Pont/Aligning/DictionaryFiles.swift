internal import Archive
internal import Bitext
import Foundation
internal import Interchange

/// The two files of a dictionary of dictd: an index, and its data, which may be packed.
struct DictionaryFiles {
  private static let folder = "/usr/share/dictd/"

  private let base: String

  /// The files that a path of either, or a name that Debian knows, stands for; `nil` where it stands
  /// for none.
  init?(_ path: String) {
    let ends = [".index", ".dict.dz", ".dict"]
    if let end = ends.first(where: path.hasSuffix) {
      base = String(path.dropLast(end.count))
    } else if !path.contains("/"), Self.exists(Self.folder + path + ".index"), !Self.exists(path) {
      base = Self.folder + path
    } else {
      return nil
    }
  }

  /// The bytes of the index.
  func index() throws -> [UInt8] {
    let path = base + ".index"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PontError.noDictionary(
        path: path, reason: "cannot be read. An index lies beside the dictionary's data.")
    }
    return Array(data)
  }

  /// The bytes of the entries, unpacked.
  func data() throws -> [UInt8] {
    let packed = base + ".dict.dz"
    if Self.exists(packed) { return try GzipFile.bytes(of: packed) }
    let path = base + ".dict"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PontError.noDictionary(
        path: path, reason: "cannot be read, and there is no \(packed) either.")
    }
    return Array(data)
  }

  /// Whether the name tells that the dictionary goes from one language to another, as
  /// `freedict-nld-eng` does.
  func goes(from source: LanguageTag, to target: LanguageTag) -> Bool {
    let parts = URL(filePath: base).lastPathComponent.lowercased().split(separator: "-")
      .map(String.init)
    guard parts.count >= 2 else { return false }
    return Self.codes(of: source).contains(parts[parts.count - 2])
      && Self.codes(of: target).contains(parts[parts.count - 1])
  }

  private static func codes(of language: LanguageTag) -> [String] {
    LanguageMarks.codes(of: language)
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
