/// A unit in one way it came in, as a filter sees it.
struct FilterSubject {
  let stored: StoredUnit
  /// When it came in, in seconds since 1970, where that is asked and known.
  let arrival: Int64?
  /// How it was used, where that is asked; `nil` where it never was.
  let use: UnitUse?
}
