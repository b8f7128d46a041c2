internal import XML

extension SRXDocument {
  /// The rules as an SRX 2.0 file, which reads back as the same rules.
  public var xml: String {
    var writer = XMLWriter()
    writer.declaration()
    writer.start("srx")
    writer.attribute("xmlns", "http://www.lisa.org/srx20")
    writer.attribute("version", "2.0")
    writeHeader(&writer)
    writer.line(1)
    writer.start("body")
    writer.line(2)
    writer.start("languagerules")
    for list in languageRules { Self.write(list, &writer) }
    close(&writer, 2)
    writer.line(2)
    writer.start("maprules")
    for map in languageMaps {
      writer.line(3)
      writer.start("languagemap")
      writer.attribute("languagepattern", map.languagePattern)
      writer.attribute("languagerulename", map.ruleName)
      writer.end()
    }
    close(&writer, 2)
    close(&writer, 1)
    close(&writer, 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func close(_ writer: inout XMLWriter, _ level: Int) {
    writer.line(level)
    writer.end()
  }

  private func writeHeader(_ writer: inout XMLWriter) {
    writer.line(1)
    writer.start("header")
    writer.attribute("segmentsubflows", segmentsSubflows ? "yes" : "no")
    writer.attribute("cascade", cascades ? "yes" : "no")
    let handles = [
      ("start", formatHandle.includesStart), ("end", formatHandle.includesEnd),
      ("isolated", formatHandle.includesIsolated),
    ]
    for (type, includes) in handles {
      writer.line(2)
      writer.start("formathandle")
      writer.attribute("type", type)
      writer.attribute("include", includes ? "yes" : "no")
      writer.end()
    }
    close(&writer, 1)
  }

  private static func write(_ list: SRXLanguageRule, _ writer: inout XMLWriter) {
    writer.line(3)
    writer.start("languagerule")
    writer.attribute("languagerulename", list.name)
    for rule in list.rules {
      writer.line(4)
      writer.start("rule")
      writer.attribute("break", rule.breaks ? "yes" : "no")
      for (name, pattern) in [("beforebreak", rule.before), ("afterbreak", rule.after)] {
        writer.line(5)
        writer.start(name)
        writer.text(pattern)
        writer.end()
      }
      writer.line(4)
      writer.end()
    }
    writer.line(3)
    writer.end()
  }
}
