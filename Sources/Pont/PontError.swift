public import Alignment

/// Why a deed that needs several rooms cannot be done.
public enum PontError: Error, Hashable {
  /// An export was to be written over a memory.
  case overwritesMemory(path: String)
  /// The folder that a new memory should lie in cannot be made.
  case noFolder(path: String, reason: String)
  /// A result cannot be written.
  case unwritable(path: String, reason: String)
  /// A line of a list of pairs of documents is no pair.
  case notAPair(path: String, line: Int)
  /// A line of a list of pairs names a file that is not there.
  case noDocument(path: String, line: Int, document: String)
  /// A dictionary is not where it should be, or cannot be unpacked.
  case noDictionary(path: String, reason: String)
  /// A line of a dictionary is not in its form.
  case notAnEntry(path: String, line: Int)
  /// A line of a corrected ladder cannot be used.
  case correction(path: String, line: Int, CorrectionProblem)
  /// A ladder does not name the files it is between.
  case ladderWithoutTexts(path: String)
  /// A server of sentence vectors does not answer as it should.
  case embeddings(server: String, reason: String)
  /// A file does not say its languages, and nobody else does.
  case needsLanguages(path: String)
  /// A record of a concept cannot be used.
  case badRecord(name: String, reason: String)
  /// No concept bears a name.
  case noConcept(name: String, path: String)
  /// Several concepts bear a name.
  case severalConcepts(name: String, numbers: [Int64])
  /// No concept was named that others could be merged into.
  case nothingToMerge
  /// What is to be replaced, or by what, cannot be understood.
  case badPattern(pattern: String, reason: String)
}

extension PontError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .overwritesMemory(let path):
      "\(path): is a memory, and an export would destroy it. Name another file, such as out.tmx."
    case .noFolder(let path, let reason):
      "\(path): the folder cannot be made (\(reason)). Name a memory elsewhere with --memory."
    case .unwritable(let path, let reason):
      "\(path): cannot be written (\(reason)). Is there room, and may you write there?"
    case .notAPair(let path, let line):
      "\(path):\(line): not a pair. Write the source file, a tab, and the file of its translation."
    case .noDocument(let path, let line, let document):
      "\(path):\(line): there is no file '\(document)'. Paths count from the folder of the list."
    case .noDictionary(let path, let reason): "\(path): \(reason)"
    case .notAnEntry(let path, let line):
      path.hasSuffix(".dic")
        ? "\(path):\(line): no entry. Write the translation, ' @ ', and the word."
        : "\(path):\(line): no entry. Write source, target and a weight, with tabs between."
    case .correction(let path, let line, let problem): "\(path):\(line): \(problem)"
    case .badPattern(let pattern, let reason): "'\(pattern)': \(reason)"
    case .embeddings(let server, let reason): "\(server) \(reason)"
    case .ladderWithoutTexts(let path):
      "\(path): does not name the texts it is between. Name both after the options."
    case .needsLanguages(let path):
      "\(path): does not say its languages. Name them with --from and --to."
    case .badRecord(let name, let reason):
      "\(name): \(reason)."
    case .noConcept(let name, let path):
      "\(path): no concept is called '\(name)'. Look for it with 'pont glossary search'."
    case .severalConcepts(let name, let numbers):
      "'\(name)' may be any of the concepts \(numbers.map(String.init).joined(separator: ", ")). "
        + "Name one by its number."
    case .nothingToMerge:
      "No concept is named. Name the one to keep, then those to take into it."
    }
  }
}
