import ArgumentParser
import Pont

/// The formats that a memory or file can be written in.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case tmx
  case xliff
  case xliff12 = "xliff1.2"
  case po
  case tsv
  case csv
  case jsonl
  case weblate
  case moses
  case ladder
  case wordfast
  case tbx
  case tbx2
  case tbxDCT = "tbx-dct"
  case utx
  case rec
  case terms

  /// The format as the library names it.
  var kind: FileKind {
    switch self {
    case .tmx: .tmx
    case .xliff: .xliff
    case .xliff12: .xliff12
    case .po: .po
    case .tsv, .csv: .pairTable
    case .jsonl: .jsonLines
    case .weblate: .weblate
    case .moses: .moses
    case .ladder: .ladder
    case .wordfast: .wordfast
    case .tbx: .tbx
    case .tbx2: .tbx2
    case .tbxDCT: .tbxDCT
    case .utx: .utx
    case .rec: .record
    case .terms: .glossaryTable
    }
  }
}
