import ArgumentParser
import Pont

/// The formats a memory can be written in.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case tmx
  case tsv
  case csv
  case tbx
  case rec
  case terms

  /// The format as the library names it.
  var kind: FileKind {
    switch self {
    case .tmx: .tmx
    case .tsv, .csv: .pairTable
    case .tbx: .tbx
    case .rec: .record
    case .terms: .glossaryTable
    }
  }
}
