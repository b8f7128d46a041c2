/// Why a deed that needs several rooms cannot be done.
public enum PontError: Error, Hashable {
  /// An export was to be written over a memory.
  case overwritesMemory(path: String)
  /// The folder that a new memory should lie in cannot be made.
  case noFolder(path: String, reason: String)
}

extension PontError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .overwritesMemory(let path):
      "\(path): is a memory, and an export would destroy it. Name another file, such as out.tmx."
    case .noFolder(let path, let reason):
      "\(path): the folder cannot be made (\(reason)). Name a memory elsewhere with --memory."
    }
  }
}
