internal import Archive
internal import Bitext
internal import XML

/// What the styles of a DOCX say of the paragraphs that have them.
struct WordStyles {
  private struct Style {
    var name = ""
    var parent: String?
    var outline: Int?
    var isInList = false
  }

  private var styles: [String: Style] = [:]

  /// - Parameter part: the name of the styles in the archive; `nil` where there are none.
  init(
    _ archive: borrowing Archive, part: String?, options: ReadingOptions
  ) throws(InterchangeError) {
    guard let part, archive.contains(part) else { return }
    var xml = try XMLReader.opened(archive, part, options)
    var id: String?
    while let event = try xml.pull() {
      guard event == .start else { continue }
      switch xml.localName {
      case "style":
        id = xml.attributeNamed("styleId")
        if let id { styles[id] = Style() }
      case "name": styles[id ?? ""]?.name = xml.attributeNamed("val")?.lowercased() ?? ""
      case "basedOn": styles[id ?? ""]?.parent = xml.attributeNamed("val")
      case "outlineLvl":
        styles[id ?? ""]?.outline = xml.attributeNamed("val").flatMap { Int($0) }
      case "numPr": styles[id ?? ""]?.isInList = true
      default: continue
      }
    }
  }

  /// What a paragraph of a style is, by the style or those it is based on.
  func kind(_ style: String) -> DocumentBlock.Kind? {
    var next: String? = style
    var steps = 0
    while let id = next, steps < 32 {
      let style = styles[id] ?? Style(name: id.lowercased())
      if let outline = style.outline, outline < 9 { return .heading(level: outline + 1) }
      if let kind = Self.kind(named: style.name) { return kind }
      if style.isInList { return .listItem }
      next = style.parent
      steps += 1
    }
    return nil
  }

  /// What the names of Word's own styles say, which are English whatever its language.
  private static func kind(named name: String) -> DocumentBlock.Kind? {
    if name == "title" { return .heading(level: 1) }
    if name == "subtitle" { return .heading(level: 2) }
    if name == "caption" { return .caption }
    if name.hasPrefix("list ") { return .listItem }
    guard name.hasPrefix("heading") else { return nil }
    let level = name.dropFirst(7).drop { $0 == " " }
    return Int(level).map { .heading(level: max(1, $0)) }
  }
}
