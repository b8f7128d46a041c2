internal import Bitext
internal import XML

/// A unit of XLIFF that is being filled.
struct XLIFFFillableUnit: FillableUnit {
  let requests: [FillRequest]
  let unit: XLIFFUnit
  let layout: XLIFFLayout
  let dialect: InlineDialect
  let own: OwnNamespace
  private let tool: XLIFFToolState?
  /// Whether segments may be divided, by the elements around the unit and its own tag.
  private let isDivisible: Bool

  /// - Throws: `InterchangeError` where the file does not say its languages, nor the user.
  init(
    _ unit: XLIFFUnit, _ place: MarkupBatch.Unit<XLIFFFilling>, in batch: MarkupBatch
  ) throws(InterchangeError) {
    self.unit = unit
    let format = place.format
    dialect = format.place.dialect
    own = format.own
    guard let layout = XLIFFLayout(of: place.range, in: batch.bytes, dialect, own),
      let source = format.place.source, let target = format.place.target
    else {
      let line = batch.bytes[..<place.range.lowerBound].count { $0 == 0x0A } + 1
      throw .lacking(
        path: batch.path, line: line, element: "file", what: "source or target language")
    }
    self.layout = layout
    let tool = dialect == .xliff1 ? XLIFFToolState(layout) : nil
    self.tool = tool
    isDivisible =
      unit.attributes.value(named: "canResegment").map { $0 != "no" } ?? format.isDivisible
    let wanted = unit.attributes.value(named: "translate").map { $0 != "no" }
    let isLocked =
      !(wanted ?? format.isTranslatable) || !format.isWanted
      || unit.attributes.value(named: "approved") == "yes"
      || layout.tag.says("locked", ["true", "yes", "1", "locked"])
    let key = unit.attributes.value(named: "resname")
    requests = unit.segments.map { segment in
      FillRequest(
        source: segment.source, from: source, to: target, existing: segment.target,
        standing: isLocked || layout.isLocked(segment.id)
          ? .locked : unit.standing(of: segment, by: tool),
        key: key)
    }
  }

  func edits(_ fillings: [Filling?]) -> [Edit] {
    dialect == .xliff2 ? segmentEdits(fillings) : unitEdits(fillings)
  }

  /// Whether whoever reads the file goes by the states and matches of XLIFF itself.
  private var knowsStandardStates: Bool { tool?.knowsStandardStates != false }

  // MARK: XLIFF 1.2

  private func unitEdits(_ fillings: [Filling?]) -> [Edit] {
    guard let slot = layout.slots.first else { return [] }
    let target = wholeTargetElement(fillings, with: slot.targetTag)
    var edits = layout.ownAlternatives.map { Edit($0, "") }
    var alternatives = ""
    for (segment, filling) in zip(unit.segments, fillings) {
      guard let filling else { continue }
      edits += tool?.edits(for: filling, ofSegment: segment.id) ?? []
      guard knowsStandardStates else { continue }
      alternatives += slot.indentation + alternative(filling, for: segment)
    }
    if let sentences = sentences(of: fillings.first ?? nil), unit.dividedSource == nil,
      let place = slot.sourceEnd
    {
      var writer = XMLWriter(prefix: own.prefix)
      writer.start("seg-source")
      for (name, value) in slot.sourceTag?.attributes ?? [] { writer.attribute(name, value) }
      writer.content(Content(marking: sentences, \.source), in: .xliff1)
      writer.end()
      let text = String(decoding: writer.take(), as: UTF8.self)
      edits.append(Edit(at: place, slot.indentation + text))
    }
    if let range = slot.target {
      edits += [Edit(range, target), Edit(at: range.upperBound, alternatives)]
    } else if let place = slot.insertion {
      edits.append(Edit(at: place, slot.indentation + target + alternatives))
    }
    return edits
  }

