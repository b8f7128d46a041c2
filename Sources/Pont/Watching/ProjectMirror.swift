internal import Bitext
import Foundation
public import Interchange
internal import Memory

/// Keeps the memory and glossary of an OmegaT project the same as a memory of Pont.
///
/// It writes `pont.tmx` into the project's folder of memories and `pont.utf8` into that of its
/// glossaries, each whole or not at all, and only where its content has changed: OmegaT reads them
/// again by itself.
public struct ProjectMirror {
  /// What an update did.
  public struct Update: Hashable, Sendable {
    /// How many units the memory has for the project.
    public let units: Int
    /// How many pairs of terms.
    public let terms: Int
    /// The files that were written, as they have changed.
    public let written: [String]
  }

  /// The project.
  public let project: OmegaTProject
  private let memory: String
  private var state: State?

  /// What tells that a memory may have changed without opening it.
  private struct State: Equatable {
    let files: [[Int]]
    let generation: Int64
  }

  /// - Parameters:
  ///   - folder: the folder with `omegat.project`.
  ///   - memory: the path of the memory.
  /// - Throws: `InterchangeError` where it is no project.
  public init(of folder: String, memory: String) throws {
    project = try OmegaTProject(folder: folder)
    self.memory = memory
  }

  /// Brings the project up to date; `nil` where the memory has not changed since the last time.
  ///
  /// - Throws: `MemoryError` or `InterchangeError`; the files are as they were then.
  public mutating func update() throws -> Update? {
    let files = [memory, memory + "-wal"].map(Self.signature)
    if let state, state.files == files { return nil }
    let store = try MemoryStore(path: memory, mode: .readOnly)
    let next = State(files: files, generation: try store.generation())
    // The same file in the same state, only its log has been tidied up.
    if let state, state.generation == next.generation, state.files[0].first == files[0].first {
      self.state = next
      return nil
    }
    let update = try write(store)
    state = next
    return update
  }

  private func write(_ store: MemoryStore) throws -> Update {
    var written: [String] = []
    let tmx = try place("pont.tmx", in: project.memoryFolder)
    let units = try store.export(
      to: tmx + ".new", kind: .tmx, languages: [project.source, project.target])
    if try Self.replace(tmx) { written.append(tmx) }
    let table = try place("pont.utf8", in: project.glossaryFolder)
    var glossary = try OmegaTGlossary(
      path: table + ".new", from: project.source, to: project.target)
    var terms = 0
    for stored in try store.concepts() { terms += try glossary.write(stored.concept) }
    try glossary.finish()
    if try Self.replace(table) { written.append(table) }
    return Update(units: units.count, terms: terms, written: written)
  }

  private func place(_ name: String, in folder: String) throws -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw PontError.noFolder(path: folder, reason: error.localizedDescription)
    }
    return folder + "/" + name
  }

  /// Puts `path.new` in the place of `path` where they differ.
  private static func replace(_ path: String) throws -> Bool {
    let new = path + ".new"
    if FileManager.default.contentsEqual(atPath: path, andPath: new) {
      try? FileManager.default.removeItem(atPath: new)
      return false
    }
    guard unsafe rename(new, path) == 0 else {
      throw PontError.unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
    return true
  }

  /// Which file it is, how large, and when it was changed; nothing where there is none.
  private static func signature(_ path: String) -> [Int] {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return [] }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return [
      Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), time.tv_sec, time.tv_nsec,
    ]
  }
}
