internal import Bitext
internal import XML

/// Turns elements of TBX that are kept as XML text, in the style DCA, into those of a version and style.
struct TBXMarkup {
  let version: TBXWriter.Version

  /// A category or group; `nil` where it is no XML.
  func element(_ markup: String) -> String? {
    // The two versions have the same elements here.
    guard version == .threeByTag else { return markup }
    return rewritten(markup) { _, name, type in
      guard let type, TBXNames.categories.contains(name), let known = TBXCategory.named(type) else {
        return (name, type)
      }
      return ("\(known.module):\(type)", nil)
    }
  }

  /// A category or group that says this text; `nil` where it says another.
  func element(_ markup: String, saying text: String) -> String? {
    do {
      let options = ReadingOptions()
      var xml = try XMLReader.opened(Array(markup.utf8), name: "", options)
      while let event = try xml.pull(), event != .start {}
      guard try xml.tbxElement(isInTerm: false, limits: options.limits).text == text else {
        return nil
      }
      return element(markup)
    } catch {
      return nil
    }
  }

  /// The header of another file under the name that it has in this version.
  func header(_ markup: String, as name: String) -> String? {
    rewritten(markup) { depth, element, type in (depth == 1 ? name : element, type) }
  }

  /// What follows the body: lists of persons and sources.
  func back(_ markup: String) -> String? {
    let (old, new) =
      version == .two ? ("refObjectSec", "refObjectList") : ("refObjectList", "refObjectSec")
    return rewritten(markup) { _, element, type in (element == old ? new : element, type) }
  }

  /// The same elements with other names.
  /// - Parameter renamed: gives name and `type` for depth, name and `type`.
  private func rewritten(
    _ markup: String,
    _ renamed: (Int, String, String?) -> (element: String, type: String?)
  ) -> String? {
    do {
      var writer = XMLWriter()
      var xml = try XMLReader.opened(Array(markup.utf8), name: "", ReadingOptions())
      while let event = try xml.pull() {
        guard event == .start else {
          writer.copy(xml, event)
          continue
        }
        let (element, type) = renamed(xml.depth, xml.name, xml.attribute("type"))
        writer.start(element)
        for attribute in try xml.attributes(atMost: .max)
        where attribute.name != "type" || type != nil {
          writer.attribute(attribute.name, attribute.value)
        }
      }
      return String(decoding: writer.take(), as: UTF8.self)
    } catch {
      return nil
    }
  }
}
