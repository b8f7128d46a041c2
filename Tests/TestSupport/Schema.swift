import Foundation

/// The rules of exchange formats, written from their specifications, that `xmllint` holds files against.
public enum Schema: String, Sendable {
  /// TMX 1.4b.
  case tmx = "tmx14.dtd"
  /// XLIFF 1.2.
  case xliff1 = "xliff-1.2.rng"
  /// XLIFF 2.0 and 2.1.
  case xliff2 = "xliff-2.rng"
  /// TBX of 2008, its structure.
  case tbx2 = "tbx-2.rng"
  /// TBX of 2019, style DCA, dialect TBX-Basic.
  case tbx3 = "tbx-3.rng"
  /// The same in the style DCT.
  case tbx3DCT = "tbx-3-dct.rng"

  /// Whether there is a program to hold files against rules.
  public static var canValidate: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
  }

  /// What is wrong with some files, in the words of `xmllint`; empty where nothing is.
  public func faults(in paths: [String]) throws -> String {
    let rules = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Schemas/\(rawValue)").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments =
      ["--nonet", "--noout", "--nowarning", self == .tmx ? "--dtdvalid" : "--relaxng", rules]
      + paths
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : said
  }
}
