internal import Bitext
import Foundation
internal import Interchange
internal import Memory

/// Writes units and concepts to an exchange file, or to a new memory.
struct ItemWriter: ~Copyable {
  private var units: UnitWriter?
  private var concepts: ConceptWriter?
  private var memory: MemoryDraft?

  /// Begins a file; it is in its place only after `finish()`.
  init(
    _ path: String, as kind: FileKind?, header: Header, languages: [LanguageTag]
  ) throws {
    if kind == .memory {
      memory = try MemoryDraft(path)
    } else if kind?.holdsConcepts == true {
      concepts = try ConceptWriter(path: path, kind: kind)
    } else {
      units = try UnitWriter(path: path, kind: kind, header: header, languages: languages)
    }
  }

  /// Writes an item; a memory notes where it came from.
  mutating func write(_ item: BitextItem, from origin: Origin? = nil) throws {
    switch item {
    case .unit(let unit):
      try units?.write(unit)
      try memory?.add(unit, from: origin)
    case .concept(let concept):
      try concepts?.write(concept)
      try memory?.add(concept, from: origin)
    }
  }

  /// Lets a memory that is written know what another has learnt, besides its units and concepts.
  func takeOver(whatIsLearntBy path: String) throws {
    try memory?.store.takeOverLearning(from: MemoryStore(path: path, mode: .readOnly))
  }

  /// Puts the file in its place and tells what it could not hold.
  mutating func finish() throws -> [Remark] {
    try units?.finish()
    try concepts?.finish()
    try memory?.finish()
    return (units?.remarks ?? []) + (concepts?.remarks ?? [])
  }
}

/// A memory that is made beside its place and put there when it is whole.
private final class MemoryDraft {
  private let path: String
  private let temporary: String
  let store: MemoryStore
  private var session: ImportSession?
  private var concepts: [Concept] = []
  private var origin = Origin(name: "merge")

  init(_ path: String) throws {
    guard path != "-" else { throw InterchangeError.unknownKind(path: path) }
    // A log beside a memory in use would be taken for that of the new one.
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    if let log, log > 0 { throw PontError.overwritesMemory(path: path) }
    self.path = path
    temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    store = try MemoryStore(path: temporary, mode: .create)
  }

  deinit {
    for end in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: temporary + end)
    }
  }

  func add(_ unit: TranslationUnit, from origin: Origin?) throws {
    try turn(to: origin)
    if session == nil { session = store.importSession(origin: self.origin) }
    try session?.add(unit)
  }

  func add(_ concept: Concept, from origin: Origin?) throws {
    try turn(to: origin)
    concepts.append(concept)
  }

  /// Stores what came from one origin before what comes from another.
  private func turn(to origin: Origin?) throws {
    let origin = origin ?? Origin(name: "merge")
    if origin == self.origin { return }
    try storeAll()
    self.origin = origin
  }

  private func storeAll() throws {
    _ = try session.take()?.finish()
    if !concepts.isEmpty { try store.add(concepts, origin: origin) }
    concepts = []
  }

  func finish() throws {
    try storeAll()
    try store.settle()
    try store.close()
    for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    guard unsafe rename(temporary, path) == 0 else {
      throw PontError.unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
  }
}
