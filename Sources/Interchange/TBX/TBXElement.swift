internal import Bitext
internal import XML

/// What is said of a concept, language or term: an element that holds a data category or a group of
/// them, as the style DCA writes it.
struct TBXElement {
  /// The element.
  let element: String
  /// The category of what is said first: the element's own, or in a group that of its first member.
  let category: String?
  /// The text of that, without markup.
  let text: String
  /// What is kept: a note, a property, or the whole as XML.
  let annotation: Annotation
  /// The whole as XML.
  let markup: String
  /// Whether there is no more to it than category and text.
  let isPlain: Bool
}

extension XMLReader {
  /// The data category, or group of them, that begins here; goes past its end.
  ///
  /// Elements of the style DCT become those of DCA: `min:subjectField` a `descrip`.
  mutating func tbxElement(
    isInTerm: Bool, limits: ReadingLimits
  ) throws(InterchangeError) -> TBXElement {
    let (level, begin, place) = (depth, line, column)
    var copy = TBXCopy(isInTerm: isInTerm)
    copy.begin(self, try attributes(atMost: limits.properties))
    while let event = try pull() {
      switch event {
      case .start: copy.begin(self, try attributes(atMost: limits.properties))
      case .text, .cdata: copy.add(text)
      case .end:
        copy.end()
        if depth == level { return copy.element }
      case .comment, .instruction, .documentType: continue
      }
      if copy.size > limits.segment {
        throw .overLimit(
          path: path, line: begin, column: place, name: "segment", limit: limits.segment)
      }
    }
    return copy.element
  }
}

/// An element of TBX on its way from a reader.
private struct TBXCopy {
  private let isInTerm: Bool
  private var writer = XMLWriter()
  private var open: [String] = []
  private var root = (element: "", type: String?.none, attributes: [Attribute]())
  private var hasElements = false
  private var category: String?
  private var text = ""
  private var textDepth: Int?
  private var isCategoryDone = false

  init(isInTerm: Bool) { self.isInTerm = isInTerm }

  /// How much has been copied, in bytes.
  var size: Int { writer.count }

  mutating func begin(_ xml: borrowing XMLReader, _ came: [Attribute]) {
    var attributes = came
    var (element, type) = (xml.name, attributes.value(named: "type"))
    let isInsideText = open.last.map { !$0.hasSuffix("Grp") && $0 != "termCompList" } ?? false
    let local = element.split(separator: ":").last.map(String.init) ?? element
    if !TBXNames.core.contains(element), !isInsideText,
      local != element || TBXCategory.named(local) != nil
    {
      element = TBXCategory.element(of: local, in: open.last, isInTerm: isInTerm)
      type = local
      attributes.insert(Attribute(name: "type", value: local), at: 0)
    }
    if open.isEmpty { root = (element, type, attributes) } else { hasElements = true }
    if textDepth == nil, !isCategoryDone, open.count < 2, !element.hasSuffix("Grp") {
      textDepth = open.count
      category = type ?? element
    }
    open.append(element)
    writer.start(element)
    for attribute in attributes { writer.attribute(attribute.name, attribute.value) }
  }

  mutating func add(_ text: String) {
    if textDepth != nil { self.text += text }
    writer.text(text)
  }

  mutating func end() {
    open.removeLast()
    if open.count == textDepth {
      textDepth = nil
      isCategoryDone = true
    }
    writer.end()
  }

  var element: TBXElement {
    let markup = String(decoding: writer.bytes, as: UTF8.self)
    return TBXElement(
      element: root.element, category: category, text: text,
      annotation: annotation(markup), markup: markup,
      isPlain: !hasElements && root.attributes.allSatisfy { $0.name == "type" })
  }

  private func annotation(_ markup: String) -> Annotation {
    let isCategory = TBXNames.categories.contains(root.element)
    guard !hasElements, isCategory || root.element == "note" else { return .foreign(markup) }
    if root.element == "note" { return .note(text, attributes: root.attributes) }
    return .property(
      root.type ?? root.element, value: text,
      attributes: root.attributes.filter { $0.name != "type" }
        + [Attribute(name: TBXNames.element, value: root.element)])
  }
}
