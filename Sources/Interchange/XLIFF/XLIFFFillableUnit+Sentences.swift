internal import Bitext
internal import XML

extension XLIFFFillableUnit {
  /// The sentences into which a segment is divided, where it is and each holds pairs of codes whole.
  func sentences(of filling: Filling?) -> [Filling.Sentence]? {
    guard let sentences = filling?.sentences, sentences.count > 1,
      sentences.allSatisfy({ $0.source.isBalanced && $0.target.isBalanced })
    else { return nil }
    return sentences
  }

  /// A segment of XLIFF 2 as several, what stands between them as `ignorable`.
  func divided(
    _ slot: XLIFFLayout.Slot, _ sentences: [Filling.Sentence], _ ids: [String], isExact: Bool
  ) -> String {
    let taken = ["id", "state", "subState"]
    let own = (slot.tag?.attributes ?? []).filter { !taken.contains($0.name) }
    var writer = XMLWriter(prefix: self.own.prefix)
    for (id, sentence) in zip(ids, sentences) {
      writer.start("segment")
      writer.attribute("id", id)
      for (name, value) in own { writer.attribute(name, value) }
      writer.attribute("state", isExact ? "translated" : "initial")
      if !isExact { writer.attribute("subState", "pont:needs-review") }
      write(sentence.source, as: "source", slot.sourceTag, to: &writer)
      write(sentence.target, as: "target", slot.targetTag, to: &writer)
      writer.end()
      guard !sentence.space.isEmpty else { continue }
      writer.start("ignorable")
      writer.start("source")
      writer.attribute("xml:space", "preserve")
      writer.text(sentence.space)
      writer.end()
      writer.end()
    }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  private func write(
    _ content: Content, as element: String, _ tag: MarkupTag?, to writer: inout XMLWriter
  ) {
    writer.start(element)
    for (name, value) in tag?.attributes ?? [] { writer.attribute(name, value) }
    writer.content(content, in: .xliff2)
    writer.end()
  }
}

extension Content {
  /// Sentences in the marks that XLIFF 1.2 has for segments, with the white space between.
  init(marking sentences: [Filling.Sentence], _ part: (Filling.Sentence) -> Content) {
    self.init(
      sentences.enumerated().flatMap { index, sentence -> [Run] in
        let pairing = "seg \(index + 1)"
        let attributes = [
          Attribute(name: "mtype", value: "seg"), Attribute(name: "mid", value: "\(index + 1)"),
        ]
        let begin = InlineCode(
          .opening, element: "mrk", pairing: pairing, attributes: attributes)
        let end = InlineCode(.closing, element: "mrk", pairing: pairing)
        return [.code(begin)] + part(sentence).runs + [.code(end), .text(sentence.space)]
      })
  }

  /// Whether what begins in the content ends in it, each within the other.
  fileprivate var isBalanced: Bool {
    var open: [String] = []
    for code in codes {
      switch code.role {
      case .opening: open.append(code.pairing ?? "")
      case .closing:
        guard open.popLast() == code.pairing else { return false }
      case .standalone: continue
      }
    }
    return open.isEmpty
  }
}