  /// The target with its state, and the attributes that it has already.
  private func wholeTargetElement(_ fillings: [Filling?], with tag: MarkupTag?) -> String {
    let isExact = fillings.allSatisfy { $0?.isExact != false }
    let isComplete = zip(requests, fillings).allSatisfy { request, filling in
      filling != nil || request.standing == .translated || request.standing == .locked
    }
    var writer = XMLWriter(prefix: own.prefix)
    writer.start("target")
    for (name, value) in tag?.attributes ?? [] where !["state", "state-qualifier"].contains(name) {
      writer.attribute(name, value)
    }
    if knowsStandardStates {
      writer.attribute(
        "state",
        !isComplete ? "needs-translation" : isExact ? "translated" : "needs-review-translation")
      writer.attribute("state-qualifier", isExact ? "exact-match" : "fuzzy-match")
    }
    writer.content(wholeTarget(fillings), in: .xliff1)
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  /// The content of the target: a filling, or in a divided unit the segments old and new.
  private func wholeTarget(_ fillings: [Filling?]) -> Content {
    guard let divided = unit.dividedSource, unit.segments.first?.id != nil else {
      if let sentences = sentences(of: fillings.first ?? nil), unit.dividedSource == nil {
        return Content(marking: sentences, \.target)
      }
      return fillings.first??.target ?? Content()
    }
    var contents: [String: Content] = [:]
    for (segment, filling) in zip(unit.segments, fillings) {
      if let id = segment.id { contents[id] = filling?.target ?? segment.target }
    }
    return divided.replacingSegments(contents)
  }

  /// What the translation was found as, and how well it fits (XLIFF 1.2, `alt-trans`).
  private func alternative(_ filling: Filling, for segment: XLIFFUnit.Segment) -> String {
    var writer = XMLWriter(prefix: own.prefix)
    writer.start("alt-trans")
    writer.attribute("match-quality", "\(min(filling.quality, 100))%")
    writer.attribute("origin", "Pont")
    if let id = segment.id { writer.attribute("mid", id) }
    writer.start("source")
    writer.text((filling.source ?? segment.source).plainText)
    writer.end()
    writer.start("target")
    writer.content(filling.target, in: .xliff1)
    writer.end()
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  // MARK: XLIFF 2

  private func segmentEdits(_ fillings: [Filling?]) -> [Edit] {
    var edits: [Edit] = []
    var candidates = ""
    var used = Set(unit.segments.compactMap(\.id))
    for (index, slot) in layout.slots.enumerated() {
      guard index < fillings.count, let filling = fillings[index] else { continue }
      let id = unit.segments[index].id ?? Self.name(index, &used)
      if let sentences = sentences(of: filling), let range = slot.range,
        slot.tag?.value(of: "canResegment").map({ $0 != "no" }) ?? isDivisible
      {
        let ids = sentences.indices.map { $0 == 0 ? id : Self.name(index + $0, &used) }
        edits.append(Edit(range, divided(slot, sentences, ids, isExact: filling.isExact)))
        for (id, sentence) in zip(ids, sentences) {
          candidates += candidate(
            Filling(target: sentence.target, quality: filling.quality), for: sentence.source,
            named: id)
        }
        continue
      }
      edits += [
        unit.segments[index].id == nil ? slot.tag?.setting("id", to: id) : nil,
        slot.tag?.setting("state", to: filling.isExact ? "translated" : "initial"),
        slot.tag?.setting("subState", to: filling.isExact ? nil : "pont:needs-review"),
      ].compactMap { $0 }
      var writer = XMLWriter(prefix: own.prefix)
      writer.start("target")
      for (name, value) in slot.targetTag?.attributes ?? [] { writer.attribute(name, value) }
      writer.content(filling.target, in: .xliff2)
      writer.end()
      let target = String(decoding: writer.take(), as: UTF8.self)
      if let range = slot.target {
        edits.append(Edit(range, target))
      } else if let place = slot.insertion {
        edits.append(Edit(at: place, slot.indentation + target))
      }
      candidates += candidate(filling, for: unit.segments[index].source, named: id)
    }
    return edits + [candidatesEdit(candidates)]
  }

  private static func name(_ index: Int, _ used: inout Set<String>) -> String {
    var number = index + 1
    while !used.insert("s\(number)").inserted { number += 1 }
    return "s\(number)"
  }

  /// Adds candidates to those of the unit (XLIFF 2, module *Translation Candidates*).
  private func candidatesEdit(_ candidates: String) -> Edit {
    if let known = layout.candidates { return Edit(at: known.end, candidates) }
    let namespace = "urn:oasis:names:tc:xliff:matches:2.0"
    return Edit(
      at: layout.begin, "<mtc:matches xmlns:mtc=\"\(namespace)\">\(candidates)</mtc:matches>")
  }

  private func candidate(
    _ filling: Filling, for source: Content, named id: String
  ) -> String {
    var writer = XMLWriter(prefix: own.prefix)
    writer.start((layout.candidates?.prefix ?? "mtc:") + "match")
    writer.attribute("ref", "#\(id)")
    writer.attribute("matchQuality", "\(min(filling.quality, 100)).0")
    writer.attribute("origin", "Pont")
    for (element, content) in [
      ("source", filling.source ?? source), ("target", filling.target),
    ] {
      writer.start(element)
      writer.text(content.plainText)
      writer.end()
    }
    writer.end()
    return String(decoding: writer.take(), as: UTF8.self)
  }
}

extension XLIFFUnit {
  /// How far the translation of a segment is, by the state that the file gives it.
  ///
  /// A target that is the source again, as tools put it there for a begin, is a draft.
  /// - Parameter tool: what the tool says that made the file, which decides where there is one.
  func standing(of segment: Segment, by tool: XLIFFToolState?) -> FillRequest.Standing {
    // A target that is not divided as its source is belongs to all segments.
    let isWhole =
      segment.id != nil && dividedSource != nil && wholeTarget?.markedSegments.isEmpty == true
    let target = isWhole ? wholeTarget : segment.target
    guard let target,
      !target.plainText.isEmpty || target.hasCodes && segment.source.plainText.isEmpty
    else { return .open }
    if let tool { return tool.standing(ofSegment: segment.id) }
    switch segment.state {
    case "new", "needs-translation": return .open
    case "initial", "needs-review-translation", "needs-review-adaptation", "needs-review-l10n",
      "needs-adaptation", "needs-l10n":
      return .draft
    case "final", "signed-off", "reviewed": return .locked
    case nil: return target == segment.source ? .draft : .translated
    default: return .translated
    }
  }
}
