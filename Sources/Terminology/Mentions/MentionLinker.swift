internal import Bitext

/// Links a short mention to the earlier and fuller one: *Blinken* to *Antony Blinken*, *OVSE* to
/// the organisation that it stood behind in brackets.
struct MentionLinker {
  private var persons: [String: Int] = [:]
  private var bodies: [String: Int] = [:]
  private var same: [String: Int] = [:]
  private let acronyms: [Range<Int>: Range<Int>]

  init(pairs: [AcronymPair]) {
    var acronyms: [Range<Int>: Range<Int>] = [:]
    for pair in pairs where pair.order != .apposition {
      acronyms[pair.acronymRange] = pair.expansionRange
    }
    self.acronyms = acronyms
  }

  /// Sets `earlier`, and the kind and part that follow from it.
  mutating func link(_ mentions: inout [Mention]) {
    for index in mentions.indices {
      mentions[index] = linked(mentions[index], before: mentions)
      note(mentions[index], at: index, mentions)
    }
  }

  private func linked(_ mention: Mention, before mentions: [Mention]) -> Mention {
    var mention = mention
    let name = mention.canonical
    guard mention.part != .adjective, mention.part != .inhabitant else { return mention }
    if let earlier = same[name] {
      mention.earlier = mentions[earlier].earlier ?? earlier
      if mention.kind == .other || mention.confidence < 0.9 {
        mention.kind = mentions[earlier].kind
      }
      if mentions[earlier].part == .short { mention.part = .short }
    } else if let full = persons[name] ?? bodies[name] {
      mention.earlier = full
      mention.kind = mentions[full].kind
      if mention.part != .acronym { mention.part = .short }
      mention.confidence = max(mention.confidence, 0.9)
    }
    return mention
  }

  private mutating func note(_ mention: Mention, at index: Int, _ mentions: [Mention]) {
    let words = mention.canonical.split(separator: " ")
    if same[mention.canonical] == nil { same[mention.canonical] = index }
    if let expansion = acronyms[mention.range],
      let full = Self.first(overlapping: expansion, in: mentions[..<index])
    {
      same[mention.canonical] = full
    }
    guard words.count > 1, mention.earlier == nil else { return }
    if mention.kind == .person {
      for start in 1..<words.count {
        let surname = words[start...].joined(separator: " ")
        if persons[surname] == nil { persons[surname] = index }
      }
    } else if mention.kind == .institution, let first = words.first, let last = words.last {
      for word in [first, last] where word.first?.isUppercase == true && bodies[String(word)] == nil
      {
        if mention.head != nil, Self.names(word, in: mention) { bodies[String(word)] = index }
      }
    }
  }

  /// The first of the mentions, which are in order of place, that overlaps a range.
  private static func first(
    overlapping range: Range<Int>, in mentions: ArraySlice<Mention>
  ) -> Int? {
    let place = mentions.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return place < mentions.endIndex && mentions[place].range.overlaps(range) ? place : nil
  }

  /// Only the head may stand for the whole: *Commissie* for *Europese Commissie*.
  private static func names(_ word: Substring, in mention: Mention) -> Bool {
    guard let head = mention.head else { return false }
    let offset = head.lowerBound - mention.range.lowerBound
    let bytes = Array(mention.text.utf8)
    guard offset >= 0, offset + head.count <= bytes.count else { return false }
    return String(decoding: bytes[offset..<offset + head.count], as: UTF8.self) == word
  }
}
