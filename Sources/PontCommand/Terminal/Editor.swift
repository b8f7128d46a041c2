import Foundation

/// The program with which the user edits texts.
enum Editor {
  /// What `$VISUAL` or `$EDITOR` names, `vi` where neither does.
  static func command(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name], !command.isEmpty { return command }
    }
    return "vi"
  }

  /// Lets the user edit a file; comes back when the editor has ended.
  ///
  /// The command may have arguments, as in `code --wait`; the shell takes it apart.
  static func edit(_ path: String) throws {
    let command = command()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(command) \"$1\"", "sh", path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(
        description: "The editor '\(command)' failed. Name another with EDITOR=nano, or set fields "
          + "with --set. The text is in \(path).")
    }
  }
}
