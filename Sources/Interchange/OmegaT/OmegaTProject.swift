public import Bitext
internal import XML

/// The project of OmegaT in a folder, by its file `omegat.project`: its languages, and where its
/// memories and glossaries lie.
public struct OmegaTProject: Hashable, Sendable {
  /// The folder of the project.
  public let folder: String
  /// The language of the source.
  public let source: LanguageTag
  /// The language of the translation.
  public let target: LanguageTag
  /// The folder of memories, `tm` unless the project says otherwise.
  public let memoryFolder: String
  /// The folder of glossaries, `glossary` unless the project says otherwise.
  public let glossaryFolder: String

  /// Reads `omegat.project` in a folder.
  public init(
    folder: String, options: ReadingOptions = ReadingOptions()
  ) throws(InterchangeError) {
    let path = folder.hasSuffix("/") ? folder + "omegat.project" : folder + "/omegat.project"
    var reader = try XMLReader.opened(path, options)
    var values: [String: String] = [:]
    while let event = try reader.pull() {
      guard event == .start else { continue }
      if reader.depth == 1, reader.name != "omegat" {
        throw .wrongRoot(path: path, line: reader.line, found: reader.name, expected: "omegat")
      }
      if reader.depth == 3 {
        let name = reader.name
        values[name] = try reader.textOfElement(limit: options.limits.segment).trimmedWhiteSpace
      }
    }
    self.folder = folder
    source = try Self.language("source_lang", values, path)
    target = try Self.language("target_lang", values, path)
    memoryFolder = Self.place(values["tm_dir"], usually: "tm", in: folder)
    glossaryFolder = Self.place(values["glossary_dir"], usually: "glossary", in: folder)
  }

  private static func language(
    _ name: String, _ values: [String: String], _ path: String
  ) throws(InterchangeError) -> LanguageTag {
    guard let value = values[name], let tag = LanguageTag(value) else {
      throw .lacking(path: path, line: 1, element: "project", what: name)
    }
    return tag
  }

  private static func place(_ value: String?, usually name: String, in folder: String) -> String {
    var place = value ?? ""
    if place.isEmpty || place == "__DEFAULT__" { place = name }
    while place.count > 1, place.hasSuffix("/") { place.removeLast() }
    if place.hasPrefix("/") { return place }
    return folder.hasSuffix("/") ? folder + place : "\(folder)/\(place)"
  }
}
