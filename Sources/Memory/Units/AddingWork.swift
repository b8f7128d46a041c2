internal import Bitext

/// Units of an origin on their way into a memory, as one operation in one or several transactions.
struct AddingWork {
  /// Units of a transaction at most; they fill a block of the index, which is then written once.
  static let unitLimit = 1 << 16
  /// Bytes of text after which a transaction ends even if its units are few.
  static let byteLimit = 1 << 24

  let origin: Origin
  let rules: AddingRules
  var operation: RunningOperation
  /// Counts units that come in more than once; `nil` to store each once.
  var repetitions: Repetitions?
  /// Whether a unit that comes in twice is stored twice.
  let countsRepetitions: Bool
  /// What the memory is known to hold; `nil` where that is not worth knowing.
  var known: KnownDigests?
  /// Whether the last unit has been taken.
  var isAtEnd = false

  init(
    origin: Origin, as name: String, replacing replaces: Bool, countingRepetitions: Bool = true
  ) {
    self.origin = origin
    countsRepetitions = countingRepetitions
    operation = RunningOperation(name, note: origin.name)
    rules = AddingRules(
      replaces: replaces, sourceLanguage: origin.header.attributes.value(named: "srclang"),
      countsUse: name != "import")
  }
}
