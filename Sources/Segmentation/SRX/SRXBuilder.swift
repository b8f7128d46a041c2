/// Puts the elements of an SRX file together.
struct SRXBuilder {
  private(set) var document: SRXDocument
  private var rule: SRXRule?
  private var collected: String?
  private var depth = 0

  init(path: String) {
    document = SRXDocument(named: path)
  }

  /// Takes the begin of an element; unknown ones are passed over.
  mutating func start(
    _ name: String, _ attributes: [String: String], line: Int
  ) throws(SegmentationError) {
    depth += 1
    if depth == 1, name != "srx" {
      throw fault(line, "the root element is <\(name)>, not <srx>")
    }
    switch name {
    case "header": header(attributes)
    case "formathandle": formatHandle(attributes)
    case "languagerule":
      guard let rules = attributes["languagerulename"] else {
        throw fault(line, "a <languagerule> has no languagerulename")
      }
      document.languageRules.append(SRXLanguageRule(name: rules, rules: []))
    case "rule":
      rule = SRXRule(
        breaks: attributes["break"] != "no", before: "", after: "", place: place(line))
    case "beforebreak", "afterbreak": collected = ""
    case "languagemap": try map(attributes, line)
    default: break
    }
  }

  /// Takes text.
  mutating func text(_ text: String) {
    collected? += text
  }

  /// Takes the end of an element.
  mutating func end(_ name: String, line: Int) throws(SegmentationError) {
    depth -= 1
    switch name {
    case "beforebreak":
      rule?.before = collected ?? ""
      collected = nil
    case "afterbreak":
      rule?.after = collected ?? ""
      collected = nil
    case "rule":
      guard let rule else { return }
      guard let last = document.languageRules.indices.last else {
        throw fault(line, "a <rule> stands outside a <languagerule>")
      }
      document.languageRules[last].rules.append(rule)
      self.rule = nil
    default: break
    }
  }

  private mutating func header(_ attributes: [String: String]) {
    document.segmentsSubflows = attributes["segmentsubflows"] != "no"
    document.cascades = attributes["cascade"] == "yes"
  }

  private mutating func formatHandle(_ attributes: [String: String]) {
    let includes = attributes["include"] == "yes"
    switch attributes["type"] {
    case "start": document.formatHandle.includesStart = includes
    case "end": document.formatHandle.includesEnd = includes
    case "isolated": document.formatHandle.includesIsolated = includes
    default: break
    }
  }

  private mutating func map(_ attributes: [String: String], _ line: Int) throws(SegmentationError) {
    guard let pattern = attributes["languagepattern"], let name = attributes["languagerulename"]
    else { throw fault(line, "a <languagemap> has no languagepattern or no languagerulename") }
    document.languageMaps.append(
      SRXLanguageMap(languagePattern: pattern, ruleName: name, place: place(line)))
  }

  private func place(_ line: Int) -> RulePlace { RulePlace(path: document.path, line: line) }

  private func fault(_ line: Int, _ reason: String) -> SegmentationError {
    .notSRX(path: document.path, line: line, reason: reason)
  }
}
