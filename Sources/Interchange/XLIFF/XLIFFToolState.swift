internal import XML

/// How far a translation is by attributes that a tool has of its own in XLIFF 1.2, and how the tool is
/// told of another: Trados Studio (SDLXLIFF), memoQ (MQXLIFF), Phrase and Memsource (MXLIFF).
///
/// The tools are told by the local names of what they write, whatever the prefix.
struct XLIFFToolState {
  private enum Tool {
    /// `sdl:seg` with `conf`, an element a segment.
    case studio
    /// `mq:status` on the unit.
    case memoQ
    /// `m:confirmed` on the unit.
    case phrase
  }

  private let tool: Tool
  private let unit: MarkupTag
  private let segments: [String: MarkupTag]

  /// `nil` where no tool has attributes of its own.
  init?(_ layout: XLIFFLayout) {
    unit = layout.tag
    segments = layout.segmentTags
    if !segments.isEmpty {
      tool = .studio
    } else if unit.prefixed("confirmed") != nil {
      tool = .phrase
    } else if let name = unit.prefixed("status"), Self.memoQ[unit.value(of: name) ?? ""] != nil {
      tool = .memoQ
    } else {
      return nil
    }
  }

  /// Whether the tool also goes by what XLIFF itself has for states and matches.
  var knowsStandardStates: Bool { tool == .phrase }

  /// How far the translation of a segment is, where there is one.
  func standing(ofSegment id: String?) -> FillRequest.Standing {
    switch tool {
    case .studio:
      switch segments[id ?? ""]?.value(of: "conf") {
      case nil, "Unspecified", "Draft", "RejectedTranslation", "RejectedSignOff": .draft
      case "ApprovedTranslation", "ApprovedSignOff": .locked
      default: .translated
      }
    case .memoQ:
      Self.memoQ[unit.prefixed("status").flatMap { unit.value(of: $0) } ?? ""] ?? .translated
    case .phrase:
      unit.prefixed("confirmed").flatMap { unit.value(of: $0) } == "0" ? .draft : .translated
    }
  }

  /// What memoQ calls how far a translation is.
  private static let memoQ: [String: FillRequest.Standing] = [
    "NotStarted": .draft, "PreTranslated": .draft, "PartiallyEdited": .draft, "Edited": .draft,
    "MachineTranslated": .draft, "AssembledFromFragments": .draft, "Rejected": .draft,
    "ManuallyConfirmed": .translated, "TranslatorConfirmed": .translated, "Proofread": .locked,
    "ReviewerConfirmed": .locked, "Reviewer1Confirmed": .locked, "Reviewer2Confirmed": .locked,
  ]

  /// What to change in tags so that the tool knows of a filling.
  func edits(for filling: Filling, ofSegment id: String?) -> [Edit] {
    let quality = min(filling.quality, 100)
    switch tool {
    case .studio:
      guard let tag = segments[id ?? ""] else { return [] }
      return [
        tag.setting("conf", to: filling.isExact ? "Translated" : "Draft"),
        tag.setting("origin", to: "tm"), tag.setting("origin-system", to: "Pont"),
        tag.setting("percent", to: "\(quality)"),
      ].compactMap { $0 }
    case .memoQ:
      return [
        set("status", "PreTranslated", like: "status"),
        set("percent", "\(quality)", like: "status"),
      ].compactMap { $0 }
    case .phrase:
      let score = quality == 100 ? "1.0" : "0.\(quality < 10 ? "0" : "")\(quality)"
      return [
        set("confirmed", filling.isExact ? "1" : "0", like: "confirmed"),
        set("score", score, like: "confirmed"), set("gross-score", score, like: "confirmed"),
        set("trans-origin", "tm", like: "confirmed"),
      ].compactMap { $0 }
    }
  }

  /// Sets an attribute of the unit under the prefix of another.
  private func set(_ name: String, _ value: String, like other: String) -> Edit? {
    guard let known = unit.prefixed(other) else { return nil }
    return unit.setting(known.dropLast(other.count) + name, to: value)
  }
}
