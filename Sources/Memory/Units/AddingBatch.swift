internal import Bitext

/// Units of an origin that are stored together, as part of an operation.
struct AddingBatch {
  let origin: Origin
  let rules: AddingRules
  var operation: RunningOperation
  var units: [TranslationUnit] = []
  /// Counts units that come in more than once; `nil` to store each once.
  var repetitions: Repetitions?

  init(origin: Origin, as name: String, replacing replaces: Bool) {
    self.origin = origin
    operation = RunningOperation(name, note: origin.name)
    rules = AddingRules(
      replaces: replaces, sourceLanguage: origin.header.attributes.value(named: "srclang"),
      countsUse: name != "import")
  }
}
