internal import Archive
internal import Bitext
internal import XML

/// Where the parts of a DOCX lie, as its relations say (ISO/IEC 29500-2).
struct WordPackage {
  let document: String
  let styles: String?
  /// Footnotes, then endnotes.
  let notes: [String]

  init(_ archive: borrowing Archive, options: ReadingOptions) throws(InterchangeError) {
    let top = try Self.relations("_rels/.rels", of: "", in: archive, options)
    let document = top["officeDocument"] ?? "word/document.xml"
    let folder = document.split(separator: "/").dropLast().joined(separator: "/")
    let name = document.split(separator: "/").last.map(String.init) ?? document
    let prefix = folder.isEmpty ? "" : folder + "/"
    let own = try Self.relations(
      "\(prefix)_rels/\(name).rels", of: folder, in: archive, options)
    self.document = document
    styles = own["styles"]
    notes = ["footnotes", "endnotes"].compactMap { own[$0] }.filter { archive.contains($0) }
  }

  /// The targets of relations by the last word of their type.
  private static func relations(
    _ part: String, of folder: String, in archive: borrowing Archive, _ options: ReadingOptions
  ) throws(InterchangeError) -> [String: String] {
    guard archive.contains(part) else { return [:] }
    var xml = try XMLReader.opened(archive, part, options)
    var targets: [String: String] = [:]
    while let event = try xml.pull() {
      guard event == .start, xml.localName == "Relationship",
        let type = xml.attribute("Type")?.split(separator: "/").last,
        let target = xml.attribute("Target"), xml.attribute("TargetMode") != "External"
      else { continue }
      if targets[String(type)] == nil { targets[String(type)] = resolved(target, in: folder) }
    }
    return targets
  }

  /// The name in the archive of a target that is named from a folder.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension XMLReader {
  /// Opens a file in an archive; errors name both.
  static func opened(
    _ archive: borrowing Archive, _ part: String, _ options: ReadingOptions
  ) throws(InterchangeError) -> XMLReader {
    try XMLReader.opened(
      archive.unpacked(part), name: "\(archive.path)/\(part)", options)
  }

  /// The name of the element without its prefix.
  var localName: String {
    let name = name
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }

  /// The value of the attribute with a name, whatever its prefix.
  func attributeNamed(_ local: String) -> String? {
    for index in 0..<attributeCount {
      let name = attributeName(index)
      if name == local || name.hasSuffix(":" + local) { return attributeValue(index) }
    }
    return nil
  }

  /// Whether the element is one of DrawingML, whose names are those of WordprocessingML too.
  var isDrawing: Bool { name.hasPrefix("a:") || name.hasPrefix("m:") }
}
