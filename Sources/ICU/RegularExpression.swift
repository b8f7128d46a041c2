internal import CICU

/// A regular expression as ICU reads it, compiled once.
///
/// Matching takes a `Matcher`, which belongs to one thread at a time; the expression may be shared.
public struct RegularExpression: Sendable {
  /// The expression as written.
  public let pattern: String
  private let compiled: Compiled

  /// Compiles an expression.
  public init(_ pattern: String) throws(ICUError) {
    let units = UTF16Text.units(of: pattern)
    var (line, offset): (Int32, Int32) = (0, 0)
    var status: cicu_status = 0
    let regex = unsafe cicu_regex_open(
      units, Int32(clamping: units.count), 0, &line, &offset, &status)
    guard !cicu_failed(status), let regex = unsafe regex else {
      unsafe cicu_regex_close(regex)
      throw .failed(unsafe String(cString: cicu_error_name(status)))
    }
    self.pattern = pattern
    unsafe compiled = Compiled(regex)
  }

  /// A matcher of its own for a thread.
  public func matcher() throws(ICUError) -> Matcher {
    var status: cicu_status = 0
    let clone = unsafe cicu_regex_clone(compiled.regex, &status)
    try ICUError.check(status)
    guard let clone = unsafe clone else { throw .failed("U_MEMORY_ALLOCATION_ERROR") }
    return unsafe Matcher(clone)
  }
}

extension RegularExpression {
  /// The compiled form, which is never changed after it was made: matchers are clones of it.
  @safe
  private final class Compiled: Sendable {
    nonisolated(unsafe) let regex: OpaquePointer

    init(_ regex: OpaquePointer) {
      unsafe self.regex = regex
    }

    deinit {
      unsafe cicu_regex_close(regex)
    }
  }

  /// Matches an expression against texts, within limits of time and memory.
  ///
  /// An expression that backtracks without end stops with `U_REGEX_TIME_OUT` or
  /// `U_REGEX_STACK_OVERFLOW`.
  @safe
  public final class Matcher {
    private let regex: OpaquePointer

    /// Steps of a match, of which ICU counts some ten thousand as one.
    private static let timeLimit: Int32 = 64
    /// Bytes that a match may keep for backtracking.
    private static let stackLimit: Int32 = 1 << 20

    fileprivate init(_ regex: OpaquePointer) {
      unsafe self.regex = regex
      var status: cicu_status = 0
      unsafe cicu_regex_set_time_limit(regex, Self.timeLimit, &status)
      unsafe cicu_regex_set_stack_limit(regex, Self.stackLimit, &status)
      unsafe cicu_regex_use_transparent_bounds(regex, true, &status)
    }

    deinit {
      unsafe cicu_regex_close(regex)
    }

    /// How many groups the expression has.
    public var groupCount: Int {
      var status: cicu_status = 0
      return Int(max(0, unsafe cicu_regex_group_count(regex, &status)))
    }

    /// Whether the expression matches from `start` on; `^` holds at the begin of the text only.
    public func matches(_ units: [UInt16], at start: Int) throws(ICUError) -> Bool {
      try run(units, from: start, to: units.count, anchored: false) { status in
        unsafe cicu_regex_looking_at(regex, -1, &status)
      }
    }

    /// Whether the expression is found anywhere before `end`, where `\z` holds.
    public func finds(_ units: [UInt16], upTo end: Int) throws(ICUError) -> Bool {
      try run(units, from: 0, to: end, anchored: true) { status in
        unsafe cicu_regex_find(regex, -1, &status)
      }
    }

    /// The places where the expression is found, in UTF-16 units, in order; empty ones are left out.
    public func ranges(in units: [UInt16]) throws(ICUError) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      _ = try run(units, from: 0, to: units.count, anchored: true) { status in
        while unsafe cicu_regex_find_next(regex, &status) {
          let start = Int(unsafe cicu_regex_start(regex, 0, &status))
          let end = Int(unsafe cicu_regex_end(regex, 0, &status))
          if start < end { ranges.append(start..<end) }
        }
        return !ranges.isEmpty
      }
      return ranges
    }

    /// All places where the expression is found, one after the other, each with the places of its
    /// groups in UTF-16 units: the whole first, `nil` for a group that took no part.
    ///
    /// - Throws: `ICUError.failed` where a limit of time or memory is reached.
    public func matches(in units: [UInt16]) throws(ICUError) -> [[Range<Int>?]] {
      var matches: [[Range<Int>?]] = []
      _ = try run(units, from: 0, to: units.count, anchored: true) { status in
        let groups = unsafe cicu_regex_group_count(regex, &status)
        while unsafe cicu_regex_find_next(regex, &status), !cicu_failed(status) {
          matches.append(
            (0...max(0, groups)).map { group in
              let start = Int(unsafe cicu_regex_start(regex, group, &status))
              let end = Int(unsafe cicu_regex_end(regex, group, &status))
              return start >= 0 && end >= start ? start..<end : nil
            })
        }
        return !matches.isEmpty
      }
      return matches
    }

    private func run(
      _ units: [UInt16], from start: Int, to end: Int, anchored: Bool,
      _ match: (inout cicu_status) -> Bool
    ) throws(ICUError) -> Bool {
      guard units.count <= Int32.max else { throw .tooLong(bytes: units.count) }
      guard 0...units.count ~= start, start...units.count ~= end else { return false }
      var status: cicu_status = 0
      let found = unsafe units.withUnsafeBufferPointer { buffer in
        var empty: UInt16 = 0
        return unsafe withUnsafePointer(to: &empty) { nothing in
          unsafe cicu_regex_set_text(
            regex, buffer.baseAddress ?? nothing, Int32(buffer.count), &status)
          unsafe cicu_regex_use_anchoring_bounds(regex, anchored, &status)
          unsafe cicu_regex_set_region(regex, Int64(start), Int64(end), &status)
          return match(&status)
        }
      }
      try ICUError.check(status)
      return found
    }
  }
}
