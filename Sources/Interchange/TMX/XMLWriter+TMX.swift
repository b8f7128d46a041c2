internal import Bitext
internal import XML

extension XMLWriter {
  /// Writes notes, properties and foreign elements, each on a line.
  mutating func annotations(_ annotations: [Annotation], level: Int) {
    for annotation in annotations {
      line(level)
      switch annotation {
      case .note(let text, let attributes):
        start("note")
        self.attributes(attributes)
        self.text(text)
        end()
      case .property(let type, let value, let attributes):
        start("prop")
        attribute("type", type)
        self.attributes(attributes)
        text(value)
        end()
      case .foreign(let xml): foreign(xml)
      }
    }
  }

  /// Writes a segment's text and codes.
  mutating func content(_ content: Content) {
    let spans = Spans(of: content)
    for (index, run) in content.runs.enumerated() {
      switch run {
      case .text(let text): self.text(text)
      case .code(let code): self.code(code, isSpan: spans.contains(index))
      }
    }
  }

  private mutating func code(_ code: InlineCode, isSpan: Bool) {
    if XLIFFNames.isInline(code.element) {
      whole(code.asTMX)
    } else if !isSpan {
      whole(code)
    } else if code.role == .opening {
      start(code.element)
      attributes(code.attributes)
    } else {
      end()
    }
  }

  /// Writes a code that is an element by itself.
  private mutating func whole(_ code: InlineCode) {
    start(code.element)
    attributes(code.attributes)
    for datum in code.data {
      switch datum {
      case .markup(let markup): text(markup)
      case .subflow(let content, let attributes):
        start("sub")
        self.attributes(attributes)
        self.content(content)
        end()
      }
    }
    end()
  }
}
