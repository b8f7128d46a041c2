/// What becomes of units that say something new about a source, or nothing new.
struct AddingRules {
  /// Whether a new translation takes the place of those that the same source had, or stands beside
  /// them.
  var replaces = false
  /// The language of sources, where the file names one; else that of the first variant of a unit.
  var sourceLanguage: String?
  /// Whether adding a unit that is there just so counts as a use of it.
  var countsUse = false
}
