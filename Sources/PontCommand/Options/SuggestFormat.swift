import ArgumentParser
import Pont

/// The forms in which suggestions are printed.
enum SuggestFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs: one object a line.
  case json
  /// A glossary in TBX.
  case tbx
  /// A table between commas.
  case csv
  /// A table between tabs.
  case tsv

  /// The format of the glossary that is written, if one is.
  var glossary: GlossaryFileFormat? {
    switch self {
    case .text, .json: nil
    case .tbx: .tbx
    case .csv: .table(separator: .comma)
    case .tsv: .table(separator: .tab)
    }
  }
}
