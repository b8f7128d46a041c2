internal import ICU

extension PatternParser {
  /// Reads a class whose `[` has been read, with ranges, nested classes, `&&` and `--`.
  mutating func characterClass() throws(SegmentationError) -> ScalarSet {
    try nest()
    defer { unnest() }
    if let posix = try posixClass() { return posix }
    let isInverted = skips("^")
    var set = try classTerms(startsClass: true)
    while next != "]" {
      if skips("&&") {
        set = set.intersection(try classTerms(startsClass: false))
      } else if skips("--") {
        set = set.intersection(try classTerms(startsClass: false).inverted)
      } else {
        throw fault("'[' without ']'")
      }
    }
    _ = try take()
    return isInverted ? cased(set).inverted : set
  }

  /// Reads `:alpha:]`, whose `[` has been read; `nil` where a colon is just a colon, as in `[:;]`.
  private mutating func posixClass() throws(SegmentationError) -> ScalarSet? {
    var ahead = self
    guard ahead.skips(":") else { return nil }
    let isInverted = ahead.skips("^")
    var name = ""
    while let scalar = ahead.next,
      scalar.properties.isAlphabetic || "_= -".contains(Character(scalar))
    {
      name.unicodeScalars.append(try ahead.take())
    }
    guard !name.isEmpty, ahead.skips(":]") else { return nil }
    self = ahead
    let set = try property("\\p{\(name)}")
    return isInverted ? set.inverted : set
  }

  /// Reads single scalars, ranges, escapes and nested classes up to an operator or the end.
  private mutating func classTerms(startsClass: Bool) throws(SegmentationError) -> ScalarSet {
    var set = ScalarSet.empty
    var isFirst = startsClass
    while let scalar = next {
      if scalar == "]", !isFirst { break }
      if !isFirst, startsOperator { break }
      isFirst = false
      set = set.union(try classTerm())
    }
    return set
  }

  private var startsOperator: Bool {
    var ahead = self
    return ahead.skips("&&") || ahead.skips("--")
  }

  private mutating func classTerm() throws(SegmentationError) -> ScalarSet {
    let first = try take()
    if first == "[" { return try characterClass() }
    if first == "\\", skips("Q") {
      var set = ScalarSet.empty
      while !skips("\\E") { set = set.union(ScalarSet(try take())) }
      return set
    }
    let start = first == "\\" ? try escapedSet() : ScalarSet(first)
    guard let low = start.only, startsRange else { return start }
    _ = try take()
    let last = try take()
    let end = last == "\\" ? try escapedSet() : ScalarSet(last)
    guard let high = end.only, low <= high else { throw fault("a range that runs backwards") }
    return ScalarSet([low...high])
  }

  private var startsRange: Bool {
    var ahead = self
    guard ahead.skips("-"), let end = ahead.next else { return false }
    return end != "]" && end != "-" && end != "["
  }
}

extension ScalarSet {
  /// The one value in the set, where there is but one.
  fileprivate var only: UInt32? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return range.lowerBound
  }
}
