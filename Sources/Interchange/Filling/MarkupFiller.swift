internal import Bitext
internal import XML

/// Fills translations into a file of XML; every byte that is no part of a translation stays.
///
/// The file is read in batches of units, so that its size does not matter. It has to be known to be
/// well-formed: `verify` tells.
struct MarkupFiller<Format: MarkupFormat>: ~Copyable {
  private static var unitCount: Int { 512 }
  private static var byteCount: Int { 1 << 22 }

  private var input: MarkupInput
  private var file: OutputFile?
  private var format: Format
  private var filler: Filler
  private let path: String
  private let options: ReadingOptions
  private var buffer: [UInt8] = []
  /// Up to where the buffer has been looked through.
  private var scanned = 0
  private var units: [MarkupBatch.Unit<Format>] = []
  private var edits: [Edit] = []
  private var open: (start: Int, depth: Int, format: Format)?
  private var isAtEnd = false
  /// Whether the root has begun.
  private var isInRoot = false
  /// The line ends before the buffer.
  private var linesBefore = 0
  /// The last segment before the batch, and its document.
  private var before: (text: String, document: Int)?

  /// - Parameter output: where to write; `nil` to only ask.
  init(
    _ input: String, into output: String?, as format: Format, options: ReadingOptions,
    _ filler: Filler
  ) throws(InterchangeError) {
    let opened = try MarkupInput(path: input)
    var file: OutputFile?
    if let output { file = try OutputFile(path: output) }
    try file?.write(opened.encoding.mark.span)
    self.input = opened
    self.file = file
    path = input
    self.format = format
    self.options = options
    self.filler = filler
  }

  /// Copies the file and gives what was done.
  mutating func run() throws -> FillReport {
    while !isAtEnd {
      try collect()
      try process()
    }
    try file?.finish()
    return filler.report
  }

  /// Looks through the file until there are units enough, and one more.
  private mutating func collect() throws {
    while units.count <= Self.unitCount, units.count < 2 || buffer.count < Self.byteCount {
      guard let token = MarkupToken(at: scanned, in: buffer.span) else {
        if try !input.read(into: &buffer) {
          isAtEnd = true
          return
        }
        continue
      }
      if open == nil { try look(at: token) } else { try follow(token) }
      scanned = token.range.upperBound
    }
  }

  /// A token outside units.
  private mutating func look(at token: MarkupToken) throws {
    switch token.kind {
    case .start where isUnit(token):
      open = (token.range.lowerBound, 1, format)
    case .start, .empty:
      if !isInRoot {
        format.own = OwnNamespace(ofRoot: token, in: buffer)
        isInRoot = true
      }
      let tag = MarkupTag(token, in: buffer, format.own)
      edits += try format.enter(tag)
      if tag.isEmpty { format.leave() }
    case .end: format.leave()
    case .text, .other: break
    }
  }

  private func isUnit(_ token: MarkupToken) -> Bool {
    if format.own == OwnNamespace() {
      return buffer[token.name].elementsEqual(format.unitElement.utf8)
    }
    let name = String(decoding: buffer[token.name], as: UTF8.self)
    return format.own.localName(of: name) == format.unitElement
  }

  /// A token inside a unit.
  private mutating func follow(_ token: MarkupToken) throws(InterchangeError) {
    guard var unit = open else { return }
    if token.kind == .start { unit.depth += 1 }
    if token.kind == .end { unit.depth -= 1 }
    let size = token.range.upperBound - unit.start
    if size > 16 * options.limits.segment {
      let line = linesBefore + buffer[..<unit.start].count { $0 == 0x0A } + 1
      throw .overLimit(
        path: path, line: line, name: "segment", limit: options.limits.segment)
    }
    open = unit
    if unit.depth == 0 {
      units.append(
        MarkupBatch.Unit(range: unit.start..<token.range.upperBound, format: unit.format))
      open = nil
    }
  }

  /// Fills the units collected, all but the last where the file goes on after it.
  private mutating func process() throws {
    let count = isAtEnd ? units.count : units.count - 1
    let end = isAtEnd ? buffer.count : units[count].range.lowerBound
    let batch = MarkupBatch(
      bytes: buffer, path: path, encoding: input.encoding, options: options)
    let read = try Format.read(units, of: batch).enumerated().map { index, unit in
      try self.unit(unit, at: index, isKept: index < count)
    }
    var requests = requests(of: read)
    let following = requests.dropFirst(count).joined().first
    if let following, let last = requests[..<count].lastIndex(where: { !$0.isEmpty }),
      units[last].format.document == units[count].format.document
    {
      requests[last][requests[last].count - 1].next.fill(following.source.plainText)
    }
    let asked = Array(requests[..<count].joined())
    var answers = try filler.fillings(for: asked)[...]
    for index in 0..<count {
      guard let unit = read[index] else { continue }
      let fillings = Array(answers.prefix(requests[index].count))
      answers = answers.dropFirst(fillings.count)
      if fillings.contains(where: { $0 != nil }) { edits += unit.edits(fillings) }
    }
    if let last = asked.last, let unit = requests[..<count].lastIndex(where: { !$0.isEmpty }) {
      before = (last.source.plainText, units[unit].format.document)
    }
    try send(upTo: end)
    units = isAtEnd ? [] : [units[count].moved(by: -end)]
  }

  /// The parts of a unit; one that cannot be read is noted, once, and left as it is.
  private mutating func unit(
    _ unit: ReadUnit, at index: Int, isKept: Bool
  ) throws(InterchangeError) -> (any FillableUnit)? {
    switch unit {
    case .success(let parts): return parts
    case .failure(let error):
      if isKept {
        let line = linesBefore + buffer[..<units[index].range.lowerBound].count { $0 == 0x0A } + 1
        filler.report.remarks.append(Remark(skipping: error, path: path, line: line))
      }
      return nil
    }
  }

  private mutating func send(upTo end: Int) throws(InterchangeError) {
    if file != nil {
      let bytes = edits.filter { $0.range.lowerBound < end }
        .applied(to: buffer, upTo: end, encoding: input.encoding)
      try file?.write(input.encoding.encoded(bytes).span)
    }
    edits = edits.filter { $0.range.lowerBound >= end }.map { $0.moved(by: -end) }
    linesBefore += buffer[..<end].count { $0 == 0x0A }
    buffer.removeFirst(end)
    scanned -= end
    open?.start -= end
  }

  /// The segments of each unit, those of one document beside each other as neighbours.
  private func requests(of read: [(any FillableUnit)?]) -> [[FillRequest]] {
    var all = read.map { $0?.requests ?? [] }
    var last: (unit: Int, segment: Int)?
    for unit in all.indices {
      let document = units[unit].format.document
      for segment in all[unit].indices {
        if let last, units[last.unit].format.document == document {
          all[unit][segment].previous.fill(all[last.unit][last.segment].source.plainText)
          all[last.unit][last.segment].next.fill(all[unit][segment].source.plainText)
        } else if last == nil, let before, before.document == document {
          all[unit][segment].previous.fill(before.text)
        }
        last = (unit, segment)
      }
    }
    return all
  }
}

extension MarkupBatch.Unit {
  fileprivate func moved(by distance: Int) -> Self {
    MarkupBatch.Unit(
      range: (range.lowerBound + distance)..<(range.upperBound + distance), format: format)
  }
}

extension String? {
  /// Sets what is not known yet.
  fileprivate mutating func fill(_ value: String) { self = self ?? value }
}
