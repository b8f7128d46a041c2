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

  /// Writes a segment's text and codes in the way of a format.
  mutating func content(_ content: Content, in dialect: InlineDialect) {
    let spans = Spans(of: content, in: dialect)
    for (index, run) in content.runs.enumerated() {
      switch run {
      case .text(let text): self.text(text, in: dialect)
      case .code(let code): self.code(code, isSpan: spans.contains(index), in: dialect)
      }
    }
  }

  /// Writes text; XLIFF 2 has an element for the characters that XML cannot hold.
  private mutating func text(_ text: String, in dialect: InlineDialect) {
    let isControl: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 && $0 != "\t" && $0 != "\n" && $0 != "\r"
    }
    guard dialect == .xliff2, text.unicodeScalars.contains(where: isControl) else {
      return self.text(text)
    }
    for scalar in text.unicodeScalars {
      guard isControl(scalar) else {
        self.text(String(Character(scalar)))
        continue
      }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      start("cp")
      attribute("hex", String(repeating: "0", count: 4 - hex.count) + hex)
      end()
    }
  }

  private mutating func code(_ code: InlineCode, isSpan: Bool, in dialect: InlineDialect) {
    if dialect == .tmx, !isSpan, !code.attributes.contains(InlineCode.ownOfTMX),
      XLIFFNames.isInline(code.element) || code.isOfXLIFF
    {
      whole(code.asTMX, in: dialect)
    } else if !isSpan {
      whole(code, in: dialect)
    } else if code.role == .opening {
      start(code.element)
      attributes(code.attributes)
    } else {
      end()
    }
  }

  /// Writes a code that is an element by itself.
  private mutating func whole(_ code: InlineCode, in dialect: InlineDialect) {
    start(code.element)
    attributes(code.attributes)
    // In XLIFF 2 the markup stands in the original data of the unit.
    for datum in code.data where dialect != .xliff2 {
      switch datum {
      case .markup(let markup): text(markup)
      case .subflow(let content, [InlineCode.withoutSub]): self.content(content, in: dialect)
      case .subflow(let content, let attributes):
        start("sub")
        self.attributes(attributes)
        self.content(content, in: dialect)
        end()
      }
    }
    end()
  }
}
