import ArgumentParser
import Pont

/// The formats a glossary can be written in.
enum GlossaryFormat: String, ExpressibleByArgument, CaseIterable {
  case tbx
  case rec
  case tsv
  case csv

  /// The format as the library names it.
  var kind: GlossaryFileFormat {
    switch self {
    case .tbx: .tbx
    case .rec: .record
    case .tsv: .table(separator: .tab)
    case .csv: .table(separator: .comma)
    }
  }
}
