internal import Alignment
internal import Bitext

/// An alignment as one web page that needs nothing else: side by side, coloured by confidence, with
/// merges, splits and gaps drawn between the columns.
struct BeadPage {
  private let pair: AlignedPair
  private let beads: [Bead]

  init(_ pair: AlignedPair) {
    self.pair = pair
    beads = pair.beads()
  }

  /// The whole page.
  var text: String {
    var text = head
    for (index, bead) in beads.enumerated() { text += row(index, bead) }
    return text + "</main>\n</html>\n"
  }

  private var title: String {
    pair.files.map { "\($0.source) – \($0.target)" } ?? "\(pair.from) – \(pair.to)"
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(pair.to)">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(Self.style)
    </style>
    <header>
    <h1>\(HTMLText.escaped(title))</h1>
    <p>\(summary)</p>
    <p class="keys"><span class="sure">sure, 90 % and more</span> \
    <span class="likely">likely</span> <span class="unsure">unsure, below 50 %</span> \
    <span class="gap">not translated</span> \
    <label><input type="checkbox" id="filter"> only what is below 90 %</label></p>
    </header>
    <main>
    <div class="names"><b lang="\(pair.from)">\(pair.from)</b><i></i>\
    <b lang="\(pair.to)">\(pair.to)</b></div>

    """
  }

  private var summary: String {
    let matched = beads.filter { !$0.isGap }
    let gaps = (beads.filter(\.target.isEmpty).count, beads.filter(\.source.isEmpty).count)
    let mean = matched.reduce(0) { $0 + $1.confidence } / Double(max(1, matched.count))
    let many = matched.filter { $0.source.count > 1 || $0.target.count > 1 }.count
    var text = "\(pair.source.count) and \(pair.target.count) sentences in \(matched.count) beads, "
    text += "\(many) of them merged or split; \(gaps.0) and \(gaps.1) not translated; "
    text += "confidence \(Int(mean * 100)) % on average."
    let moved = pair.alignment.moved.count
    if moved == 0 { return text }
    return text
      + " \(moved) \(moved == 1 ? "bead stands" : "beads stand") elsewhere in the translation."
  }

  private func row(_ index: Int, _ bead: Bead) -> String {
    let sureness =
      bead.confidence >= 0.9 ? "sure" : bead.confidence >= 0.5 ? "likely" : "unsure"
    let isMoved = pair.alignment.moved.contains(bead)
    let kinds = [sureness, bead.isGap ? "gap" : "", isMoved ? "moved" : ""]
    let percent = bead.confidence == 1 ? "certain" : "\(Int(bead.confidence * 100)) %"
    let shape = "\(bead.source.count)–\(bead.target.count)"
    return """
      <section id="b\(index + 1)" class="\(kinds.filter { !$0.isEmpty }.joined(separator: " "))">\
      \(column(pair.sourceLines(of: bead), bead.source, pair.from))\
      <a href="#b\(index + 1)" title="bead \(index + 1), \(shape)">\
      \(Self.drawing(bead.source.count, bead.target.count))<small>\(percent)</small></a>\
      \(column(pair.targetLines(of: bead), bead.target, pair.to))</section>

      """
  }

  private func column(
    _ texts: [String], _ range: Range<Int>, _ language: LanguageTag
  ) -> String {
    let cells = zip(range, texts).map { index, text in
      "<p><span>\(index + 1)</span>\(HTMLText.escaped(text))</p>"
    }
    return "<div lang=\"\(language)\" dir=\"auto\">\(cells.joined())</div>"
  }

  /// Ribbons from each sentence of one side to the bead's middle and on to those of the other; a
  /// stub where one side is empty.
  private static func drawing(_ sources: Int, _ targets: Int) -> String {
    func places(_ count: Int) -> [Double] {
      (0..<count).map { (Double($0) + 0.5) / Double(count) * 100 }
    }
    var paths: [String] = []
    for place in places(sources) {
      paths.append(targets == 0 ? "M0 \(place)H30" : "M0 \(place)C25 \(place) 25 50 50 50")
    }
    for place in places(targets) {
      paths.append(sources == 0 ? "M100 \(place)H70" : "M100 \(place)C75 \(place) 75 50 50 50")
    }
    return """
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">\
      <path d="\(paths.joined())"/></svg>
      """
  }
}
