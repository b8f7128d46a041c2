public import Foundation

/// Where the memory lies that a user works with when none is named.
public enum MemoryLocation {
  /// `$PONT_MEMORY`, else `pont/memory.pont` in the user's data folder, as the XDG Base Directory
  /// Specification 0.8 finds it: `$XDG_DATA_HOME`, else `~/.local/share`.
  ///
  /// - Parameter environment: the variables of the process; a relative `$XDG_DATA_HOME` is ignored,
  ///   as the specification asks.
  public static func standard(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    if let path = environment["PONT_MEMORY"], !path.isEmpty { return path }
    return dataFolder(environment).appending(path: "pont/memory.pont").path
  }

  /// Makes the folder that a memory lies in, where it is not there.
  ///
  /// - Throws: `PontError.noFolder`.
  public static func makeFolder(of path: String) throws(PontError) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let code = cause?.domain == NSPOSIXErrorDomain ? cause?.code : nil
      let reason = code.map { unsafe String(cString: strerror(Int32(truncatingIfNeeded: $0))) }
      throw .noFolder(path: folder.path, reason: reason ?? error.localizedDescription)
    }
  }

  private static func dataFolder(_ environment: [String: String]) -> URL {
    if let path = environment["XDG_DATA_HOME"], path.hasPrefix("/") {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    let home = environment["HOME"] ?? NSHomeDirectory()
    return URL(filePath: home, directoryHint: .isDirectory).appending(path: ".local/share")
  }
}
